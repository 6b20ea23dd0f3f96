package org.fretway.audio.listen;

/** What is heard now, from the thread that listens to one that shows it; neither waits. */
final class LatestReading {
  private static final long OPEN = 1;

  private final ListenerReading written = new ListenerReading();

  /** Level as a float in the upper half, and whether the gate is open. */
  private volatile long sound;

  /** Pitch and clarity as bits of floats, so that both are of one moment. */
  private volatile long pitch = bits(Double.NaN, 0);

  private volatile boolean clipped;

  private static long bits(double upper, double lower) {
    return (long) Float.floatToRawIntBits((float) upper) << Integer.SIZE
        | (Float.floatToRawIntBits((float) lower) & 0xffffffffL);
  }

  private static float upper(long bits) {
    return Float.intBitsToFloat((int) (bits >>> Integer.SIZE));
  }

  void write(Ears ears) {
    ears.read(written);
    sound = bits(written.level, 0) | (written.open ? OPEN : 0);
    pitch = bits(written.midi, written.clarity);
    if (ears.takeClipped()) {
      clipped = true;
    }
  }

  void silence() {
    sound = 0;
    pitch = bits(Double.NaN, 0);
  }

  void read(ListenerReading reading) {
    long level = sound;
    long heard = pitch;
    reading.level = upper(level);
    reading.open = (level & OPEN) != 0;
    reading.midi = upper(heard);
    reading.clarity = Float.intBitsToFloat((int) heard);
    reading.clipped = clipped;
    clipped = false;
  }
}
