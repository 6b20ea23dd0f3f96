package org.fretway.chart;

/**
 * A set of {@link Technique}s in one word, so that a painter can ask about a note without
 * allocating.
 *
 * @param mask bit n is set when the technique of ordinal n is in the set
 */
public record Techniques(int mask) {
  /** The empty set. */
  public static final Techniques NONE = new Techniques(0);

  /** Returns the set of exactly the given techniques. */
  public static Techniques of(Technique... techniques) {
    int mask = 0;
    for (Technique technique : techniques) {
      mask |= technique.bit();
    }
    return new Techniques(mask);
  }

  /** Returns whether the technique is in this set. */
  public boolean contains(Technique technique) {
    return (mask & technique.bit()) != 0;
  }

  /** Returns this set with one technique more, or this set itself when {@code present} is false. */
  public Techniques with(Technique technique, boolean present) {
    return present ? new Techniques(mask | technique.bit()) : this;
  }
}
