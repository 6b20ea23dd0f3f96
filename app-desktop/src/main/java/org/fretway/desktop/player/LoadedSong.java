package org.fretway.desktop.player;

import org.fretway.audio.SongPlayer;
import org.fretway.library.Track;

/**
 * A song that can be played.
 *
 * @param track what the library knows of it
 * @param sound its stems, paused at the start; whoever holds the song closes it
 * @param arrangement the first arrangement to show
 */
record LoadedSong(Track track, SongPlayer sound, LoadedArrangement arrangement) {}
