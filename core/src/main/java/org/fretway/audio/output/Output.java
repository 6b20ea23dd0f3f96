package org.fretway.audio.output;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way out of the program for sound, for as long as the program runs: opens the device that the
 * user chose, the default where that one is not there, and looks every now and then whether it can
 * be better. Voices go on through all of this. Safe for use by many threads.
 */
public final class Output implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Output.class);
  private static final long LOOK_NANOS = 1_000_000_000;

  /** A device that is lost again and again is tried less and less often, up to every so many. */
  private static final int MAX_LOOKS_BETWEEN_TRIES = 32;

  /** A device that lasts for so many looks counts as sound again. */
  private static final int LOOKS_TO_TRUST = 10;

  private static final long CLOSE_SECONDS = 3;
  private static final int USUAL_RATE = 48_000;

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Optional<OpenAlDevice> device;
  private final @Nullable Thread keeper;
  private volatile OutputChoice choice;

  /** The device while it can be heard; read by the audio threads at every step. */
  private volatile @Nullable OpenAlDevice playable;

  private volatile OutputState state;
  private volatile boolean closed;

  /** Voices that their threads have left. */
  private final Queue<OpenAlVoice> discarded = new ConcurrentLinkedQueue<>();

  private final ReentrantLock lock = new ReentrantLock();

  // Below: used under the lock.
  private String lastName = "";
  private boolean lost;
  private int looksSinceTry;
  private int looksBetweenTries = 1;
  private int looksAlive;
  private long lastClock = -1;

  private Output(Optional<OpenAlDevice> device, OutputChoice choice, boolean silentByChoice) {
    this.device = device;
    this.choice = choice;
    this.state = OutputState.silent(Optional.empty());
    if (silentByChoice) {
      this.keeper = null;
      return;
    }
    device.filter(it -> !it.isNullDriver()).ifPresent(it -> playable = it);
    this.lastName = device.map(OpenAlDevice::name).orElse("");
    describe();
    this.keeper =
        Thread.ofPlatform().daemon().name("fretway-sound-device").unstarted(this::keepLooking);
  }

  /** Opens the chosen device, or the default one; where there is none, nothing is heard. */
  public static Output open(OutputChoice choice) {
    Optional<OpenAlDevice> device = openNow(choice);
    Output output = new Output(device, choice, false);
    if (output.keeper != null && device.isPresent()) {
      output.keeper.start();
    }
    return output;
  }

  static Optional<OpenAlDevice> openNow(OutputChoice choice) {
    int millis = choice.bufferMillis();
    DevicePeriod period = DevicePeriod.ask(millis);
    try {
      Optional<OpenAlDevice> device = OpenAlDevice.open(choice.device(), millis);
      return device.isEmpty() && choice.device().isPresent()
          ? OpenAlDevice.open(Optional.empty(), millis)
          : device;
    } finally {
      period.giveUp();
    }
  }

  /** Returns an output without any device, since none is wanted. */
  public static Output silent() {
    return new Output(Optional.empty(), OutputChoice.USUAL, true);
  }

  /** Returns a new voice at the device's own rate. */
  public Voice newVoice() {
    return new FollowingVoice(this, device.map(OpenAlDevice::sampleRate).orElse(USUAL_RATE), 0);
  }

  /**
   * Returns a new voice at a rate, which the device resamples if it has another.
   *
   * @param queueFrames how much it queues at least, whatever buffer was chosen
   */
  public Voice newVoice(int sampleRate, int queueFrames) {
    return new FollowingVoice(this, sampleRate, queueFrames);
  }

  /** Returns what the user wants. */
  public OutputChoice choice() {
    return choice;
  }

  /**
   * Goes where the user wants, with what plays. Waits for the device; not for the JavaFX thread.
   *
   * @return where sound goes now
   */
  public OutputState choose(OutputChoice wanted) {
    lock.lock();
    try {
      boolean elsewhere = !wanted.device().equals(choice.device());
      choice = wanted;
      if (device.isPresent()) {
        device.get().setBuffer(wanted.bufferMillis());
        if (elsewhere) {
          looksBetweenTries = 1;
          bring(device.get(), false);
        }
      }
      describe();
    } finally {
      lock.unlock();
    }
    return state;
  }

  /** Returns where sound goes; does not wait, and allocates nothing. */
  public OutputState state() {
    return state;
  }

  /**
   * Calls back, on a thread of its own, whenever {@link #state} has changed in more than the
   * latency.
   *
   * @return closing it ends that
   */
  public AutoCloseable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Nullable OpenAlDevice playable() {
    return playable;
  }

  /** Looks whether the device is lost, as an audio thread suspects; does not wait. */
  void check(OpenAlDevice suspect) {
    if (playable == suspect && !suspect.connected()) {
      playable = null;
      LockSupport.unpark(keeper);
    }
  }

  private void keepLooking() {
    while (!closed) {
      LockSupport.parkNanos(this, LOOK_NANOS);
      lock.lock();
      try {
        if (!closed) {
          look(device.orElseThrow());
        }
      } catch (RuntimeException e) {
        LOG.warn("The sound device can't be looked after", e);
      } finally {
        lock.unlock();
      }
    }
  }

  private void look(OpenAlDevice opened) {
    disposeDiscarded();
    looksSinceTry++;
    if (!works(opened)) {
      playable = null;
      lost = true;
      looksAlive = 0;
      describe();
      if (looksSinceTry >= looksBetweenTries) {
        looksBetweenTries = Math.min(2 * looksBetweenTries, MAX_LOOKS_BETWEEN_TRIES);
        bring(opened, false);
      }
    } else {
      looksAlive++;
      if (looksAlive >= LOOKS_TO_TRUST) {
        looksBetweenTries = 1;
      }
      if (isBetterThere(opened)) {
        bring(opened, true);
      }
    }
    describe();
  }

  /** A device that has died in a laptop's sleep may still call itself connected. */
  private boolean works(OpenAlDevice opened) {
    long clock = opened.clockNanos();
    boolean moves = clock == 0 || clock != lastClock;
    lastClock = clock;
    return opened.connected() && moves;
  }

  private boolean isBetterThere(OpenAlDevice opened) {
    return choice.device().isPresent()
        && !choice.device().get().equals(opened.name())
        && SoundDevices.outputs().contains(choice.device().get());
  }

  /**
   * Brings the device to where the user wants it, else to the default.
   *
   * @param content whether it may as well stay where it is
   */
  private void bring(OpenAlDevice opened, boolean content) {
    looksSinceTry = 0;
    lastClock = -1;
    boolean there = choice.device().isPresent() && opened.reopen(choice.device());
    if (!there && !content) {
      there = opened.reopen(Optional.empty());
    }
    if (there && !opened.isNullDriver()) {
      lost = false;
      playable = opened;
    }
  }

  private void describe() {
    OutputState before = state;
    OutputState now = stateNow();
    state = now;
    if (!now.notice().equals(before.notice())) {
      now.notice().ifPresent(LOG::info);
    }
    if (!now.withLatency(0).equals(before.withLatency(0))) {
      listeners.forEach(Runnable::run);
    }
  }

  private OutputState stateNow() {
    @Nullable OpenAlDevice heard = playable;
    if (heard == null) {
      return OutputState.silent(
          Optional.of(lost ? OutputNotice.gone(lastName) : OutputNotice.NO_DEVICE));
    }
    lastName = heard.name();
    double rate = heard.sampleRate();
    return new OutputState(
        Optional.of(lastName),
        heard.sampleRate(),
        heard.queueFrames() / rate,
        heard.periodFrames() / rate,
        heard.latencySeconds(),
        choice
            .device()
            .filter(wanted -> !wanted.equals(lastName))
            .map(wanted -> OutputNotice.elsewhere(wanted, lastName)));
  }

  /** Takes a voice that its thread has left; it is freed later. */
  void discard(OpenAlVoice voice) {
    discarded.add(voice);
    LockSupport.unpark(keeper);
  }

  private void disposeDiscarded() {
    for (OpenAlVoice voice = discarded.poll(); voice != null; voice = discarded.poll()) {
      voice.dispose();
    }
  }

  /**
   * Closes the device; the voices have been closed before. A device that hangs in its driver is
   * left to the end of the process.
   */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(keeper);
    try {
      if (!lock.tryLock(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The sound device does not answer, so it is not closed.");
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      playable = null;
      if (device.isPresent()) {
        disposeDiscarded();
        device.get().close();
      }
    } finally {
      lock.unlock();
    }
  }
}
