package org.fretway.audio.perform;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.listen.Ears;
import org.fretway.practice.judge.Judge;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;
import org.fretway.practice.judge.Tolerance;

/** What the ears and the judge make of a performance, block by block as it would come in. */
public final class Audition {
  /** Frames of a block, as a device gives them. */
  public static final int BLOCK = 256;

  private static final int RATE = Performance.SAMPLE_RATE;
  private static final double SILENCE_SECONDS = 1;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Results change only this near to what is being played, in seconds. */
  private static final double AROUND = 3;

  private final Performance performance;
  private final Judgements judgements;
  private final OnsetLog log;
  private final double[] decided;
  private double cpuSeconds;
  private long bytes;
  private int blocks;

  private Audition(Performance performance, Tolerance tolerance) {
    this.performance = performance;
    judgements = new Judgements(performance.strikes().count());
    log = new OnsetLog(new Judge(performance.strikes(), tolerance, judgements));
    decided = new double[judgements.count()];
    Arrays.fill(decided, Double.NaN);
  }

  /** Lets a performance be listened to and judged. */
  public static Audition of(Performance performance, Tolerance tolerance, EarOptions options) {
    Audition audition = new Audition(performance, tolerance);
    audition.listen(new Ears(RATE, performance.strikes(), audition.log, options));
    return audition;
  }

  private void listen(Ears ears) {
    float[] sound = performance.sound();
    float[] block = new float[BLOCK];
    int end = sound.length + (int) (SILENCE_SECONDS * RATE);
    int changes = judgements.changes();
    for (int at = 0; at < end; at += BLOCK) {
      int there = Math.clamp(sound.length - (long) at, 0, BLOCK);
      System.arraycopy(sound, Math.min(at, sound.length), block, 0, there);
      Arrays.fill(block, there, BLOCK, 0);
      long cpu = THREADS.getCurrentThreadCpuTime();
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      ears.listen(block, BLOCK, at / (double) RATE, 1, 1);
      bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
      cpuSeconds += (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
      blocks++;
      if (judgements.changes() != changes) {
        changes = judgements.changes();
        noteDecisions((at + BLOCK) / (double) RATE);
      }
    }
  }

  private void noteDecisions(double now) {
    for (int i = performance.strikes().firstFrom(now - AROUND);
        i < decided.length && performance.strikes().time(i) < now + AROUND;
        i++) {
      if (Double.isNaN(decided[i]) && judgements.isHit(i)) {
        decided[i] = now;
      }
    }
  }

  /** Returns what was listened to. */
  public Performance performance() {
    return performance;
  }

  /** Returns the results. */
  public Judgements judgements() {
    return judgements;
  }

  /** Returns why a strike was missed; {@link Reason#NOT_PLAYED} if nothing was said. */
  public Reason reason(int strike) {
    return judgements.isJudged(strike) ? judgements.reason(strike) : Reason.NOT_PLAYED;
  }

  /** Returns how long after its true onset a strike was told as hit, in seconds; else NaN. */
  public double delay(int strike) {
    return decided[strike] - performance.truth().get(strike).onset();
  }

  /** Returns all onsets that were heard. */
  public OnsetLog onsets() {
    return log;
  }

  /** Returns the CPU time that it took as a part of the time that the sound takes. */
  public double cpuShare() {
    return cpuSeconds * RATE / ((double) blocks * BLOCK);
  }

  /** Returns how many bytes were allocated in all, in so many blocks. */
  public long bytes() {
    return bytes;
  }

  /** Returns how many blocks were listened to. */
  public int blocks() {
    return blocks;
  }
}
