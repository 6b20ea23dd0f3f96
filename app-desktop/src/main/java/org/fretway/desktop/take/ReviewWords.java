package org.fretway.desktop.take;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.desktop.results.ResultWords;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.judge.JudgementResult;
import org.fretway.practice.judge.Reason;
import org.jspecify.annotations.Nullable;

/** How the strikes of a take are described. */
final class ReviewWords {
  private static final Texts TEXTS = Texts.of(ReviewWords.class);

  private ReviewWords() {}

  /** Returns what a strike asks for: "string 5, fret 7", or the frets of a chord: "x 3 2 0 1 0". */
  static String asked(Strikes strikes, int strike) {
    List<String> frets = new ArrayList<>();
    String only = "";
    for (int string = 0; string < strikes.strings(); string++) {
      @Nullable Note note = strikes.note(strike, string);
      frets.add(note == null ? "x" : Integer.toString(note.fret()));
      if (note != null) {
        only = TEXTS.get("review.note", strikes.strings() - string, note.fret());
      }
    }
    return strikes.size(strike) == 1
        ? only
        : TEXTS.get("review.chord", frets.stream().collect(Collectors.joining(" ")));
  }

  /** Returns what became of a strike, with how late and how sharp it was where that is known. */
  static String result(JudgementResult result) {
    List<String> words = new ArrayList<>();
    words.add(ResultWords.reason(result.reason()));
    if (!Double.isNaN(result.timing())) {
      words.add(ResultWords.timing(result.timing()));
    }
    if (!Double.isNaN(result.cents()) && result.reason() != Reason.WRONG_NOTE) {
      words.add(ResultWords.pitch(result.cents()));
    }
    return String.join(" · ", words);
  }
}
