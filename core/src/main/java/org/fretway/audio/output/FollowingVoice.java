package org.fretway.audio.output;

import org.jspecify.annotations.Nullable;

/**
 * A voice that goes on wherever the output has a device, and on time alone where it has none. It
 * keeps its rate for life. When its place is another than before, it says that it has run empty;
 * {@link #reconnect} then moves it.
 *
 * <p>While the device is being moved to other hardware, nothing may touch it, and an audio thread
 * must not wait: positions then stay as they were, there is no room, and what had to be done at
 * once is made up for by a new start.
 */
final class FollowingVoice implements Voice {
  private static final long FREE = -1;

  private final Output output;
  private final int sampleRate;
  private final int leastQueueFrames;

  /** Where the voice is; null on time alone. */
  private @Nullable OpenAlDevice place;

  private Voice voice;

  /** What is queued is not what was wanted, since the device was just being moved. */
  private boolean spoilt;

  private boolean clearFirst;

  FollowingVoice(Output output, int sampleRate, int leastQueueFrames) {
    this.output = output;
    this.sampleRate = sampleRate;
    this.leastQueueFrames = leastQueueFrames;
    this.voice = new SilentVoice(sampleRate);
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public void attach() {
    OpenAlDevice there = output.playable();
    long pass = there == null ? 0 : there.enter();
    if (there == null || pass == 0) {
      place = null;
      voice = new SilentVoice(sampleRate);
      return;
    }
    try {
      Voice onDevice = new OpenAlVoice(there, sampleRate, leastQueueFrames);
      onDevice.attach();
      voice = onDevice;
      place = there;
    } finally {
      there.leave(pass);
    }
  }

  /** Returns whether the voice is not where it should be, and can go there. */
  private boolean misplaced() {
    OpenAlDevice there = output.playable();
    return place != there && (there == null || !there.isBeingMoved());
  }

  /** Returns a pass to use the device, {@link #FREE} if none is needed, 0 if that can't be now. */
  private long enter() {
    if (place == null) {
      return FREE;
    }
    long pass = place.enter();
    if (pass != 0 && clearFirst) {
      clearFirst = false;
      voice.clear();
    }
    return pass;
  }

  private void leave(long pass) {
    if (place != null && pass != FREE) {
      place.leave(pass);
    }
  }

  @Override
  public boolean hasRoom() {
    long pass = enter();
    if (pass == 0) {
      return false;
    }
    try {
      return voice.hasRoom();
    } finally {
      leave(pass);
    }
  }

  @Override
  public void write(float[] stereo, int frames) {
    long pass = enter();
    if (pass == 0) {
      spoilt = true;
      return;
    }
    try {
      voice.write(stereo, frames);
    } finally {
      leave(pass);
    }
  }

  @Override
  public void start() {
    long pass = enter();
    if (pass == 0) {
      spoilt = true;
      return;
    }
    try {
      voice.start();
    } finally {
      leave(pass);
    }
  }

  @Override
  public void pause() {
    long pass = enter();
    if (pass == 0) {
      spoilt = true;
      return;
    }
    try {
      voice.pause();
    } finally {
      leave(pass);
    }
  }

  @Override
  public void clear() {
    spoilt = false;
    if (misplaced()) {
      move();
      return;
    }
    clearFirst = true;
    long pass = enter();
    if (pass == FREE) {
      clearFirst = false;
      voice.clear();
    } else if (pass != 0) {
      leave(pass);
    }
  }

  @Override
  public void poll() {
    long pass = enter();
    if (pass != 0) {
      try {
        voice.poll();
      } finally {
        leave(pass);
      }
    }
  }

  @Override
  public boolean ranEmpty() {
    return voice.ranEmpty() || spoilt || misplaced();
  }

  @Override
  public long takenFrames() {
    return voice.takenFrames();
  }

  @Override
  public double heardFrames() {
    return voice.heardFrames();
  }

  @Override
  public boolean reconnect() {
    long pass = enter();
    if (place != null && pass != 0) {
      output.check(place);
    }
    if (pass != 0) {
      leave(pass);
    }
    if (misplaced()) {
      move();
    }
    return true;
  }

  private void move() {
    leavePlace();
    attach();
  }

  private void leavePlace() {
    clearFirst = false;
    if (voice instanceof OpenAlVoice onDevice) {
      onDevice.detach();
      output.discard(onDevice);
    }
  }

  @Override
  public void close() {
    leavePlace();
  }
}
