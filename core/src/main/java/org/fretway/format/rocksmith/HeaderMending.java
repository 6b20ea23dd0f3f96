package org.fretway.format.rocksmith;

import java.util.List;
import org.fretway.chart.Note;
import org.fretway.chart.Tuning;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;

/** Makes fit what a chart says of itself and its instrument. */
final class HeaderMending {
  /** Four octaves either way: beyond any instrument, within any arithmetic. */
  private static final int MAX_OFFSET = 48;

  private static final int CENTS_PER_SEMITONE = 100;
  private static final int MAX_YEAR = 9999;

  private final ReadContext context;
  private final Tally tally;

  HeaderMending(ReadContext context, Tally tally) {
    this.context = context;
    this.tally = tally;
  }

  Instrumental.Header header(Draft.Header draft, InstrumentSetting setting) {
    boolean isYear = draft.year() > 0 && draft.year() <= MAX_YEAR;
    return new Instrumental.Header(
        context.clean(draft.arrangement()),
        context.clean(draft.title()),
        context.clean(draft.artist()),
        context.clean(draft.album()),
        isYear ? draft.year() : 0,
        context.isTime(draft.songLength()) ? draft.songLength() : 0,
        setting.tuning().orElseGet(() -> tuning(draft)),
        capo(setting.capo().orElse(draft.capo())),
        cents(setting.centOffset().orElse(draft.centOffset())));
  }

  private Tuning tuning(Draft.Header draft) {
    Tuning standard = draft.bass() ? Tuning.BASS_STANDARD : Tuning.GUITAR_STANDARD;
    List<Integer> offsets = draft.offsets();
    if (offsets.size() < standard.strings()) {
      tally.count("the tuning lacks strings and counts as the standard one");
      return standard;
    }
    List<Integer> own = offsets.subList(0, standard.strings());
    if (own.stream().anyMatch(offset -> Math.abs((long) offset) > MAX_OFFSET)) {
      tally.count("the tuning is none of an instrument and counts as the standard one");
      return standard;
    }
    return new Tuning(own);
  }

  private int capo(int fret) {
    // Compiled charts say -1 where there is none.
    if (fret < -1 || fret > Note.MAX_FRET) {
      tally.count("the capo is off the neck and was left out");
      return 0;
    }
    return Math.max(0, fret);
  }

  private double cents(double cents) {
    if (Math.abs(cents) <= MAX_OFFSET * CENTS_PER_SEMITONE) {
      return cents;
    }
    tally.count("the offset in cents is no tuning and was left out");
    return 0;
  }
}
