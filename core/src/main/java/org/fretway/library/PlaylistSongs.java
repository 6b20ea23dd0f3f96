package org.fretway.library;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * Returns one page of the songs of a playlist in its order, but those that are away.
   *
   * @param page index of the page, from 0
   * @param size songs on a page, 1 to {@link LibraryQuery#MAX_SIZE}
   * @throws ForbiddenException if the actor has not signed in
   * @throws NotFoundException if the actor has no such playlist
   */
  public Page<PlaylistSong> page(Actor actor, long playlistId, int page, int size) {
    PageBounds bounds = new PageBounds(page, size);
    int total = playlists.get(actor, playlistId).songs();
    List<PlaylistEntry> entries = playlists.entries(actor, playlistId, bounds.first(), size);
    Map<String, SongMeta> songs =
        library
            .songs(entries.stream().map(PlaylistEntry::trackId).toList(), actor.profileId())
            .stream()
            .collect(Collectors.toMap(SongMeta::trackId, Function.identity(), (one, same) -> one));
    return new Page<>(
        entries.stream()
            .flatMap(
                entry ->
                    Stream.ofNullable(songs.get(entry.trackId()))
                        .map(song -> new PlaylistSong(entry.id(), song)))
            .toList(),
        total,
        page,
        size);
  }
}
