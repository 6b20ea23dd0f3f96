package org.fretway.benchmarks;

import java.util.Locale;
import org.fretway.audio.perform.Audition;
import org.fretway.audio.perform.Truth;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Reason;
import org.jspecify.annotations.Nullable;

/** Every strike that was told wrongly, in a line each, with what was heard around it. */
final class ListenMisses {
  private static final double AROUND = 0.2;

  private final StringBuilder lines = new StringBuilder();

  void add(String condition, String chart, Audition heard) {
    for (int strike = 0; strike < heard.judgements().count(); strike++) {
      Truth truth = heard.performance().truth().get(strike);
      Reason reason = heard.reason(strike);
      if (reason != truth.reason()) {
        lines.append(
            String.format(
                Locale.ROOT,
                "%s | %s | strike %d at %.3f | asked %s | truth %s at %.3f midi %.2f cents %.0f"
                    + " strings %s | told %s strings %s timing %.3f cents %.0f | heard %s%n",
                condition,
                chart,
                strike,
                heard.performance().strikes().time(strike),
                asked(heard.performance().strikes(), strike),
                truth.reason(),
                truth.onset(),
                truth.midi(),
                truth.cents(),
                Integer.toBinaryString(truth.strings()),
                reason,
                Integer.toBinaryString(heard.judgements().heardStrings(strike)),
                heard.judgements().timing(strike),
                heard.judgements().cents(strike),
                heard.onsets().around(heard.performance().strikes().time(strike), AROUND)));
      }
    }
  }

  private static String asked(Strikes strikes, int strike) {
    StringBuilder words = new StringBuilder();
    for (int string = 0; string < strikes.strings(); string++) {
      @Nullable Note note = strikes.note(strike, string);
      if (note != null) {
        words.append(String.format(Locale.ROOT, "%d:%.2f ", string, strikes.midi(strike, string)));
        if (note.techniques().mask() != 0) {
          words.append("techniques ").append(Integer.toBinaryString(note.techniques().mask()));
          words.append(' ');
        }
      }
    }
    return words.toString().strip();
  }

  String text() {
    return lines.toString();
  }
}
