package org.fretway.library;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fretway.format.Limits;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Permission;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Changes what tracks say of themselves. Their files stay as they are: changes are kept beside them
 * and outlive every scan, also of a file that changes. Safe for several threads: of two changes of
 * one field the later counts, and changes of different fields both do.
 */
public final class TrackEditor {
  /** The largest picture that is taken as a cover, in bytes. */
  public static final long MAX_COVER_BYTES = Limits.DEFAULT.maxCoverBytes();

  private final Library library;
  private final EditCovers covers;

  /** Creates the editor of a library. */
  public TrackEditor(Library library) {
    this.library = library;
    this.covers = new EditCovers(library.blobs());
  }

  /**
   * Checks the texts and the year of an edit; its picture is checked when it is stored.
   *
   * @throws InvalidInputException if a value can't be taken
   */
  public static void check(TrackEdit edit) throws InvalidInputException {
    CheckedEdit.of(edit);
  }

  /**
   * Changes a track.
   *
   * @param actor needs {@link Permission#EDIT_TRACKS}
   * @return the track as it is then
   * @throws NotFoundException if there is no such track
   * @throws InvalidInputException if a value can't be taken; nothing is changed then
   * @throws IOException if the picture can't be read, or its cover not stored
   */
  public Track edit(Actor actor, String trackId, TrackEdit edit)
      throws InvalidInputException, IOException {
    actor.require(Permission.EDIT_TRACKS);
    CheckedEdit checked = CheckedEdit.of(edit);
    if (library.track(trackId).isEmpty()) {
      throw Library.noTrack();
    }
    Optional<byte[]> png = covers.png(edit);
    Set<String> loose = new HashSet<>();
    try {
      return library.references().storing(() -> store(trackId, checked, png, loose));
    } finally {
      settle(loose);
    }
  }

  /**
   * Returns what the file of a track says.
   *
   * @param actor needs {@link Permission#EDIT_TRACKS}
   * @throws NotFoundException if there is no such track
   */
  public FileFacts fileFacts(Actor actor, String trackId) {
    actor.require(Permission.EDIT_TRACKS);
    return library
        .database()
        .read(
            session ->
                FileFacts.of(
                    Library.row(session, trackId).orElseThrow(Library::noTrack),
                    session.find(TrackEditRow.class, trackId)));
  }

  /**
   * Gives a track the cover that its file has, or none if it has none.
   *
   * @param actor needs {@link Permission#EDIT_TRACKS}
   * @throws NotFoundException if there is no such track
   */
  public void restoreCover(Actor actor, String trackId) {
    actor.require(Permission.EDIT_TRACKS);
    Set<String> loose = new HashSet<>();
    library
        .database()
        .write(
            session -> {
              TrackRow row = locked(session, trackId);
              @Nullable TrackEditRow edit = session.find(TrackEditRow.class, trackId);
              if (edit != null) {
                loose.addAll(TrackBlobs.of(edit));
                edit.coverBlob = null;
                edit.coverSize = 0;
                edit.applyTo(row);
              }
              return row;
            });
    settle(loose);
  }

  /**
   * Makes a track say again what its file says; nothing happens to one that does.
   *
   * @param actor needs {@link Permission#EDIT_TRACKS}
   * @return the track as it is then
   * @throws NotFoundException if there is no such track
   */
  public Track reset(Actor actor, String trackId) {
    actor.require(Permission.EDIT_TRACKS);
    Set<String> loose = new HashSet<>();
    library
        .database()
        .write(
            session -> {
              TrackRow row = locked(session, trackId);
              @Nullable TrackEditRow edit = session.find(TrackEditRow.class, trackId);
              if (edit != null) {
                edit.takeBackFrom(row);
                loose.addAll(TrackBlobs.of(edit));
                session.remove(edit);
              }
              return row;
            });
    settle(loose);
    return library.track(trackId).orElseThrow(Library::noTrack);
  }

  private Track store(String trackId, CheckedEdit checked, Optional<byte[]> png, Set<String> loose)
      throws IOException {
    Optional<StoredFile> cover = covers.store(png);
    // Were the track removed meanwhile, nothing would refer to it.
    cover.ifPresent(file -> loose.add(file.blobId()));
    library
        .database()
        .write(
            session -> {
              TrackRow row = locked(session, trackId);
              TrackEditRow edit = editOf(session, row);
              loose.addAll(TrackBlobs.of(edit));
              checked.setIn(edit, cover);
              edit.dropWhatTheFileSays();
              edit.applyTo(row);
              return row;
            });
    return library.track(trackId).orElseThrow(Library::noTrack);
  }

  private static TrackRow locked(Session session, String trackId) {
    // Whoever else changes the track, or reads its file again, waits.
    @Nullable TrackRow row = session.find(TrackRow.class, trackId, LockMode.PESSIMISTIC_WRITE);
    if (row == null || row.missing) {
      throw Library.noTrack();
    }
    return row;
  }

  static TrackEditRow editOf(Session session, TrackRow row) {
    @Nullable TrackEditRow known = session.find(TrackEditRow.class, row.id);
    if (known != null) {
      return known;
    }
    TrackEditRow edit = new TrackEditRow();
    edit.keep(row);
    session.persist(edit);
    return edit;
  }

  private void settle(Set<String> loose) {
    library.changed();
    library.database().flush();
    library.references().removeUnreferenced(loose);
  }
}
