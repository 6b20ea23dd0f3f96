package org.fretway.format.rocksmith;

import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.reading.ReadContext;

/** What is said of keys that are missing or that fit nothing, once for all who find out. */
final class KeyShortfall {
  /** No archive key was given. */
  static final Shortfall NO_ARCHIVE_KEY =
      keys(
          "The archive is encrypted; give its keys in Settings, Formats,"
              + " or as psarc-keys.json in the data folder.");

  /** The archive key that was given does not fit. */
  static final Shortfall OTHER_ARCHIVE_KEY =
      keys(
          "The archive is encrypted and the keys given do not fit it;"
              + " check them in Settings, Formats.");

  private KeyShortfall() {}

  /** Returns what to say where the key of the charts of a platform was not given. */
  static Shortfall noChartKey(Platform platform) {
    return keys(
        "The charts are encrypted; give the chart key for %s in Settings, Formats."
            .formatted(platform == Platform.PC ? "PC" : "Mac"));
  }

  static FormatException lacking(ReadContext context, Shortfall shortfall) {
    return FormatException.lacking(context.file(), "", shortfall);
  }

  private static Shortfall keys(String message) {
    return new Shortfall(Shortfall.Need.KEYS, message);
  }
}
