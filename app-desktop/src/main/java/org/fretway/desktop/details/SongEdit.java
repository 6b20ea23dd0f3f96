package org.fretway.desktop.details;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Optional;
import java.util.OptionalInt;
import org.fretway.Fretway;
import org.fretway.library.SongMeta;
import org.fretway.library.StoredFile;
import org.fretway.library.TrackEdit;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;

/**
 * A change of one song, and what takes it back. Its methods wait for disk and database.
 *
 * @param trackId the song
 * @param edit what changes
 * @param restoreCover whether the song gets the cover that its file has
 */
record SongEdit(String trackId, TrackEdit edit, boolean restoreCover) {
  void make(Fretway fretway, Actor actor) throws InvalidInputException, IOException {
    if (!edit.equals(TrackEdit.NOTHING)) {
      fretway.trackEditor().edit(actor, trackId, edit);
    }
    if (restoreCover) {
      fretway.trackEditor().restoreCover(actor, trackId);
    }
  }

  /**
   * Returns what makes the song as it is now, once this has been made.
   *
   * @param song as it is now
   * @param coverReplaced whether it has another cover than its file now
   */
  SongEdit before(Fretway fretway, SongMeta song, boolean coverReplaced) throws IOException {
    TrackEdit former =
        new TrackEdit(
            edit.title().map(it -> song.title()),
            edit.artist().map(it -> song.artist()),
            edit.album().map(it -> song.album()),
            edit.year().map(it -> year(song)),
            Optional.empty());
    boolean coverChanges = edit.cover().isPresent() || restoreCover;
    if (!coverChanges || !coverReplaced) {
      return new SongEdit(trackId, former, coverChanges);
    }
    Optional<byte[]> cover = cover(fretway);
    return cover.isPresent()
        ? new SongEdit(
            trackId, former.withCover(() -> new ByteArrayInputStream(cover.get())), false)
        : new SongEdit(trackId, former, true);
  }

  private static OptionalInt year(SongMeta song) {
    return song.year().map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** The cover goes with the change, so it is kept here. */
  private Optional<byte[]> cover(Fretway fretway) throws IOException {
    Optional<StoredFile> stored = fretway.library().cover(trackId);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = Channels.newInputStream(fretway.blobs().open(stored.get().blobId()))) {
      return Optional.of(in.readAllBytes());
    }
  }
}
