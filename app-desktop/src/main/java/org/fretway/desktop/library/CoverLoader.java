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
  private final SequencedMap<String, Optional<Image>> kept = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper();

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
  static final class Request {
    private volatile boolean cancelled;

    /** Makes sure that the answer is not delivered. */
    void cancel() {
      cancelled = true;
    }
  }

  /** How many covers are still being read. */
  public ReadOnlyIntegerProperty pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /** Forgets all covers, after songs have changed. */
  void forgetAll() {
    kept.clear();
  }

  /**
   * Reads the cover of a track.
   *
   * @param whenRead gets the cover, or empty if the track has none that can be shown; called at
   *     once if it is in memory
   */
  Request load(String trackId, Consumer<Optional<Image>> whenRead) {
    Request request = new Request();
    Optional<Image> known = kept.get(trackId);
    if (known != null) {
      kept.putLast(trackId, known);
      whenRead.accept(known);
      return request;
    }
    pending.set(pending.get() + 1);
    background.execute(
        () -> {
          Optional<Image> image = readInTurn(trackId, request);
          ui.execute(() -> deliver(trackId, request, image, whenRead));
        });
    return request;
  }

  private void deliver(
      String trackId, Request request, Optional<Image> image, Consumer<Optional<Image>> whenRead) {
    pending.set(pending.get() - 1);
    if (request.cancelled) {
      return;
    }
    kept.putLast(trackId, image);
    while (kept.size() > MAX_KEPT) {
      kept.pollFirstEntry();
    }
    whenRead.accept(image);
  }

  private Optional<Image> readInTurn(String trackId, Request request) {
    permits.acquireUninterruptibly();
    try {
      return request.cancelled ? Optional.empty() : read(trackId);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The cover of track {} could not be read", trackId, e);
      return Optional.empty();
    } finally {
      permits.release();
    }
  }

  private Optional<Image> read(String trackId) throws IOException {
    Optional<StoredFile> file = library.cover(trackId);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream stream = Channels.newInputStream(blobs.open(file.get().blobId()))) {
      Image image = new Image(stream, MAX_SIDE_PX, MAX_SIDE_PX, true, true);
      if (image.isError()) {
        throw new IOException("the stored cover is not an image", image.getException());
      }
      return Optional.of(image);
    }
  }
}
