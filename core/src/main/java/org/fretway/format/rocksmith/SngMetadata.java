package org.fretway.format.rocksmith;

import java.util.List;
import org.fretway.format.FormatException;

/** Reads the last section of a compiled chart, which has the tuning, and completes it. */
final class SngMetadata {
  /** Four doubles of scores, then the length of the first beat and the time of the first one. */
  private static final int SCORES_BYTES = 4 * Double.BYTES + 2 * Float.BYTES;

  private static final int DATE_BYTES = 32;

  private SngMetadata() {}

  static Draft.Header read(SngBytes in, SngAbout about) throws FormatException {
    in.skip(SCORES_BYTES);
    int capo = in.int8();
    in.skip(DATE_BYTES + Short.BYTES);
    double songLength = in.time();
    List<Integer> offsets = in.section("the tuning", Short.BYTES, in::int16);
    // The time of the first note, twice, and the highest difficulty.
    in.skip(2 * Float.BYTES + Integer.BYTES);
    return new Draft.Header(
        about.arrangement(),
        about.bass(),
        about.title(),
        about.artist(),
        about.album(),
        about.year(),
        songLength,
        offsets,
        capo,
        about.centOffset());
  }
}
