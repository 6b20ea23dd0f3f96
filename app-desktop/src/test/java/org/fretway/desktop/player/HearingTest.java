package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Note;
import org.fretway.chart.Passage;
import org.fretway.chart.Strikes;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.listen.JudgedPlay;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.practice.PlayResults;
import org.fretway.practice.PlayedResult;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;
import org.fretway.practice.judge.Tolerance;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A song of ten seconds with a note in every one but the first, nine in all. */
class HearingTest {
  private static final double DURATION = 10;
  private static final List<Passage> SECTIONS = List.of(new Passage("Verse", 0, DURATION));

  @TempDir Path folder;

  private final Strikes strikes =
      Strikes.of(
          ChartFixture.of(
              "Lead",
              IntStream.range(1, 10).mapToObj(i -> Note.plain(i, 0, 3, 0)).toList(),
              List.of()));
  private final Judgements results = new Judgements(strikes.count());
  private LibraryFixture library;
  private Hearing hearing;
  private String trackId;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    trackId = ShownPlayer.firstOf(library);
    hearing =
        new Hearing(
            library.fretway(),
            trackId,
            PlayHistoryFixture.of(library.fretway()),
            new ToldFixture(),
            Runnable::run,
            Runnable::run);
    hearing.open(DURATION);
    hearing.judges(
        Optional.of(new JudgedPlay(strikes, results, Tolerance.USUAL, "Lead", 0, 100)),
        Optional.empty());
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void run(double from, double rate) {
    for (double songTime = from; songTime <= DURATION; songTime += 0.05) {
      hearing.runs(songTime, rate, false);
    }
  }

  private List<PlayedResult> kept() throws Exception {
    Actor ada = library.fretway().windowUser().actor();
    return library
        .fretway()
        .playResults()
        .list(ada, trackId, Optional.empty(), 0, PlayResults.MAX_PAGE);
  }

  private void hitAll() {
    IntStream.range(0, strikes.count())
        .forEach(i -> results.set(i, Reason.NONE, i % 2 == 0 ? -0.01 : -0.03, 0, 1, 0));
  }

  @Test
  void a_judged_song_that_is_played_to_its_end_is_kept_with_its_figures() throws Exception {
    hitAll();
    results.set(2, Reason.LATE, 0.2, 0, 1, 0);
    run(0, 0.9);
    hearing.ended(DURATION, SECTIONS);

    PlayedResult play = kept().getFirst();
    assertThat(play.result().score()).isEqualTo(80);
    assertThat(play.result().hits()).isEqualTo(8);
    assertThat(play.result().longestStreak()).isEqualTo(6);
    assertThat(play.result().meanTiming()).isBetween(-0.03, -0.01);
    assertThat(play.result().speed()).isEqualTo(0.9);
    assertThat(play.result().tolerance()).isEqualTo("USUAL");
    assertThat(hearing.results().resultProperty().get()).isPresent();
  }

  @Test
  void what_is_played_from_the_middle_is_told_and_not_kept() throws Exception {
    hitAll();
    run(5, 1);
    hearing.ended(DURATION, SECTIONS);

    assertThat(kept()).isEmpty();
    assertThat(hearing.results().resultProperty().get()).isPresent();
  }

  @Test
  void a_song_that_waited_is_not_kept() throws Exception {
    hitAll();
    hearing.runs(0, 1, false);
    hearing.countsNot();
    run(0.05, 1);
    hearing.ended(DURATION, SECTIONS);

    assertThat(kept()).isEmpty();
  }

  @Test
  void without_anybody_who_listens_there_is_no_result() throws Exception {
    hearing.judges(Optional.empty(), Optional.empty());
    run(0, 1);
    hearing.ended(DURATION, SECTIONS);

    assertThat(kept()).isEmpty();
    assertThat(hearing.results().resultProperty().get()).isEmpty();
  }
}
