package org.fretway.library;

import java.nio.file.Path;

/**
 * A song that is in a library folder.
 *
 * @param place by which it is known
 * @param file where it is
 * @param stamp what it looks like from outside
 */
record FoundSong(SongPlace place, Path file, FileStamp stamp) {}
