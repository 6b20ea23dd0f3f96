package org.fretway.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.fretway.format.CoverImage;
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

  /** A cover of 25 million pixels takes 100 MB while it is decoded. */
  private static final int COVERS_AT_A_TIME = 2;

  private static final String COVER = "coverImage";

  private final Library library;
  private final Semaphore decoding = new Semaphore(COVERS_AT_A_TIME);

  /** Creates the editor of a library. */
  public TrackEditor(Library library) {
    this.library = library;
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
    Checked checked = check(edit);
    if (library.track(trackId).isEmpty()) {
      throw Library.noTrack();
    }
    Optional<byte[]> png = edit.cover().isPresent() ? cover(edit.cover().get()) : Optional.empty();
    Set<String> loose = new HashSet<>();
    try {
      return library.references().storing(() -> store(trackId, checked, png, loose));
    } finally {
      settle(loose);
    }
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

  /** The edit with its texts as they are stored. */
  private record Checked(
      Optional<String> title,
      Optional<String> artist,
      Optional<String> album,
      Optional<OptionalInt> year) {}

  private static Checked check(TrackEdit edit) throws InvalidInputException {
    if (edit.year().isPresent() && edit.year().get().isPresent()) {
      EditRules.checkYear(edit.year().get().getAsInt());
    }
    return new Checked(
        text("title", edit.title(), 1),
        text("artist", edit.artist(), 1),
        text("album", edit.album(), 0),
        edit.year());
  }

  private static Optional<String> text(String field, Optional<String> text, int minLength)
      throws InvalidInputException {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(EditRules.text(field, text.get(), minLength));
  }

  private Optional<byte[]> cover(TrackEdit.Picture picture)
      throws InvalidInputException, IOException {
    decoding.acquireUninterruptibly();
    try {
      byte[] encoded;
      try (InputStream in = picture.open()) {
        encoded = in.readNBytes(Math.toIntExact(MAX_COVER_BYTES) + 1);
      }
      try {
        return Optional.of(
            CoverImage.toPng(new ByteArrayInputStream(encoded), SongReader.COVER_PIXELS));
      } catch (IOException e) {
        InvalidInputException invalid = new InvalidInputException(COVER, Problems.describe(e));
        invalid.initCause(e);
        throw invalid;
      }
    } finally {
      decoding.release();
    }
  }

  private Track store(String trackId, Checked checked, Optional<byte[]> png, Set<String> loose)
      throws IOException {
    Optional<StoredFile> cover = Optional.empty();
    if (png.isPresent()) {
      String blob = library.blobs().put(new ByteArrayInputStream(png.get()));
      // Were the track removed meanwhile, nothing would refer to it.
      loose.add(blob);
      cover = Optional.of(new StoredFile(blob, TrackContent.PNG, png.get().length));
    }
    Optional<StoredFile> newCover = cover;
    library
        .database()
        .write(
            session -> {
              TrackRow row = locked(session, trackId);
              TrackEditRow edit = editOf(session, row);
              loose.addAll(TrackBlobs.of(edit));
              set(checked, newCover, edit);
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

  private static TrackEditRow editOf(Session session, TrackRow row) {
    @Nullable TrackEditRow known = session.find(TrackEditRow.class, row.id);
    if (known != null) {
      return known;
    }
    TrackEditRow edit = new TrackEditRow();
    edit.keep(row);
    session.persist(edit);
    return edit;
  }

  private static void set(Checked checked, Optional<StoredFile> cover, TrackEditRow edit) {
    checked.title().ifPresent(title -> edit.title = title);
    checked.artist().ifPresent(artist -> edit.artist = artist);
    checked.album().ifPresent(album -> edit.album = album);
    checked
        .year()
        .ifPresent(
            year -> {
              edit.yearEdited = true;
              edit.releaseYear = year.isPresent() ? year.getAsInt() : null;
            });
    cover.ifPresent(
        file -> {
          edit.coverBlob = file.blobId();
          edit.coverSize = file.size();
        });
  }

  private void settle(Set<String> loose) {
    library.changed();
    library.database().flush();
    library.references().removeUnreferenced(loose);
  }
}
