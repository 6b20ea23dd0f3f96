package org.fretway.desktop.filter;

import java.util.Optional;

/** What a filter asks of one thing that a song may have. */
public enum Wanted {
  /** It does not matter. */
  EITHER,
  /** It must be there. */
  HAS,
  /** It must not be there. */
  LACKS;

  /** Returns the next in the round that a click makes. */
  public Wanted next() {
    return switch (this) {
      case EITHER -> HAS;
      case HAS -> LACKS;
      case LACKS -> EITHER;
    };
  }

  /** Returns this as a filter says it: empty for either. */
  Optional<Boolean> asked() {
    return this == EITHER ? Optional.empty() : Optional.of(this == HAS);
  }

  static Wanted of(Optional<Boolean> asked) {
    return asked.map(it -> it ? HAS : LACKS).orElse(EITHER);
  }
}
