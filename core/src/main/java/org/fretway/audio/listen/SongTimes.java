package org.fretway.audio.listen;

/**
 * Which moment of the song each of the last samples belongs to: straight pieces, each with its own
 * rate and run.
 */
final class SongTimes {
  private static final int CAPACITY = 1024;

  /** A block that fits the piece before to so many seconds goes on with it. */
  private static final double SAME = 1e-4;

  private static final double SAME_RATE = 1e-9;

  private final double sampleRate;
  private final long[] firsts = new long[CAPACITY];
  private final double[] times = new double[CAPACITY];
  private final double[] rates = new double[CAPACITY];
  private final long[] runs = new long[CAPACITY];
  private long next;

  SongTimes(int sampleRate) {
    this.sampleRate = sampleRate;
  }

  /**
   * Says where samples belong, from one on.
   *
   * @param songTime of that sample, in seconds
   * @param rate seconds of song time a second; 0 while the song is halted
   */
  void add(long sample, double songTime, double rate, long run) {
    if (next > 0) {
      int last = index(next - 1);
      double expected = times[last] + (sample - firsts[last]) / sampleRate * rates[last];
      if (runs[last] == run
          && Math.abs(rates[last] - rate) < SAME_RATE
          && Math.abs(expected - songTime) < SAME) {
        return;
      }
    }
    int at = index(next);
    firsts[at] = sample;
    times[at] = songTime;
    rates[at] = rate;
    runs[at] = run;
    next++;
  }

  /** Returns the song time of a sample, in seconds. */
  double timeOf(long sample) {
    int at = find(sample);
    return times[at] + (sample - firsts[at]) / sampleRate * rates[at];
  }

  /** Returns the run that a sample belongs to. */
  long runOf(long sample) {
    return runs[find(sample)];
  }

  /** Returns how fast the song ran at a sample. */
  double rateOf(long sample) {
    return rates[find(sample)];
  }

  /** Returns the first known sample of the run that a sample belongs to. */
  long firstOfRun(long sample) {
    long piece = piece(sample);
    while (piece > oldest() && runs[index(piece - 1)] == runs[index(piece)]) {
      piece--;
    }
    return firsts[index(piece)];
  }

  private long oldest() {
    return Math.max(0, next - CAPACITY);
  }

  private long piece(long sample) {
    long piece = Math.max(oldest(), next - 1);
    while (piece > oldest() && firsts[index(piece)] > sample) {
      piece--;
    }
    return piece;
  }

  private int find(long sample) {
    return index(piece(sample));
  }

  private static int index(long piece) {
    return (int) (piece & (CAPACITY - 1));
  }
}
