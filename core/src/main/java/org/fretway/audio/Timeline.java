package org.fretway.audio;

import java.lang.invoke.VarHandle;

/**
 * Which moment of the song stands at which moment of the output: straight pieces, each with its own
 * rate, with a step between two where a loop begins anew. One thread writes; any thread reads,
 * without waiting or allocating.
 */
final class Timeline {
  /** The oldest pieces are forgotten: what was heard seconds ago is not asked for. */
  private static final int CAPACITY = 1024;

  /** Two pieces that differ by less than this, in seconds, are one. */
  private static final double SAME = 1e-7;

  /** Below the number of a jump, that of a pass: more than are made in a day. */
  private static final int PASS_BITS = 24;

  private final double[] outputs = new double[CAPACITY];
  private final double[] songs = new double[CAPACITY];
  private final double[] rates = new double[CAPACITY];
  private final int[] passes = new int[CAPACITY];

  // Guarded by a sequence lock: the version is odd while the pieces are being written.
  private volatile long version;
  private long epoch;
  private double begin;
  private long first;
  private long next;

  /** Forgets all pieces; the output begins at a song time in seconds. */
  void begin(long newEpoch, double songTime) {
    lock();
    epoch = newEpoch;
    begin = songTime;
    first = next;
    unlock();
  }

  /**
   * Adds a piece behind those before.
   *
   * @param output where it begins, in seconds of output since the jump
   * @param song the song time there, in seconds
   * @param rate seconds of song time per second of output
   * @param pass which time through the loop
   */
  void add(double output, double song, double rate, int pass) {
    if (next > first && continues(index(next - 1), output, song, rate, pass)) {
      return;
    }
    lock();
    int at = index(next);
    outputs[at] = output;
    songs[at] = song;
    rates[at] = rate;
    passes[at] = pass;
    next++;
    first = Math.max(first, next - CAPACITY);
    unlock();
  }

  private boolean continues(int at, double output, double song, double rate, int pass) {
    double expected = songs[at] + (output - outputs[at]) * rates[at];
    return passes[at] == pass
        && Math.abs(expected - song) < SAME
        && Math.abs(rates[at] - rate) < SAME;
  }

  /**
   * Returns the song time in seconds of a moment of the output.
   *
   * @param askedEpoch the number of the jump from which the moment is counted; if that is no longer
   *     the latest, the answer is where the latest begins
   * @param output in seconds since the jump
   */
  double songTimeAt(long askedEpoch, double output) {
    double time;
    long before;
    do {
      before = version;
      if (epoch != askedEpoch || next == first) {
        time = begin;
      } else {
        int at = find(output);
        time = songs[at] + Math.max(0, output - outputs[at]) * rates[at];
      }
      VarHandle.loadLoadFence();
    } while ((before & 1) != 0 || before != version);
    return time;
  }

  /** Returns which time through the loop a moment of the output belongs to. */
  int passAt(long askedEpoch, double output) {
    int pass;
    long before;
    do {
      before = version;
      pass = epoch != askedEpoch || next == first ? 0 : passes[find(output)];
      VarHandle.loadLoadFence();
    } while ((before & 1) != 0 || before != version);
    return pass;
  }

  /** Tells what stands at a moment of the output. */
  void momentAt(long askedEpoch, double output, PlayedMoment moment) {
    long before;
    do {
      before = version;
      boolean known = epoch == askedEpoch && next > first;
      int at = known ? find(output) : 0;
      moment.playing &= known;
      moment.songTime = known ? songs[at] + Math.max(0, output - outputs[at]) * rates[at] : begin;
      moment.rate = known ? rates[at] : 1;
      moment.run = askedEpoch << PASS_BITS | (known ? passes[at] : 0);
      VarHandle.loadLoadFence();
    } while ((before & 1) != 0 || before != version);
  }

  /** Finds the last piece that begins no later; mostly one of the latest. */
  private int find(double output) {
    long oldest = first;
    long piece = next - 1;
    while (piece > oldest && outputs[index(piece)] > output) {
      piece--;
    }
    return index(piece);
  }

  private static int index(long piece) {
    return (int) (piece & (CAPACITY - 1));
  }

  private void lock() {
    step();
    VarHandle.storeStoreFence();
  }

  private void unlock() {
    step();
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // Only one thread writes.
  private void step() {
    version++;
  }
}
