package org.fretway.audio.input;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.fretway.audio.ParkedThread;
import org.fretway.audio.output.SoundDevices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into the program for the player's sound, from {@link #open} to {@link #close}. A thread
 * of its own takes what the device has every few milliseconds, and hands it to listeners; it
 * allocates nothing meanwhile. A device that goes away is opened again when it is back. OpenAL
 * tells nothing of the time between string and program: {@link InputListener} gets when sound
 * arrived, and a calibration measures the rest.
 */
public final class Input implements AutoCloseable {
  /** Frames a second that are recorded, whatever the device has. */
  public static final int SAMPLE_RATE = 48_000;

  private static final Logger LOG = LoggerFactory.getLogger(Input.class);
  private static final long NAP_NANOS = 4_000_000;
  private static final long TRY_NANOS = 2_000_000_000;
  private static final long OPEN_NANOS = 5_000_000_000L;
  private static final int BUFFER_FRAMES = SAMPLE_RATE / 2;
  private static final long CLOSE_MILLIS = 3_000;
  private static final String NONE = "No recording device was found, so nothing is recorded.";

  private final InputChoice choice;
  private final LevelMeter level = new LevelMeter(SAMPLE_RATE);
  private final CopyOnWriteArrayList<InputListener> listeners = new CopyOnWriteArrayList<>();
  private final float[] samples;
  private final ArrivalClock arrivals = new ArrivalClock(SAMPLE_RATE);
  private final Thread thread;
  private volatile InputListener[] told = new InputListener[0];
  private volatile InputState state = new InputState(Optional.empty(), Optional.empty());
  private volatile boolean closed;
  private long frame;
  private String lastName = "";

  // Being called late costs what the device can't keep; a higher priority makes that rarer, no
  // more.
  @SuppressWarnings("ThreadPriorityCheck")
  private Input(InputChoice choice) {
    this.choice = choice;
    this.samples = new float[choice.channels() * CaptureDevice.MAX_FRAMES];
    this.thread =
        Thread.ofPlatform()
            .daemon()
            .name("fretway-input")
            .priority(Thread.MAX_PRIORITY)
            .unstarted(this::run);
  }

  /** Starts to record; returns at once, and {@link #state} tells what came of it. */
  public static Input open(InputChoice choice) {
    Input input = new Input(choice);
    input.thread.start();
    return input;
  }

  /** Returns what was asked for. */
  public InputChoice choice() {
    return choice;
  }

  /** Returns how it is doing; does not wait. */
  public InputState state() {
    return state;
  }

  /**
   * Returns how it is doing once a device is open, or it is known why none is. Waits for that, for
   * some seconds at most.
   */
  public InputState awaitOpen() {
    long begun = System.nanoTime();
    InputState now = state;
    while (now.device().isEmpty()
        && now.notice().isEmpty()
        && System.nanoTime() - begun < OPEN_NANOS) {
      LockSupport.parkNanos(this, NAP_NANOS);
      now = state;
    }
    return now;
  }

  /** Returns how loud it is. */
  public LevelMeter level() {
    return level;
  }

  /** Hands all sound from now on to a listener. */
  public void add(InputListener listener) {
    listeners.add(listener);
    told = listeners.toArray(InputListener[]::new);
  }

  /** Hands a listener no more; a last block may be on its way. */
  public void remove(InputListener listener) {
    listeners.remove(listener);
    told = listeners.toArray(InputListener[]::new);
  }

  private void run() {
    while (!closed) {
      Optional<CaptureDevice> device = openNow();
      if (device.isPresent()) {
        try (CaptureDevice opened = device.get()) {
          record(opened);
        } catch (RuntimeException e) {
          LOG.error("Recording has stopped; it is tried again.", e);
        }
        level.silence();
      }
      if (!closed) {
        LockSupport.parkNanos(this, TRY_NANOS);
      }
    }
  }

  private Optional<CaptureDevice> openNow() {
    Optional<CaptureDevice> device = tryToOpen(choice.device());
    if (device.isEmpty() && choice.device().isPresent()) {
      device = tryToOpen(Optional.empty());
    }
    arrivals.restart();
    device.ifPresent(it -> lastName = it.name());
    state = new InputState(device.map(CaptureDevice::name), notice(device.isPresent()));
    return device;
  }

  private Optional<CaptureDevice> tryToOpen(Optional<String> name) {
    return CaptureDevice.open(name, SAMPLE_RATE, choice.channels(), BUFFER_FRAMES);
  }

  private Optional<String> notice(boolean open) {
    if (!open) {
      return Optional.of(
          lastName.isEmpty()
              ? NONE
              : "The recording device “%s” is gone, so nothing is recorded until it is back."
                  .formatted(lastName));
    }
    return choice
        .device()
        .filter(wanted -> !wanted.equals(lastName))
        .map(
            wanted ->
                "The recording device “%s” is not there, so “%s” is used until it is back."
                    .formatted(wanted, lastName));
  }

  private void record(CaptureDevice device) {
    long lookedAt = System.nanoTime();
    while (!closed) {
      int ready = device.ready();
      long now = System.nanoTime();
      while (ready > 0) {
        int frames = Math.min(ready, CaptureDevice.MAX_FRAMES);
        device.take(samples, frames, choice.channels());
        ready -= frames;
        hand(frames, arrivals.at(frames, now));
      }
      if (now - lookedAt > TRY_NANOS) {
        lookedAt = now;
        if (!device.connected()) {
          state = new InputState(Optional.empty(), notice(false));
          return;
        }
        if (state.notice().isPresent() && isBack()) {
          return; // The one that was chosen is opened next.
        }
      }
      LockSupport.parkNanos(this, NAP_NANOS);
    }
  }

  private boolean isBack() {
    return choice.device().filter(SoundDevices.inputs()::contains).isPresent();
  }

  private void hand(int frames, long nanos) {
    level.measure(samples, frames, choice.channels());
    InputListener[] all = told;
    for (InputListener listener : all) {
      listener.heard(samples, frames, frame, nanos);
    }
    frame += frames;
  }

  @Override
  public void close() {
    closed = true;
    ParkedThread.awaitEnd(thread, CLOSE_MILLIS);
  }
}
