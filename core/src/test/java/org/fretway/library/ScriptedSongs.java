package org.fretway.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fretway.chart.Chart;
import org.fretway.chart.Tuning;
import org.fretway.format.FormatException;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormat;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.SongSource;
import org.fretway.format.feedpak.FeedpakFixture;

/**
 * A format whose songs are a title, of which some tell what the reader does with it; and what
 * happens to files while they are read.
 */
final class ScriptedSongs implements SongSource {
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicReference<Event> whenAsked = new AtomicReference<>();
  private final AtomicReference<Event> whenOpened = new AtomicReference<>();
  private final AtomicReference<CountDownLatch> gate = new AtomicReference<>();
  private volatile Event always = () -> {};

  /** Something that happens. */
  interface Event {
    void happen() throws IOException;
  }

  /** Returns how many songs were opened since this was last set to 0. */
  AtomicInteger opened() {
    return opened;
  }

  /** Lets something happen once, when next a file is asked for what it is. */
  void whenAsked(Event event) {
    whenAsked.set(event);
  }

  /** Lets something happen once, when next a song was opened. */
  void whenOpened(Event event) {
    whenOpened.set(event);
  }

  /** Lets something happen whenever a song was opened. */
  void always(Event event) {
    always = event;
  }

  /** Lets songs be opened from now on only when the gate is. */
  CountDownLatch closeGate() {
    CountDownLatch closed = new CountDownLatch(1);
    openGate();
    gate.set(closed);
    return closed;
  }

  /** Opens the gate that is closed, if there is one. */
  void openGate() {
    CountDownLatch closed = gate.getAndSet(null);
    if (closed != null) {
      closed.countDown();
    }
  }

  /** Writes a song. */
  static Path write(Path folder, String title) throws IOException {
    return Files.writeString(folder.resolve(title + ".song"), title);
  }

  private static void once(AtomicReference<Event> event) throws IOException {
    Event now = event.getAndSet(null);
    if (now != null) {
      now.happen();
    }
  }

  @Override
  public SongFormat format() {
    return SongFormat.LOOSE;
  }

  @Override
  public boolean accepts(Path path) {
    try {
      once(whenAsked);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return path.toString().endsWith(".song");
  }

  @Override
  public SongBundle open(Path path) throws IOException {
    opened.incrementAndGet();
    CountDownLatch closed = gate.get();
    if (closed != null) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    String title = Files.readString(path);
    once(whenOpened);
    always.happen();
    return switch (title) {
      case "overflow" -> throw new StackOverflowError();
      case "memory" -> throw new OutOfMemoryError("made up");
      case "runtime" -> throw new IllegalStateException("a bug in the reader");
      case "broken" -> throw new FormatException(path, "", "is broken");
      case "input error" -> throw new IOException("Input/output error");
      default -> SongBundle.of(new TitleSong(path, title));
    };
  }

  private record TitleSong(Path path, String title) implements SongPackage {
    @Override
    public SongMetadata metadata() {
      return new SongMetadata(
          title, "Band", "", Optional.empty(), 1, Tuning.GUITAR_STANDARD, false);
    }

    @Override
    public List<ArrangementInfo> arrangements() {
      return List.of(new ArrangementInfo("a", "Lead"), new ArrangementInfo("b", "Bass"));
    }

    @Override
    public Chart chart(int index) throws IOException {
      if (title.equals("half") && index == 1) {
        throw new FormatException(path, "bass", "is torn off");
      }
      return Charts.empty(title + index);
    }

    @Override
    public List<StemInfo> stems() {
      return List.of(new StemInfo("full", true));
    }

    @Override
    public InputStream openStem(int index) {
      return new ByteArrayInputStream(FeedpakFixture.silentWav(1));
    }

    @Override
    public Optional<InputStream> openCover() {
      return Optional.empty();
    }

    @Override
    public List<String> warnings() {
      return List.of();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
