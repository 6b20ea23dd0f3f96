package org.fretway.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.fretway.format.CoverImage;
import org.fretway.profile.InvalidInputException;
import org.fretway.storage.BlobStore;

/** Turns the pictures of edits into covers, a few at a time. */
final class EditCovers {
  /** A cover of 25 million pixels takes 100 MB while it is decoded. */
  private static final int COVERS_AT_A_TIME = 2;

  private static final String COVER = "coverImage";

  private final BlobStore blobs;
  private final Semaphore decoding = new Semaphore(COVERS_AT_A_TIME);

  EditCovers(BlobStore blobs) {
    this.blobs = blobs;
  }

  /**
   * Returns the cover of an edit as PNG, if it has one.
   *
   * @throws InvalidInputException if the picture is none or too large
   * @throws IOException if it can't be read
   */
  Optional<byte[]> png(TrackEdit edit) throws InvalidInputException, IOException {
    return edit.cover().isPresent() ? Optional.of(png(edit.cover().get())) : Optional.empty();
  }

  private byte[] png(TrackEdit.Picture picture) throws InvalidInputException, IOException {
    decoding.acquireUninterruptibly();
    try {
      byte[] encoded;
      try (InputStream in = picture.open()) {
        encoded = in.readNBytes(Math.toIntExact(TrackEditor.MAX_COVER_BYTES) + 1);
      }
      try {
        return CoverImage.toPng(new ByteArrayInputStream(encoded), SongReader.COVER_PIXELS);
      } catch (IOException e) {
        InvalidInputException invalid = new InvalidInputException(COVER, Problems.describe(e));
        invalid.initCause(e);
        throw invalid;
      }
    } finally {
      decoding.release();
    }
  }

  /** Stores a cover; to be called before the rows that refer to it are stored. */
  Optional<StoredFile> store(Optional<byte[]> png) throws IOException {
    return png.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StoredFile(
                blobs.put(new ByteArrayInputStream(png.get())),
                TrackContent.PNG,
                png.get().length));
  }
}
