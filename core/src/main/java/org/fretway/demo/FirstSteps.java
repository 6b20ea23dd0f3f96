package org.fretway.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fretway.chart.Lyric;
import org.fretway.chart.Section;
import org.fretway.demo.Score.Drum;
import org.fretway.demo.Score.DrumHit;

/**
 * The piece itself: "First Steps", a minute of riff rock in E minor. One bar counts in, then intro
 * (4 bars), verse (8), chorus (8), verse (4), outro (3). The lead guitar plays the tune of the
 * words.
 */
final class FirstSteps {
  private static final String COUNT_IN = "-:16 | ";

  private static final String LEAD_RIFF =
      """
      5/7:2a 5/7:1m 5/7:1m 5/7:2m 4/5:2a 5/7:2m 4/7:2a 5/7:2m 4/5:2 |
      5/7:2a 5/7:1m 5/7:1m 5/7:2m 4/7:2a 4/8:2h 4/7:2p 4/5:2p 5/7:2m |
      """;
  private static final String LEAD_VERSE_OPENING =
      """
      -:4 3/9:2 3/9:2 2/8:2 2/8:2 2/10:2 2/8:2 |
      3/9:8v 2/10:2 2/8:2p 3/9:2 3/7:2p |
      """;
  private static final String LEAD_VERSE_CLOSING =
      """
      -:4 1/7:2 1/7:2 2/10:2 2/10:2 2/8:2 2/8:2 |
      3/9:8v 4/7:2 4/9:2h 3/7:2 3/9:2h |
      """;
  private static final String LEAD_VERSE_MIDDLE =
      """
      -:4 1/7:2 1/7:2 2/10:2 2/8:2 2/10:2 2/8:2 |
      3/7:8s9 -:4 3/7:2 3/9:2h |
      -:4 3/9:2 3/9:2 2/8:2 2/8:2 2/10:2 2/10:2 |
      1/7:8v 2/10:4b2 2/8:4 |
      """;
  private static final String LEAD_CHORUS =
      """
      1/7:6a 2/10:6 1/7:4 | 1/8:12v -:4 |
      1/10:4a 1/10:4 1/7:4 2/8:4 | 2/10:12v -:4 |
      1/7:4a 1/7:4 1/10:4 1/12:4 | 1/12:12v 1/10:2p 1/7:2p |
      1/10:4a 1/7:4 2/8:4 1/7:4 | 2/10:8r2 2/8:4p 3/9:4 |
      """;
  private static final String LEAD =
      COUNT_IN
          + "3/12:16n | 2/12:16n | "
          + LEAD_RIFF
          + LEAD_VERSE_OPENING
          + LEAD_VERSE_MIDDLE
          + LEAD_VERSE_CLOSING
          + LEAD_CHORUS
          + LEAD_VERSE_OPENING
          + LEAD_VERSE_CLOSING
          + """
          5/7:2a 5/7:1m 5/7:1m 5/7:2m 4/5:2a 5/7:2m 4/7:2a 5/7:2m 4/5:2 |
          2/8:2 2/10:2h 1/7:2 1/10:2h 1/10:4b2 1/7:2 2/10:2 |
          1/12:10v 1/12:6u3 |
          """;

  private static final String RHYTHM_RIFF =
      """
      E5:2a 6/0:1m 6/0:1m 6/0:2m G5:2a 6/0:2m A5:2a 6/0:2m G5:2 |
      E5:2a 6/0:1m 6/0:1m 6/0:2m A5:2a BB5:2 A5:2 G5:2 6/0:2m |
      """;
  private static final String RHYTHM_VERSE =
      """
      E5:2a 6/0:2m 6/0:2m 6/0:2m 6/0:2m 6/0:2m G5:2a 6/0:2m |
      OPEN_A5:2a 5/0:2m 5/0:2m 5/0:2m C5:2a 5/0:2m D5:2a 5/0:2m |
      E5:2a 6/0:2m 6/0:2m 6/0:2m 6/0:2m 6/0:2m G5:2a 6/0:2m |
      C5:4a C5:2m C5:2 D5:4a D5:2m B5:2a |
      """;
  private static final String RHYTHM_CHORUS =
      """
      Em:4a Em:2 Em:2 Em:2x Em:2 Em:4 | C:4a C:2 C:2 C:2x C:2 C:4 |
      G:4a G:2 G:2 G:2x G:2 G:4 | D:4a D:2 D:2 D:2x D:2 D:4 |
      """;
  private static final String RHYTHM =
      COUNT_IN
          + RHYTHM_RIFF.repeat(2)
          + RHYTHM_VERSE.repeat(2)
          + RHYTHM_CHORUS.repeat(2)
          + RHYTHM_VERSE
          + RHYTHM_RIFF
          + "E5:16a |";

  private static final String BASS_RIFF =
      """
      4/0:2a 4/0:2 4/0:2 4/3:2 4/0:2 4/5:2 4/0:2 4/3:2 |
      4/0:2a 4/0:2 4/0:2 4/5:2 4/6:2 4/5:2 4/3:2 4/0:2 |
      """;
  private static final String BASS_VERSE =
      """
      4/0:2a 4/0:2 4/0:2 4/0:2 4/0:2 4/0:2 4/3:2 4/0:2 |
      3/0:2a 3/0:2 3/0:2 3/0:2 3/3:2 3/0:2 3/5:2 3/0:2 |
      4/0:2a 4/0:2 4/0:2 4/0:2 4/0:2 4/0:2 4/3:2 4/0:2 |
      3/3:4a 3/3:2 3/3:2 3/5:4a 3/5:2 3/2:2 |
      """;
  private static final String BASS_CHORUS =
      """
      4/0:4t 4/0:2 2/2:2k 4/0:4t 4/0:2 4/3:2 | 3/3:4t 3/3:2 1/5:2k 3/3:4t 3/3:2 3/2:2 |
      4/3:4t 4/3:2 2/5:2k 4/3:4t 4/3:2 4/5:2 | 3/5:4t 3/5:2 1/7:2k 3/5:4t 3/5:2 3/2:2 |
      """;
  private static final String BASS =
      COUNT_IN
          + BASS_RIFF.repeat(2)
          + BASS_VERSE.repeat(2)
          + BASS_CHORUS.repeat(2)
          + BASS_VERSE
          + BASS_RIFF
          + "4/0:16a |";

