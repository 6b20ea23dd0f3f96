package org.fretway.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fretway.audio.encode.WavWriter;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.perform.Fault;
import org.fretway.audio.perform.MadeUpCharts;
import org.fretway.audio.perform.Performance;
import org.fretway.audio.perform.Performer;
import org.fretway.chart.Strikes;
import org.fretway.chart.Tuning;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;
import org.fretway.practice.judge.Tolerance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A take of a scale from the second second on, of which every fifth note was left out. */
class TakeJudgeTest {
  private static final int COUNT = 20;
  private static final double FROM = 2;
  private static final int SAMPLE_BYTES = 3;

  @TempDir Path folder;

  private final Strikes strikes =
      Strikes.of(MadeUpCharts.scale("Lead", Tuning.GUITAR_STANDARD, 0.4, COUNT));
  private Take take = new Take(1, "Take 1", Path.of("take.wav"), FROM, 1, 0, Instant.EPOCH);

  @BeforeEach
  void record() throws IOException {
    List<Fault> faults =
        IntStream.range(0, COUNT).mapToObj(i -> i % 5 == 4 ? Fault.MISSING : Fault.NONE).toList();
    Performance played = Performer.play(strikes, faults, 3);
    int begin = (int) (FROM * Performance.SAMPLE_RATE);
    float[] sound = Arrays.copyOfRange(played.sound(), begin, played.sound().length);
    Path file = folder.resolve("take.wav");
    try (WavWriter writer = WavWriter.create(file, 1, Performance.SAMPLE_RATE, SAMPLE_BYTES)) {
      writer.write(sound, sound.length);
    }
    double seconds = sound.length / (double) Performance.SAMPLE_RATE;
    take = new Take(1, "Take 1", file, FROM, 1, seconds, Instant.EPOCH);
  }

  private TakeJudge judge() {
    return new TakeJudge(strikes, Tolerance.USUAL, EarOptions.USUAL);
  }

  @Test
  void what_is_heard_in_the_take_is_judged_as_it_was_played() throws IOException {
    List<Double> told = new ArrayList<>();
    Judgements results = judge().judge(take, told::add);

    int first = strikes.firstFrom(FROM + 0.1);
    for (int i = first; i < COUNT; i++) {
      assertThat(results.reason(i))
          .as("strike %d", i)
          .isEqualTo(i % 5 == 4 ? Reason.NOT_PLAYED : Reason.NONE);
      assertThat(results.isJudged(i)).isTrue();
    }
    assertThat(told).isSorted().first().isEqualTo(0.0);
    assertThat(told.getLast()).isEqualTo(1);
  }

  @Test
  void judging_ends_when_it_is_not_wanted_any_more() throws IOException {
    Judgements results = judge().judge(take, share -> share < 0.4);

    assertThat(results.isJudged(strikes.firstFrom(FROM + 0.1))).isTrue();
    assertThat(results.isJudged(COUNT - 1)).isFalse();
  }

  @Test
  void judgements_of_a_take_come_back_as_those_of_the_chart() throws IOException {
    Judgements results = judge().judge(take, share -> true);
    TakeJudgements kept =
        TakeReview.cut(strikes, results, "Lead", 100, take.startTime(), take.endTime());
    Judgements marks = TakeReview.marks(kept, strikes);

    assertThat(kept.strikes()).allMatch(it -> it.time() >= FROM);
    for (int i = strikes.firstFrom(FROM); i < COUNT; i++) {
      assertThat(marks.result(i)).isEqualTo(results.result(i));
    }
    assertThat(marks.isJudged(0)).isFalse();
  }

  @Test
  void a_take_of_another_chart_leaves_no_marks() throws IOException {
    Judgements results = judge().judge(take, share -> true);
    TakeJudgements kept = TakeReview.cut(strikes, results, "Lead", 100, 0, 100);
    Strikes other = Strikes.of(MadeUpCharts.scale("Bass", Tuning.GUITAR_STANDARD, 0.37, 3));
    Judgements marks = TakeReview.marks(kept, other);

    assertThat(marks.count()).isEqualTo(3);
    assertThat(IntStream.range(0, 3).filter(marks::isJudged).toArray()).hasSizeLessThan(2);
  }
}
