package org.fretway.desktop.results;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Note;
import org.fretway.chart.Passage;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;
import org.fretway.practice.judge.Tolerance;

/** A song with a note every half a second, from 1 second on, to be judged by a test. */
public final class JudgedSongFixture {
  private static final double APART = 0.5;

  private final Strikes strikes;
  private final Judgements results;
  private final int mastery;
  private final int written;

  private JudgedSongFixture(int count, int mastery, int written) {
    List<Note> notes =
        IntStream.range(0, count).mapToObj(i -> Note.plain(1 + i * APART, i % 6, 5, 0)).toList();
    strikes = Strikes.of(ChartFixture.of("Lead", notes, List.of()));
    results = new Judgements(count);
    this.mastery = mastery;
    this.written = written;
  }

  /** Returns a song of which nothing has been judged. */
  public static JudgedSongFixture of(int count) {
    return new JudgedSongFixture(count, 100, count);
  }

  /** Returns a part of a song that has more notes in full. */
  static JudgedSongFixture easier(int count, int mastery, int written) {
    return new JudgedSongFixture(count, mastery, written);
  }

  /** Lets strikes be hit on time. */
  public JudgedSongFixture hit(int from, int to) {
    IntStream.range(from, to).forEach(i -> results.set(i, Reason.NONE, 0, 0, 1, 0));
    return this;
  }

  /** Lets a strike be judged in some way. */
  public JudgedSongFixture judge(int strike, Reason reason, double timing, double cents) {
    results.set(strike, reason, timing, cents, 1, 0);
    return this;
  }

  /** Plays like somebody who hurries a little and gets worse; the same each time. */
  public JudgedSongFixture playLikeSomebody() {
    Random random = new Random(7);
    for (int i = 0; i < strikes.count(); i++) {
      double timing = -0.014 + 0.03 * random.nextGaussian();
      double cents = 4 + 12 * random.nextGaussian();
      boolean there = random.nextDouble() > 0.05 + 0.2 * i / strikes.count();
      if (!there && random.nextBoolean()) {
        judge(i, Reason.NOT_PLAYED, Double.NaN, Double.NaN);
      } else if (!there) {
        judge(i, random.nextBoolean() ? Reason.WRONG_NOTE : Reason.PARTIAL_CHORD, timing, cents);
      } else if (Math.abs(timing) > Tolerance.STRICT.seconds()) {
        judge(i, timing < 0 ? Reason.EARLY : Reason.LATE, timing, cents);
      } else {
        judge(i, Reason.NONE, timing, cents);
      }
    }
    return this;
  }

  /** Returns the song as it has been judged. */
  public JudgedSong song() {
    return new JudgedSong(strikes, results, Tolerance.STRICT, "Lead", mastery, written);
  }

  /** Returns sections of the song, each of so many notes. */
  public List<Passage> sections(int notes) {
    return IntStream.range(0, strikes.count() / notes)
        .mapToObj(
            i -> new Passage("Part " + (i + 1), 1 + i * notes * APART, 1 + (i + 1) * notes * APART))
        .toList();
  }

  /** Returns a course that plays a song in one go, in seconds of the song. */
  static PlayCourse inOneGo(double seconds, double rate) {
    PlayCourse course = new PlayCourse();
    course.begin(1);
    for (double songTime = 0; songTime < seconds; songTime += 0.1) {
      course.runs(songTime, rate);
    }
    return course;
  }
}
