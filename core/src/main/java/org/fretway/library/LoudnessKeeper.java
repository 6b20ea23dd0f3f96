package org.fretway.library;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.fretway.audio.SongLoudness;
import org.fretway.audio.decode.AudioFormatException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how loud songs are in the background: one after the other, while no scan runs, giving
 * way to whoever is at work. It goes on at the next start where it was; what can't be decoded is
 * remembered and left alone until it changes. Safe for several threads.
 */
public final class LoudnessKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoudnessKeeper.class);

  /** After a start and after changes, and how often is looked whether a scan has ended. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private static final int AT_A_TIME = 100;
  private static final int CLOSE_SECONDS = 30;

  private final Library library;
  private final Loudnesses loudnesses;
  private final Scanner scanner;
  private final String program;
  private final Duration pause;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, LoudnessKeeper::thread);
  private final Queue<String> wanted = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean planned = new AtomicBoolean();
  private volatile boolean started;
  private volatile boolean closing;
  private @Nullable AutoCloseable listening;

  // Only used by the thread.
  private final Deque<String> next = new ArrayDeque<>();
  private final Set<String> notNow = new HashSet<>();

  /**
   * Creates one, which does nothing until it is started.
   *
   * @param program version of the program: another one may decode what this one can't
   */
  public LoudnessKeeper(Library library, Scanner scanner, String program) {
    this(library, scanner, program, PAUSE);
  }

  LoudnessKeeper(Library library, Scanner scanner, String program, Duration pause) {
    this.library = library;
    this.loudnesses = library.loudnesses();
    this.scanner = scanner;
    this.program = program;
    this.pause = pause;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  // Only where nothing else wants the processor.
  @SuppressWarnings("ThreadPriorityCheck")
  private static Thread thread(Runnable work) {
    return Thread.ofPlatform()
        .daemon()
        .name("fretway-loudness")
        .priority(Thread.MIN_PRIORITY)
        .unstarted(work);
  }

  /** Begins to measure the songs that were not, and those that come from now on. */
  public synchronized void start() {
    if (!started && !closing) {
      started = true;
      listening = library.onChange(this::plan);
      plan();
    }
  }

  /**
   * Has a track measured before all others, also while a scan runs, for one that is about to be
   * played. Returns at once; does nothing if it is measured already, or before the start.
   */
  public void measureSoon(String trackId) {
    if (started && !wanted.contains(trackId)) {
      wanted.add(trackId);
      submit(Duration.ZERO, this::measureWanted);
    }
  }

  private void plan() {
    if (planned.compareAndSet(false, true)) {
      submit(
          pause,
          () -> {
            planned.set(false);
            measureAll();
          });
    }
  }

  private synchronized void submit(Duration in, Runnable work) {
    if (!closing) {
      var _ = thread.schedule(() -> run(work), in.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (!closing) {
        LOG.warn("The loudness of songs is not measured for now: {}", Problems.describe(e), e);
      }
    }
  }

  private void measureAll() {
    String last = "";
    next.clear();
    while (!closing) {
      measureWanted();
      if (scanner.isBusy()) {
        plan();
        return;
      }
      if (next.isEmpty()) {
        next.addAll(loudnesses.candidates(last, program, AT_A_TIME));
        if (next.isEmpty()) {
          return;
        }
      }
      last = next.getFirst();
      if (notNow.contains(last) || measure(last, this::nothingElseIsWanted)) {
        next.removeFirst();
      }
    }
  }

  private boolean nothingElseIsWanted() {
    return !closing && wanted.isEmpty() && !scanner.isBusy();
  }

  private void measureWanted() {
    for (String track = wanted.poll(); track != null; track = wanted.poll()) {
      measure(track, () -> !closing);
    }
  }

  /** Returns whether it came to an end, whatever that was. */
  private boolean measure(String trackId, BooleanSupplier goesOn) {
    Optional<SongSound> sound = loudnesses.toMeasure(trackId, program);
    if (sound.isEmpty()) {
      return true;
    }
    try {
      return measure(trackId, sound.get(), goesOn);
    } catch (AudioFormatException e) {
      LOG.info("{} can't be measured: {}", sound.get().place().path(), Problems.describe(e));
      loudnesses.putProblem(trackId, sound.get(), Problems.describe(e), program);
    } catch (IOException e) {
      LOG.info("{} is not measured now: {}", sound.get().place().path(), Problems.describe(e));
      notNow.add(trackId);
    }
    return true;
  }

  private boolean measure(String trackId, SongSound sound, BooleanSupplier goesOn)
      throws IOException {
    Courtesy courtesy = scanner.courtesy();
    Holder holder = new Holder();
    courtesy.inTurn(goesOn, () -> holder.borrowed = BorrowedSound.of(library.sounds(), sound));
    BorrowedSound borrowed = holder.borrowed;
    if (borrowed == null) {
      return false;
    }
    try (borrowed;
        SongLoudness measuring = new SongLoudness(borrowed.inputs())) {
      while (holder.more && goesOn.getAsBoolean()) {
        courtesy.inTurn(goesOn, () -> holder.more = measuring.measureNext());
      }
      if (!holder.more) {
        loudnesses.put(trackId, sound, measuring.result(), program);
      }
      return !holder.more;
    }
  }

  /** What the parts of one measurement hand on. */
  private static final class Holder {
    private @Nullable BorrowedSound borrowed;
    private boolean more = true;
  }

  /** Ends within moments; the song that is being measured is measured anew at the next start. */
  @Override
  public void close() {
    AutoCloseable ended;
    synchronized (this) {
      closing = true;
      ended = listening;
      listening = null;
    }
    // Not with an interrupt, which would close the files of the database.
    thread.shutdown();
    try {
      if (ended != null) {
        ended.close();
      }
      thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("ending to listen does not fail", e);
    }
  }
}
