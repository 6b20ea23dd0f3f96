package org.fretway.desktop.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.NoteHead;
import org.junit.jupiter.api.Test;

final class LegendChartTest {
  private final Chart chart = LegendChart.of(LegendEntry::name);

  @Test
  void every_technique_has_its_sign() {
    Set<Technique> shown = EnumSet.noneOf(Technique.class);
    List<Note> notes = new ArrayList<>(chart.notes());
    chart.chords().stream().map(ChordStrike::notes).forEach(notes::addAll);
    for (Technique technique : Technique.values()) {
      if (notes.stream().anyMatch(note -> note.has(technique))) {
        shown.add(technique);
      }
    }

    assertThat(shown).isEqualTo(EnumSet.complementOf(EnumSet.of(Technique.IGNORED)));
  }

  @Test
  void every_entry_has_something_to_show_within_its_time() {
    for (LegendEntry entry : LegendEntry.values()) {
      double end = entry.start() + LegendEntry.SECONDS;
      boolean note =
          chart.notes().stream().anyMatch(it -> it.time() >= entry.start() && it.end() < end);
      boolean chord =
          chart.chords().stream().anyMatch(it -> it.time() >= entry.start() && it.end() < end);

      assertThat(note || chord).as(entry.name()).isTrue();
    }
  }

  @Test
  void nothing_of_it_is_left_out_and_unison_bend_and_linked_note_are_found() {
    HighwayChart ready = FxToolkit.call(() -> HighwayChart.of(chart));

    assertThat(ready.leftOut()).isZero();
    assertThat(ready.unisons().size()).isOne();
    assertThat(ready.unisons().start(0)).isGreaterThan(LegendEntry.UNISON_BEND.start());
    assertThat(ready.lanes())
        .anySatisfy(
            lane -> {
              int at = lane.indexAtOrBefore(LegendEntry.LINKED_NOTE.start() + 3);
              assertThat(lane.get(at).continued()).isTrue();
              assertThat(lane.get(at).head()).isEqualTo(NoteHead.TIED);
            });
  }
}
