package org.fretway.desktop.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.image.Image;
import org.fretway.library.Library;
import org.fretway.library.StoredFile;
import org.fretway.storage.BlobStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads covers off the JavaFX thread, a few at a time, and keeps the last ones. Used from the
 * JavaFX thread.
 */
public final class CoverLoader {
  /** Longest side of a cover in memory, in pixels: a card on a 4K screen. */
  private static final int MAX_SIDE_PX = 360;

  /** Covers kept: a few screens full, about 100 MB at most. */
  private static final int MAX_KEPT = 200;

  private static final int AT_A_TIME = 3;
  private static final Logger LOG = LoggerFactory.getLogger(CoverLoader.class);

  private final Library library;
  private final BlobStore blobs;
  private final Executor background;
  private final Executor ui;
  private final Semaphore permits = new Semaphore(AT_A_TIME);
  private final SequencedMap<String, Kept> kept = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper();

  /** Counts how often covers may have changed. */
  private int revision;

  /**
   * A cover in memory.
   *
   * @param blobId what was read; empty if the track has no cover that can be shown
   * @param image what can be shown of it
   * @param revision until which it is known to be the track's cover
   */
  private record Kept(Optional<String> blobId, Optional<Image> image, int revision) {}

  /**
   * Creates a loader.
   *
   * @param background runs what waits for the disk
   * @param ui runs what touches nodes, one task at a time and in order
   */
  public CoverLoader(Library library, BlobStore blobs, Executor background, Executor ui) {
    this.library = library;
    this.blobs = blobs;
    this.background = background;
    this.ui = ui;
  }

  /** A cover that was asked for; cancelled when its card shows something else. */
  public static final class Request {
    private volatile boolean cancelled;

    /** Makes sure that the answer is not delivered. */
    public void cancel() {
      cancelled = true;
    }
  }

  /** How many covers are still being read. */
  public ReadOnlyIntegerProperty pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /** Looks after each cover again when it is asked for next, since songs may have changed. */
  void recheck() {
    revision++;
  }

  /** Returns a number that changes whenever covers may have. */
  int revision() {
    return revision;
  }

  /**
   * Reads the cover of a track.
   *
   * @param whenRead gets the cover, or empty if the track has none that can be shown; called at
   *     once if it is in memory, and once more if it has changed since
   */
  public Request load(String trackId, Consumer<Optional<Image>> whenRead) {
    Request request = new Request();
    @Nullable Kept known = kept.get(trackId);
    if (known != null) {
      kept.putLast(trackId, known);
      whenRead.accept(known.image());
      if (known.revision() == revision) {
        return request;
      }
    }
    int asked = revision;
    pending.set(pending.get() + 1);
    background.execute(
        () -> {
          Kept read = readInTurn(trackId, request, known, asked);
          ui.execute(
              () -> {
                pending.set(pending.get() - 1);
                if (!request.cancelled) {
                  keep(trackId, read);
                  if (known == null || !known.image().equals(read.image())) {
                    whenRead.accept(read.image());
                  }
                }
              });
        });
    return request;
  }

  private void keep(String trackId, Kept read) {
    kept.putLast(trackId, read);
    while (kept.size() > MAX_KEPT) {
      kept.pollFirstEntry();
    }
  }

  private Kept readInTurn(String trackId, Request request, @Nullable Kept known, int asked) {
    permits.acquireUninterruptibly();
    try {
      return request.cancelled ? none(asked) : read(trackId, known, asked);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The cover of track {} could not be read", trackId, e);
      return none(asked);
    } finally {
      permits.release();
    }
  }

  private static Kept none(int asked) {
    return new Kept(Optional.empty(), Optional.empty(), asked);
  }

  private Kept read(String trackId, @Nullable Kept known, int asked) throws IOException {
    Optional<String> blobId = library.cover(trackId).map(StoredFile::blobId);
    if (blobId.isEmpty()) {
      return none(asked);
    }
    return known != null && known.blobId().equals(blobId)
        ? new Kept(blobId, known.image(), asked)
        : new Kept(blobId, Optional.of(image(blobId.get())), asked);
  }

  private Image image(String blobId) throws IOException {
    try (InputStream stream = Channels.newInputStream(blobs.open(blobId))) {
      Image image = new Image(stream, MAX_SIDE_PX, MAX_SIDE_PX, true, true);
      if (image.isError()) {
        throw new IOException("the stored cover is not an image", image.getException());
      }
      return image;
    }
  }
}
