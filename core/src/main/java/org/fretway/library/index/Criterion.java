package org.fretway.library.index;

import java.util.Set;

/** Something that a song can meet or not. Keys are folded, all else is as it was written. */
public sealed interface Criterion {
  /** Being in one of some families. */
  record FormatIn(Set<String> formats) implements Criterion {}

  /** Having one of some tunings. */
  record TuningIn(Set<String> tunings) implements Criterion {}

  /** Having lyrics. */
  record Lyrics() implements Criterion {}

  /** Having a cover. */
  record Cover() implements Criterion {}

  /** Having an arrangement of a name. */
  record Arrangement(String key) implements Criterion {}

  /** Having a stem of an id. */
  record Stem(String key) implements Criterion {}

  /** Being by an artist. */
  record Artist(String key) implements Criterion {}

  /** Being of an album. */
  record Album(String name) implements Criterion {}
}
