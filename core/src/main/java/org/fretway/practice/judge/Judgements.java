package org.fretway.practice.judge;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The latest result of each strike of a chart. One thread judges, any reads, without waiting; only
 * {@link #result} allocates. Each result is one word, so that no reader sees half of it.
 */
public final class Judgements {
  private static final int REASON_BITS = 4;
  private static final int STRINGS_BITS = 8;
  private static final int VALUE_BITS = 16;
  private static final int PASS_BITS = 12;
  private static final int REASON_AT = 1;
  private static final int STRINGS_AT = REASON_AT + REASON_BITS;
  private static final int TIMING_AT = STRINGS_AT + STRINGS_BITS;
  private static final int CENTS_AT = TIMING_AT + VALUE_BITS;
  private static final int PASS_AT = CENTS_AT + VALUE_BITS;
  private static final long JUDGED = 1;
  private static final short NO_VALUE = Short.MIN_VALUE;
  private static final Reason[] REASONS = Reason.values();

  /** Timing is kept in tenths of a millisecond. */
  private static final double TIMING_STEPS = 10_000;

  private final AtomicLongArray words;
  private volatile int changes;

  /** Creates those of a chart, of which nothing has been judged. */
  public Judgements(int strikes) {
    words = new AtomicLongArray(strikes);
  }

  /** Returns how many strikes there are. */
  public int count() {
    return words.length();
  }

  /** Returns whether a strike has been judged. */
  public boolean isJudged(int strike) {
    return words.get(strike) != 0;
  }

  /** Returns whether a strike was hit; false while it has not been judged. */
  public boolean isHit(int strike) {
    return isJudged(strike) && reason(strike) == Reason.NONE;
  }

  /** Returns why a strike was missed; {@link Reason#NONE} if it was hit or not judged. */
  public Reason reason(int strike) {
    return REASONS[(int) part(words.get(strike), REASON_AT, REASON_BITS)];
  }

  /** Returns which strings of a strike were heard, as bits. */
  public int heardStrings(int strike) {
    return (int) part(words.get(strike), STRINGS_AT, STRINGS_BITS);
  }

  /** Returns by how many seconds a strike came late; NaN if it was not played. */
  public double timing(int strike) {
    short steps = (short) part(words.get(strike), TIMING_AT, VALUE_BITS);
    return steps == NO_VALUE || !isJudged(strike) ? Double.NaN : steps / TIMING_STEPS;
  }

  /** Returns by how many cents a strike was sharp; NaN if that can't be told. */
  public double cents(int strike) {
    short cents = (short) part(words.get(strike), CENTS_AT, VALUE_BITS);
    return cents == NO_VALUE || !isJudged(strike) ? Double.NaN : cents;
  }

  /** Returns in which time through a loop a strike was judged, from 0. */
  public int pass(int strike) {
    return (int) part(words.get(strike), PASS_AT, PASS_BITS);
  }

  /** Returns all of a result; empty while the strike has not been judged. */
  public Optional<JudgementResult> result(int strike) {
    return isJudged(strike)
        ? Optional.of(
            new JudgementResult(
                isHit(strike),
                reason(strike),
                timing(strike),
                cents(strike),
                heardStrings(strike),
                pass(strike)))
        : Optional.empty();
  }

  /** Returns another number after each change, so that a reader need not look at all. */
  public int changes() {
    return changes;
  }

  /** Sets a result; for the thread that judges. */
  @SuppressWarnings({
    "EnumOrdinal", // The word lives in one process only; it is never stored.
    "NonAtomicVolatileUpdate" // Only one thread writes the count.
  })
  public void set(
      int strike, Reason reason, double timing, double cents, int heardStrings, int pass) {
    long word =
        JUDGED
            | bits(reason.ordinal(), REASON_AT, REASON_BITS)
            | bits(heardStrings, STRINGS_AT, STRINGS_BITS)
            | bits(step(timing * TIMING_STEPS), TIMING_AT, VALUE_BITS)
            | bits(step(cents), CENTS_AT, VALUE_BITS)
            | bits(Math.min(pass, (1 << PASS_BITS) - 1), PASS_AT, PASS_BITS);
    words.set(strike, word);
    changes++;
  }

  /** Forgets the results of strikes; for the thread that judges. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // Only one thread writes the count.
  public void clear(int from, int to) {
    for (int strike = from; strike < to; strike++) {
      words.set(strike, 0);
    }
    changes++;
  }

  private static int step(double value) {
    return Double.isNaN(value)
        ? NO_VALUE
        : (int) Math.rint(Math.clamp(value, -Short.MAX_VALUE, Short.MAX_VALUE));
  }

  private static long bits(int value, int at, int count) {
    return (value & (1L << count) - 1) << at;
  }

  private static long part(long word, int at, int count) {
    return word >>> at & (1L << count) - 1;
  }
}
