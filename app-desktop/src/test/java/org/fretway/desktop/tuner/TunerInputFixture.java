package org.fretway.desktop.tuner;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fretway.audio.pitch.Pitch;

/** Stands in for the recording device: what is heard is made up. */
public final class TunerInputFixture implements TunerInput.Opener {
  private final AtomicInteger open = new AtomicInteger();
  private volatile Optional<String> device = Optional.of("Interface");
  private volatile Optional<String> notice = Optional.empty();
  private volatile double frequency;
  private volatile double level = 0.1;
  private volatile boolean broken;

  /** What is open. */
  private final class Open implements TunerInput {
    @Override
    public void read(Pitch pitch) {
      pitch.frequency = frequency;
      pitch.clarity = frequency > 0 ? 0.97 : 0.1;
    }

    @Override
    public double level() {
      return level;
    }

    @Override
    public Optional<String> device() {
      return device;
    }

    @Override
    public Optional<String> notice() {
      return notice;
    }

    @Override
    public void close() {
      open.decrementAndGet();
    }
  }

  @Override
  public TunerInput open() {
    if (broken) {
      throw new IllegalStateException("the test wants it so");
    }
    open.incrementAndGet();
    return new Open();
  }

  /** From now on, this is heard, in Hz; 0 = noise. */
  public void sound(double hertz) {
    frequency = hertz;
  }

  /** From now on, it is so loud. */
  public void level(double now) {
    level = now;
  }

  /** From now on, it is with a device or without. */
  public void device(Optional<String> name, Optional<String> why) {
    device = name;
    notice = why;
  }

  /** From now on, it can't be opened. */
  public void fail() {
    broken = true;
  }

  /** Returns how many are open. */
  public int openCount() {
    return open.get();
  }
}
