package org.fretway.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.fretway.audio.perform.MadeUpCharts;
import org.fretway.audio.perform.SampleCharts;
import org.fretway.audio.perform.TechniqueCharts;
import org.fretway.chart.Chart;
import org.fretway.chart.Strikes;
import org.fretway.chart.Tuning;

/**
 * The charts that listening is measured by.
 *
 * @param plain scales, riffs and chords, made up
 * @param techniques in which every note is played in a way of its own
 * @param samples those of the sample songs that are at hand
 */
record ListenCharts(List<Entry> plain, List<Entry> techniques, List<Entry> samples) {

  /** A chart with the name that it has in reports. */
  record Entry(String name, Strikes strikes, boolean isBass) {
    static Entry of(String name, Chart chart) {
      return new Entry(name, Strikes.of(chart), chart.tuning().strings() < 6);
    }

    /** Whether never more than one note begins at once. */
    boolean isMono() {
      for (int i = 0; i < strikes.count(); i++) {
        if (strikes.size(i) != 1) {
          return false;
        }
      }
      return true;
    }
  }

  static ListenCharts all() {
    Tuning guitar = Tuning.GUITAR_STANDARD;
    List<Entry> plain =
        List.of(
            Entry.of("scale", MadeUpCharts.scale("", guitar, 0.25, 144)),
            Entry.of("fast scale", MadeUpCharts.scale("", guitar, 0.12, 96)),
            Entry.of("riff drop D", MadeUpCharts.riff("", MadeUpCharts.DROP_D, 0.2, 112)),
            Entry.of("riff 7 strings", MadeUpCharts.riff("", MadeUpCharts.SEVEN_LOW, 0.2, 98)),
            Entry.of(
                "scale 5-string bass", MadeUpCharts.scale("", MadeUpCharts.BASS_FIVE, 0.3, 120)),
            Entry.of("riff bass", MadeUpCharts.riff("", Tuning.BASS_STANDARD, 0.25, 98)),
            Entry.of("open", MadeUpCharts.chords("", guitar, 0.6, 56, MadeUpCharts.OPEN_CHORDS)),
            Entry.of("power", MadeUpCharts.chords("", guitar, 0.4, 72, MadeUpCharts.POWER_CHORDS)),
            Entry.of("barre", MadeUpCharts.chords("", guitar, 0.5, 48, MadeUpCharts.BARRE_CHORDS)));
    List<Entry> techniques =
        List.of(
            Entry.of("techniques", TechniqueCharts.guitar(5)),
            Entry.of("slap", TechniqueCharts.slap(12)));
    List<Entry> samples = new ArrayList<>();
    for (Chart chart : SampleCharts.found()) {
      samples.add(Entry.of("sample " + samples.size(), chart));
    }
    return new ListenCharts(plain, techniques, samples);
  }

  List<Entry> withSamples() {
    List<Entry> all = new ArrayList<>(plain);
    all.addAll(samples);
    return all;
  }
}
