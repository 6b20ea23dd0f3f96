package org.fretway.format.feedpak;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fretway.chart.Anchor;
import org.fretway.chart.Beat;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.Phrase;
import org.fretway.chart.PhraseLevel;
import org.fretway.chart.Section;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.chart.ToneChange;
import org.fretway.chart.Tuning;

/** Makes up charts in which anything that a chart may say is said now and then. */
public final class RandomCharts {
  private static final List<String> TEXTS =
      List.of("a", "Lead 2", "Yes", "null", "1999", ": x", "é \"q\" 日本 🎸", "# no", "{a: b}", "-");

  private final Random random;

  private RandomCharts(long seed) {
    this.random = new Random(seed);
  }

  /** Returns the chart of a seed. */
  public static Chart of(long seed) {
    return new RandomCharts(seed).chart();
  }

  private Chart chart() {
    Tuning tuning = new Tuning(some(4, 8, () -> random.nextInt(-12, 13)));
    int strings = tuning.strings();
    List<ChordTemplate> templates = some(0, 4, () -> template(strings));
    return new Chart(
        text(),
        tuning,
        random.nextInt(0, 8),
        chance() ? 0 : random.nextDouble(-1200, 1200),
        some(0, 12, () -> note(time(), strings)),
        some(0, 6, () -> chord(strings, templates.size())),
        templates,
        some(0, 5, this::anchor),
        templates.isEmpty() ? List.of() : some(0, 5, () -> handShape(templates.size())),
        some(0, 8, () -> new Beat(time(), random.nextInt(-1, 5))),
        some(0, 5, () -> new Section(text(), random.nextInt(1, 9), time())),
        some(0, 3, () -> phrase(strings, templates.size())),
        some(0, 5, () -> new Lyric(time(), random.nextDouble(), text())),
        chance() ? "" : text(),
        some(0, 3, () -> new ToneChange(time(), text())));
  }

  private Note note(double time, int strings) {
    List<BendPoint> curve =
        some(0, 4, () -> new BendPoint(random.nextDouble(3), random.nextDouble(4))).stream()
            .sorted(Comparator.comparingDouble(BendPoint::offset))
            .toList();
    double peak = curve.stream().mapToDouble(BendPoint::semitones).max().orElse(0);
    return new Note(
        time,
        random.nextInt(strings),
        random.nextInt(Note.MAX_FRET + 1),
        chance() ? 0 : random.nextDouble(10),
        fretOrUnset(),
        fretOrUnset(),
        chance() ? peak : random.nextDouble(0.1, 4),
        curve,
        techniques(),
        random.nextInt(-1, 5));
  }

  private Techniques techniques() {
    // A note is picked one way or the other.
    Technique not = chance() ? Technique.PICK_UP : Technique.PICK_DOWN;
    return Techniques.of(
        Stream.of(Technique.values())
            .filter(technique -> technique != not && random.nextInt(4) == 0)
            .toArray(Technique[]::new));
  }

  private ChordStrike chord(int strings, int templates) {
    double time = time();
    int template = templates == 0 || chance() ? Note.UNSET : random.nextInt(templates);
    return new ChordStrike(
        time,
        template,
        chance(),
        some(template == Note.UNSET ? 1 : 0, 4, () -> note(time, strings)));
  }

  private ChordTemplate template(int strings) {
    return new ChordTemplate(
        chance() ? "" : text(),
        text(),
        IntStream.range(0, strings).mapToObj(string -> random.nextInt(-1, 25)).toList(),
        IntStream.range(0, strings).mapToObj(string -> random.nextInt(-1, 5)).toList(),
        chance());
  }

  private Anchor anchor() {
    return new Anchor(time(), random.nextInt(0, 25), random.nextInt(1, 8));
  }

  private HandShape handShape(int templates) {
    double start = time();
    return new HandShape(random.nextInt(templates), start, start + random.nextDouble(), chance());
  }

  private Phrase phrase(int strings, int templates) {
    double start = time();
    return new Phrase(
        text(),
        random.nextInt(20),
        chance(),
        chance(),
        chance(),
        start,
        start + random.nextDouble(9),
        some(0, 3, () -> level(strings, templates)),
        some(0, 3, () -> random.nextInt(20)),
        random.nextInt(-1, 4));
  }

  private PhraseLevel level(int strings, int templates) {
    return new PhraseLevel(
        random.nextInt(20),
        some(0, 3, () -> note(time(), strings)),
        some(0, 2, () -> chord(strings, templates)),
        some(0, 2, this::anchor),
        templates == 0 ? List.of() : some(0, 2, () -> handShape(templates)));
  }

  private int fretOrUnset() {
    return chance() ? Note.UNSET : random.nextInt(Note.MAX_FRET + 1);
  }

  /** Any moment of a song, also such as no decimal says exactly. */
  private double time() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(600);
      case 1 -> random.nextInt(600_000) / 1000.0;
      case 2 -> Double.MIN_VALUE * random.nextInt(1, 9);
      default -> random.nextDouble(80_000);
    };
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private boolean chance() {
    return random.nextBoolean();
  }

  private <T> List<T> some(int atLeast, int atMost, Supplier<T> maker) {
    int count = random.nextInt(atLeast, atMost + 1);
    return IntStream.range(0, count).mapToObj(i -> maker.get()).toList();
  }
}
