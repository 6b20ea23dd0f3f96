package org.fretway.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.Permission;
import org.hibernate.Session;

/**
 * The songs whose file is gone. Each keeps its id and all that hangs on it, and is the same song
 * again when its file comes back, wherever that is. Safe for several threads.
 */
public final class MissingSongs {
  // So that the index is used, which "is not null" would not.
  private static final String MISSING = "missingSince >= :start and binnedAt is null";

  private static final String BY_NAME = " order by artistKey, titleKey, id";

  private final Library library;
  private final LibraryFolders folders;

  /** Creates the list of a library. */
  public MissingSongs(Library library, Scanner scanner) {
    this.library = library;
    this.folders = scanner.folders();
  }

  /** Returns how many songs are missing. */
  public long size() {
    return library
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "select count(*) from TrackRow where " + MISSING, Long.class)
                    .setParameter("start", Instant.EPOCH)
                    .getSingleResult());
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
    PageBounds bounds = new PageBounds(page, size);
    long total = size();
    return library
        .database()
        .read(session -> new Page<>(songs(session, bounds), total, page, size));
  }

  /**
   * Returns the ids of all missing songs, in the order of their pages and at one moment.
   *
   * @param actor needs {@link Permission#DELETE_TRACKS}
   * @throws ForbiddenException if the actor lacks the permission
   */
  public List<String> ids(Actor actor) {
    actor.require(Permission.DELETE_TRACKS);
    return library
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "select id from TrackRow where " + MISSING + BY_NAME, String.class)
                    .setParameter("start", Instant.EPOCH)
                    .getResultList());
  }

  private record Missing(SongPlace place, Instant since) {}

  private List<MissingSong> songs(Session session, PageBounds bounds) {
    List<String> ids = new ArrayList<>();
    Map<String, Missing> missing = new HashMap<>();
    session
        .createSelectionQuery(
            "select id, root, path, missingSince from TrackRow where " + MISSING + BY_NAME,
            Object[].class)
        .setParameter("start", Instant.EPOCH)
        .setFirstResult(bounds.first())
        .setMaxResults(bounds.size())
        .getResultStream()
        .forEach(
            row -> {
              String id = (String) row[0];
              ids.add(id);
              SongPlace place = new SongPlace((String) row[1], (String) row[2]);
              missing.put(id, new Missing(place, (Instant) row[3]));
            });
    List<MissingSong> songs = new ArrayList<>();
    for (SongMeta song : SongMetas.load(session, ids)) {
      Missing was = Objects.requireNonNull(missing.get(song.trackId()));
      songs.add(new MissingSong(song, file(was.place()), was.since()));
    }
    return songs;
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
