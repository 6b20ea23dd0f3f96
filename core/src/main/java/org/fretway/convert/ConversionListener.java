package org.fretway.convert;

/** Is told how a conversion goes, on the thread that converts. */
public interface ConversionListener {
  /** Listens to nothing. */
  ConversionListener NONE = new ConversionListener() {};

  /** Is told before each song, and again and again while it is read and written. */
  default void progress(ConversionProgress progress) {}

  /** Is told what became of a song. */
  default void finished(Outcome outcome) {}
}
