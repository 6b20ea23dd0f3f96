package org.fretway.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.Permission;

/**
 * The songs whose file is gone. Each keeps its id and all that hangs on it, and is the same song
 * again when its file comes back, wherever that is. Safe for several threads.
 */
public final class MissingSongs {
  private final Library library;
  private final LibraryFolders folders;
  private final HiddenSongs songs;

  /** Creates the list of a library. */
  public MissingSongs(Library library, Scanner scanner) {
    this.library = library;
    this.folders = scanner.folders();
    this.songs =
        new HiddenSongs(
            library,
            "missingSince >= :start and binnedAt is null",
            "root, path, missingSince",
            "artistKey, titleKey, id");
  }

  /** Returns how many songs are missing. */
  public long size() {
    return songs.size();
  }

  /**
   * Returns one page of the missing songs by artist and title.
   *
   * @param actor needs {@link Permission#DELETE_TRACKS}, since it tells of folders of the machine
   * @param page index of the page, from 0
   * @param size songs on a page, 1 to {@link LibraryQuery#MAX_SIZE}
   * @throws ForbiddenException if the actor lacks the permission
   */
  public Page<MissingSong> page(Actor actor, int page, int size) {
    actor.require(Permission.DELETE_TRACKS);
    return songs.page(
        new PageBounds(page, size),
        (song, row) ->
            new MissingSong(
                song, file(new SongPlace((String) row[1], (String) row[2])), (Instant) row[3]));
  }

  /**
   * Returns the ids of all missing songs, in the order of their pages and at one moment.
   *
   * @param actor needs {@link Permission#DELETE_TRACKS}
   * @throws ForbiddenException if the actor lacks the permission
   */
  public List<String> ids(Actor actor) {
    actor.require(Permission.DELETE_TRACKS);
    return songs.ids();
  }

  /** Where the file was; its folder need not be one of the library any more. */
  private String file(SongPlace place) {
    LibraryFolder own = folders.own();
    String folder = own.name().equals(place.root()) ? own.path().toString() : place.root();
    return folder + Path.of("").getFileSystem().getSeparator() + place.path();
  }

  /**
   * Forgets missing songs for good, with all that hangs on them, also such whose folder can't be
   * reached at the moment. To forget all that are gone for sure, see {@link OrphanCleanup}.
   *
   * @param actor needs {@link Permission#DELETE_TRACKS}
   * @return how many it forgot; the others were not missing any more
   * @throws ForbiddenException if the actor lacks the permission
   */
  public int forget(Actor actor, Collection<String> trackIds, BulkListener listener) {
    actor.require(Permission.DELETE_TRACKS);
    int[] forgotten = {0};
    Batches.run(trackIds, listener, batch -> forgotten[0] += forget(batch));
    return forgotten[0];
  }

  private int forget(List<String> ids) {
    Set<String> loose = new HashSet<>();
    int count =
        library
            .database()
            .write(
                session -> {
                  List<String> missing =
                      TrackPresence.lock(
                          session, ids, "missing_since is not null and binned_at is null");
                  loose.addAll(TrackBlobs.remove(session, missing));
                  return missing.size();
                });
    library.changed();
    library.references().removeUnreferenced(loose);
    return count;
  }
}
