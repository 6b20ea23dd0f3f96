package org.fretway.desktop.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import org.fretway.library.CoverFile;
import org.fretway.library.CoverSize;
import org.fretway.library.Library;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads covers off the JavaFX thread, a few at a time, and keeps the last ones. While cards change
 * what they show, as they do when somebody scrolls, a cover is read only if its card keeps it for a
 * while: one that rushes by would only take the processor from the next frame. Used from the JavaFX
 * thread.
 */
public final class CoverLoader {
  /** What covers take that are kept, in bytes: one or a few screens full of them. */
  private static final int MAX_KEPT_BYTES = 64 << 20;

  private static final int BYTES_A_PIXEL = 4;

  /** Above that, a card has more pixels than {@link CoverSize#MEDIUM}. */
  private static final double DENSE = 1.25;

  /** To read one takes a whole core, and the user interface needs the others. */
  private static final int AT_A_TIME =
      Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 3);

  /** How long cards are to rest. */
  static final Duration REST = Duration.ofMillis(100);

  private static final Logger LOG = LoggerFactory.getLogger(CoverLoader.class);

  private final Library library;
  private final CoverSize size;
  private final Executor background;
  private final Executor ui;
  private final Executor afterRest;
  private final LongSupplier clock;
  private final Semaphore permits = new Semaphore(AT_A_TIME);
  private final SequencedMap<String, Kept> kept = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper();

  /** Counts how often covers may have changed. */
  private int revision;

  /** When a card last changed from one cover to something else. */
  private long lastCancel;

  /**
   * A cover in memory.
   *
   * @param tag what was read; empty if the track has no cover that can be shown
   * @param image what can be shown of it
   * @param revision until which it is known to be the track's cover
   */
  private record Kept(Optional<String> tag, Optional<Image> image, int revision) {}

  /**
   * Creates a loader for the screens that there are now; on the JavaFX thread.
   *
   * @param background runs what waits for the disk
   * @param ui runs what touches nodes, one task at a time and in order
   */
  public CoverLoader(Library library, Executor background, Executor ui) {
    this(
        library,
        sizeFor(Screen.getScreens()),
        background,
        CompletableFuture.delayedExecutor(REST.toMillis(), TimeUnit.MILLISECONDS, background),
        ui,
        System::nanoTime);
  }

  /**
   * Creates a loader with a time of its own.
   *
   * @param size of the covers
   * @param afterRest runs in the background what it is given, when {@link #REST} is over
   * @param clock nanoseconds from any moment
   */
  CoverLoader(
      Library library,
      CoverSize size,
      Executor background,
      Executor afterRest,
      Executor ui,
      LongSupplier clock) {
    this.library = library;
    this.size = size;
    this.background = background;
    this.ui = ui;
    this.afterRest = afterRest;
    this.clock = clock;
    this.lastCancel = clock.getAsLong() - REST.toNanos();
  }

  private static CoverSize sizeFor(List<Screen> screens) {
    return screens.stream().anyMatch(screen -> screen.getOutputScaleX() > DENSE)
        ? CoverSize.LARGE
        : CoverSize.MEDIUM;
  }

  /** A cover that was asked for; cancelled when its card shows something else. */
  public final class Request {
    private volatile boolean cancelled;
    private boolean pends;

    /** Makes sure that the answer is not delivered. */
    public void cancel() {
      cancelled = true;
      lastCancel = clock.getAsLong();
      end();
    }

    private void begin() {
      pends = true;
      pending.set(pending.get() + 1);
    }

    private void end() {
      if (pends) {
        pends = false;
        pending.set(pending.get() - 1);
      }
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
    request.begin();
    Executor when = clock.getAsLong() - lastCancel < REST.toNanos() ? afterRest : background;
    when.execute(
        () -> {
          Kept read = readInTurn(trackId, request, known, asked);
          if (!request.cancelled) {
            ui.execute(() -> arrive(request, trackId, known, read, whenRead));
          }
        });
    return request;
  }

  private void arrive(
      Request request,
      String trackId,
      @Nullable Kept known,
      Kept read,
      Consumer<Optional<Image>> whenRead) {
    request.end();
    if (!request.cancelled) {
      keep(trackId, read);
      if (known == null || !known.image().equals(read.image())) {
        whenRead.accept(read.image());
      }
    }
  }

  private void keep(String trackId, Kept read) {
    kept.putLast(trackId, read);
    int each = size.pixels() * size.pixels() * BYTES_A_PIXEL;
    while (kept.size() > MAX_KEPT_BYTES / each) {
      kept.pollFirstEntry();
    }
  }

  private Kept readInTurn(String trackId, Request request, @Nullable Kept known, int asked) {
    if (request.cancelled) {
      return none(asked);
    }
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
    // Scaled once and for all: decoding a whole cover takes ten times as long and megabytes.
    Optional<CoverFile> cover = library.cover(trackId, size);
    if (cover.isEmpty()) {
      return none(asked);
    }
    Optional<String> tag = cover.map(CoverFile::tag);
    return known != null && known.tag().equals(tag)
        ? new Kept(tag, known.image(), asked)
        : new Kept(tag, Optional.of(image(cover.get())), asked);
  }

  private Image image(CoverFile cover) throws IOException {
    try (InputStream stream = Channels.newInputStream(cover.content().open())) {
      // Of one that could not be scaled, no more is kept than of the others.
      Image image = new Image(stream, size.pixels(), size.pixels(), true, true);
      if (image.isError()) {
        throw new IOException("the stored cover is not an image", image.getException());
      }
      return image;
    }
  }
}