  private static final String WORDS =
      COUNT_IN.repeat(5)
          + """
          -:4 Six:2 strings:2 hum-:2 ming:2 in:2 the:2 | dark+:8 -:8 |
          -:4 Ev'-:2 ry:2 fret:2 a:2 lit-:2 tle:2 | spark+:8 -:8 |
          -:4 Start:2 out:2 slow:2 and:2 count:2 to:2 | four+:8 -:8 |
          -:4 Then:2 come:2 back:2 and:2 play:2 some:2 | more+:8 -:8 |
          First:6 steps,:6 first:4 | light,+:12 -:4 |
          hold:4 on:4 tight:4 to-:4 | night.+:12 -:4 |
          First:4 steps,:4 loud:4 and:4 | clear,+:12 -:4 |
          mu-:4 sic:4 starts:4 right:4 | here!+:16 |
          -:4 Miss:2 a:2 note:2 and:2 let:2 it:2 | go,+:8 -:8 |
          -:4 Loop:2 it:2 back:2 and:2 take:2 it:2 | slow.+:8 -:8 |
          """;

  /** One bar a line; each lane a drum, its letter first; upper case is an accent. */
  private static final List<String> BEAT =
      List.of("K x.....x.x.......", "S ....X.......X...", "H X.x.x.x.X.x.x.x.");

  private static final List<String> BEAT_WITH_CRASH =
      List.of(
          "K X.....x.x.......", "S ....X.......X...", "C X...............", "H ....x.x.X.x.x.x.");

  private static final List<String> CHORUS_BEAT =
      List.of("K X..x..x.x..x....", "S ....X.......X...", "H X...X...X...X...");

  private static final List<String> CHORUS_BEAT_WITH_CRASH =
      List.of(
          "K X..x..x.x..x....", "S ....X.......X...", "C X...............", "H ....X...X...X...");

  private static final List<String> FILL =
      List.of(
          "K x.....x.x.......", "S ....X...X.X.....", "H x.x.x.x.........", "T ............XxXx");

  private static final List<String> COUNT = List.of("X X...X...X...X...");

  private static final List<String> LAST_CRASH =
      List.of("K X...............", "C X...............");

  private FirstSteps() {}

  /** Returns the score. */
  static Score score() {
    return new Score(
        "First Steps",
        "Fretway",
        Meter.bar(Meter.BARS),
        Meter.beats(),
        List.of(
            new Section("intro", 1, 0),
            new Section("verse", 1, Meter.bar(5)),
            new Section("chorus", 1, Meter.bar(13)),
            new Section("verse", 2, Meter.bar(21)),
            new Section("outro", 1, Meter.bar(25))),
        lyrics(),
        List.of(
            new Part("lead", "Lead", Instrument.GUITAR, Tablature.read(Instrument.GUITAR, LEAD)),
            new Part(
                "rhythm", "Rhythm", Instrument.GUITAR, Tablature.read(Instrument.GUITAR, RHYTHM)),
            new Part("bass", "Bass", Instrument.BASS, Tablature.read(Instrument.BASS, BASS))),
        drums());
  }

  private static List<Lyric> lyrics() {
    return Notation.read(WORDS).stream()
        .map(
            word ->
                new Lyric(Meter.seconds(word.start()), Meter.seconds(word.length()), word.what()))
        .toList();
  }

  private static List<DrumHit> drums() {
    List<DrumHit> hits = new ArrayList<>();
    for (int bar = 0; bar < Meter.BARS; bar++) {
      for (String lane : pattern(bar)) {
        addLane(hits, bar, lane);
      }
    }
    hits.sort(Comparator.comparingDouble(DrumHit::time));
    return hits;
  }

  private static List<String> pattern(int bar) {
    boolean chorus = bar >= 13 && bar < 21;
    return switch (bar) {
      case 0 -> COUNT;
      case 4, 12, 20, 24 -> FILL;
      case 1, 5, 21, 25 -> BEAT_WITH_CRASH;
      case 13, 17 -> CHORUS_BEAT_WITH_CRASH;
      case Meter.BARS - 1 -> LAST_CRASH;
      default -> chorus ? CHORUS_BEAT : BEAT;
    };
  }

  private static void addLane(List<DrumHit> hits, int bar, String lane) {
    Drum drum = drum(lane.charAt(0));
    String steps = lane.substring(2);
    for (int step = 0; step < Meter.SIXTEENTHS_PER_BAR; step++) {
      char mark = steps.charAt(step);
      if (mark != '.') {
        double time = Meter.seconds(bar * Meter.SIXTEENTHS_PER_BAR + step);
        hits.add(new DrumHit(time, drum, mark == 'X'));
      }
    }
  }

  private static Drum drum(char lane) {
    for (Drum drum : Drum.values()) {
      if (drum.lane() == lane) {
        return drum;
      }
    }
    throw new IllegalArgumentException("no drum of the notation: " + lane);
  }
}
