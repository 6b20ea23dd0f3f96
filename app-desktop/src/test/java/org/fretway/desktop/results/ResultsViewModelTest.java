package org.fretway.desktop.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.practice.Score;
import org.fretway.practice.judge.Reason;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsViewModelTest {
  @TempDir Path folder;
  private final ToldFixture told = new ToldFixture();
  private LibraryFixture library;
  private String trackId;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    trackId = library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private ResultsViewModel results() {
    return new ResultsViewModel(library.fretway(), trackId, told, Runnable::run, Runnable::run);
  }

  private static PlayReport report(double share, double stretch) {
    return new PlayReport(share, 60, stretch, 0, List.of(), List.of());
  }

  @Test
  void who_plays_a_song_for_the_first_time_has_done_nothing_with_it_before() {
    assertThat(results().earlier()).isEqualTo(EarlierPlays.NONE);
  }

  @Test
  void what_was_heard_is_there_the_next_time_with_the_longest_stretch_of_all() {
    results().ended(report(0.8, 45));
    results().ended(report(0.5, 20));

    EarlierPlays earlier = results().earlier();
    assertThat(earlier.share()).hasValue(0.5);
    assertThat(earlier.stretch()).hasValue(45);
  }

  @Test
  void how_often_the_song_was_played_and_its_best_score_are_told() throws Exception {
    Actor ada = library.fretway().windowUser().actor();
    library.fretway().history().played(ada, trackId);
    library.fretway().scores().record(ada, Optional.empty(), trackId, 87);

    EarlierPlays earlier = results().earlier();
    assertThat(earlier.plays()).isOne();
    assertThat(earlier.last()).isPresent();
    assertThat(earlier.score()).hasValue(87);
  }

  @Test
  void what_others_heard_is_not_told() {
    results().ended(report(0.8, 45));
    library.fretway().windowUser().signOut();

    assertThat(results().earlier()).isEqualTo(EarlierPlays.NONE);
  }

  @Test
  void who_goes_to_the_end_at_once_is_told_nothing() {
    ResultsViewModel results = results();
    results.tell(new PlayReport(0, 0.2, 0, 0, List.of(), List.of()));
    assertThat(results.reportProperty().get()).isEmpty();

    results.tell(report(1, 60));
    assertThat(results.reportProperty().get()).isPresent();
  }

  @Test
  void of_many_songs_those_played_last_are_kept() {
    KeptReports kept = KeptReports.read("no JSON");
    for (String id :
        IntStream.range(0, KeptReports.MOST + 10).mapToObj(Integer::toString).toList()) {
      kept = kept.with(id, report(0.5, 10));
    }
    KeptReports again = KeptReports.read(kept.toJson());

    assertThat(again.share("9")).isEmpty();
    assertThat(again.share("10")).hasValue(0.5);
    assertThat(again.share(Integer.toString(KeptReports.MOST + 9))).hasValue(0.5);
  }

  private PlayOutcome judge(ResultsViewModel results, int hits, PlayCourse course) {
    JudgedSongFixture song = JudgedSongFixture.of(10);
    for (int i = 0; i < 10; i++) {
      song.judge(i, i < hits ? Reason.NONE : Reason.EARLY, -0.02, 0);
    }
    results.hide();
    results.judged(song.song(), List.of(), course);
    return results.resultProperty().get().orElseThrow();
  }

  private Optional<Score> score() throws Exception {
    Actor ada = library.fretway().windowUser().actor();
    return Optional.ofNullable(
        library.fretway().scores().of(ada, Optional.empty(), List.of(trackId)).get(trackId));
  }

  @Test
  void the_score_of_a_song_is_kept_as_soon_as_it_ends_and_the_best_never_falls() throws Exception {
    ResultsViewModel results = results();
    PlayCourse course = JudgedSongFixture.inOneGo(20, 1);

    assertThat(judge(results, 7, course).kept()).isEqualTo("Your first score for this song.");
    assertThat(judge(results, 9, course).kept()).isEqualTo("A new best! It was 70 before.");
    assertThat(judge(results, 8, course).kept()).isEqualTo("Your best so far is 90.");
    assertThat(score().orElseThrow().bestScore()).isEqualTo(90);
    assertThat(score().orElseThrow().playCount()).isEqualTo(3);
  }

  @Test
  void what_was_not_played_in_one_go_is_told_but_not_kept() throws Exception {
    PlayCourse course = JudgedSongFixture.inOneGo(20, 1);
    course.runs(10, 1);
    PlayOutcome result = judge(results(), 10, course);

    assertThat(result.figures().hits()).isEqualTo(10);
    assertThat(result.kept()).startsWith("Not kept as a score, since parts were repeated");
    assertThat(score()).isEmpty();
  }

  @Test
  void without_a_profile_nothing_is_kept_and_the_card_says_so() {
    library.fretway().windowUser().signOut();
    PlayOutcome result = judge(results(), 10, JudgedSongFixture.inOneGo(20, 1));

    assertThat(result.kept()).isEqualTo("Not kept, since nobody is signed in.");
    assertThat(told.sentences()).isEmpty();
  }

  @Test
  void a_score_that_cannot_be_kept_is_told_and_the_result_stays() {
    ResultsViewModel results = results();
    library.fretway().close();
    PlayOutcome result = judge(results, 10, JudgedSongFixture.inOneGo(20, 1));

    assertThat(result.score().points()).isEqualTo(100);
    assertThat(told.sentences()).hasSize(1);
  }

  @Test
  void a_song_of_which_nothing_was_judged_has_no_result() {
    ResultsViewModel results = results();
    results.judged(JudgedSongFixture.of(10).song(), List.of(), JudgedSongFixture.inOneGo(20, 1));

    assertThat(results.resultProperty().get()).isEmpty();
  }
}
