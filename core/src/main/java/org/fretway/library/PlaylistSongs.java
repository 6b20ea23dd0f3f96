package org.fretway.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fretway.practice.Playlist;
import org.fretway.practice.PlaylistEntry;
import org.fretway.practice.Playlists;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.NotFoundException;

/** Shows the songs of playlists. Safe for several threads. */
public final class PlaylistSongs {
  private final Library library;
  private final Playlists playlists;

  /** Creates what shows the playlists of a library. */
  public PlaylistSongs(Library library, Playlists playlists) {
    this.library = library;
    this.playlists = playlists;
  }

  /**
   * Returns one page of the songs of a playlist in its order, also of those that are away.
   *
   * @param page index of the page, from 0
   * @param size songs on a page, 1 to {@link LibraryQuery#MAX_SIZE}
   * @throws ForbiddenException if the actor has not signed in
   * @throws NotFoundException if the actor has no such playlist
   */
  public Page<PlaylistSong> page(Actor actor, long playlistId, int page, int size) {
    PageBounds bounds = new PageBounds(page, size);
    Playlist playlist = playlists.get(actor, playlistId);
    List<PlaylistEntry> entries = playlists.allEntries(actor, playlistId, bounds.first(), size);
    return new Page<>(of(actor, entries), (long) playlist.songs() + playlist.away(), page, size);
  }

  /**
   * Returns the songs of entries in their order, also of those that are away; those that were
   * removed for good are left out.
   *
   * @param entries of a list of the actor, at most {@link LibraryQuery#MAX_SIZE}
   * @throws ForbiddenException if the actor has not signed in
   */
  public List<PlaylistSong> of(Actor actor, List<PlaylistEntry> entries) {
    actor.requireSignedIn();
    List<String> ids = entries.stream().map(PlaylistEntry::trackId).distinct().toList();
    Map<String, SongMeta> songs = byId(library.songsAndThoseAway(ids, actor.profileId()));
    Set<String> there = byId(library.songs(ids, Optional.empty())).keySet();
    return entries.stream()
        .flatMap(
            entry ->
                Stream.ofNullable(songs.get(entry.trackId()))
                    .map(
                        song ->
                            new PlaylistSong(entry.id(), song, there.contains(entry.trackId()))))
        .toList();
  }

  private static Map<String, SongMeta> byId(List<SongMeta> songs) {
    return songs.stream().collect(Collectors.toMap(SongMeta::trackId, Function.identity()));
  }
}
