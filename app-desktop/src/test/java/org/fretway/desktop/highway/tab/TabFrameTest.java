package org.fretway.desktop.highway.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fretway.chart.Beat;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.chart.Tuning;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;
import org.junit.jupiter.api.Test;

final class TabFrameTest {
  private final List<String> operations = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  @Test
  void a_frame_of_a_chart_ten_times_as_long_draws_the_same() {
    paint(chart(60, 0.5), 30);
    List<String> once = List.copyOf(operations);
    operations.clear();
    paint(chart(600, 0.5), 30);

    assertThat(operations).isEqualTo(once).hasSizeGreaterThan(100);
  }

  @Test
  void names_that_have_no_room_are_left_out() {
    paint(chart(60, 0.5), 30);
    assertThat(texts).contains("A5", "Csus2/G");
    texts.clear();
    paint(chart(60, 0.02), 30);

    assertThat(texts.stream().filter("Csus2/G"::equals)).hasSizeLessThan(60);
  }

  @Test
  void syllables_are_in_the_picture_while_any_of_them_is() {
    paint(chart(60, 0.5), 30);

    assertThat(texts).contains("la");
  }

  private void paint(Chart chart, double songTime) {
    Surface surface =
        (Surface)
            Proxy.newProxyInstance(
                Surface.class.getClassLoader(),
                new Class<?>[] {Surface.class},
                (proxy, method, arguments) -> {
                  operations.add(method.getName());
                  if (arguments[0] instanceof String text) {
                    texts.add(text);
                  }
                  return null;
                });
    List<Painter> painters =
        FxToolkit.call(
            () ->
                new TabStyle()
                    .painters(
                        HighwayChart.of(chart),
                        PlayedNotes.of(HighwayChart.of(chart), Strikes.of(chart)),
                        HighwayLook.of(HighwayTheme.DARK),
                        1280,
                        720));
    painters.forEach(painter -> painter.paint(surface, songTime));
  }

  /** Two notes, two chords and a syllable a second; a chord lasts so many seconds. */
  private static Chart chart(int seconds, double chordSeconds) {
    int chords = (int) (seconds / chordSeconds);
    return new Chart(
        "Lead",
        Tuning.GUITAR_STANDARD,
        0,
        0,
        IntStream.range(0, seconds * 2).mapToObj(i -> note(i / 2.0 + 0.25)).toList(),
        IntStream.range(0, chords)
            .mapToObj(i -> new ChordStrike(i * chordSeconds, i % 2, false, List.of()))
            .toList(),
        List.of(
            new ChordTemplate("A5", "A5", List.of(5, 7, 7, -1, -1, -1), List.of(), false),
            new ChordTemplate("", "Csus2/G", List.of(3, 3, 0, -1, -1, -1), List.of(), false)),
        List.of(),
        List.of(),
        IntStream.range(0, seconds * 2)
            .mapToObj(i -> new Beat(i / 2.0, i % 4 == 0 ? i / 4 % 10 : -1))
            .toList(),
        List.of(),
        List.of(),
        IntStream.range(0, seconds).mapToObj(i -> new Lyric(i, 0.3, "la")).toList(),
        "",
        List.of());
  }

  private static Note note(double time) {
    Techniques how = Techniques.of(Technique.HAMMER_ON, Technique.VIBRATO, Technique.PALM_MUTE);
    return new Note(time, 4, 12, 0.2, -1, -1, 2, List.of(), how, Note.UNSET);
  }
}
