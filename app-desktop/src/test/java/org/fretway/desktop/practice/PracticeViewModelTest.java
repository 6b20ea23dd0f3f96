package org.fretway.desktop.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fretway.audio.LeadIn;
import org.fretway.chart.Snap;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.practice.Loop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept for whoever sits at the window: habits and loops. */
class PracticeViewModelTest {
  private final ToldFixture told = new ToldFixture();
  private @TempDir Path folder;
  private LibraryFixture library;
  private String trackId;
  private OpenSong song;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
    trackId = library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
    song = new OpenSong();
  }

  @AfterEach
  void close() {
    song.close();
    library.close();
  }

  @Test
  void habits_are_there_again_with_the_next_song_and_speed_and_loop_are_not() {
    try (PracticeViewModel first = practice()) {
      first.mix().masterProperty().set(0.5);
      first.mix().clicksProperty().set(1.5);
      first.mix().choose(LeadIn.COUNT_IN, 3);
      first.mix().toggleMetronome();
      first.loop().leadInProperty().set(LeadIn.REWIND);
      first.loop().snapProperty().set(Snap.MEASURE);
      first.trainer().passesProperty().set(4);
      first.trainer().cleanPercentProperty().set(75);
      first.trainer().raisesMasteryProperty().set(true);
      first.speed().set(50);
    }

    try (PracticeViewModel next = practice()) {
      assertThat(song.sound().mixer().masterVolume()).isEqualTo(0.5);
      assertThat(next.mix().clicksProperty().get()).isEqualTo(1.5);
      assertThat(song.sound().leadIn()).isEqualTo(LeadIn.COUNT_IN);
      assertThat(song.sound().rewindSeconds()).isEqualTo(3);
      assertThat(song.sound().metronomeVolume()).isZero();
      assertThat(next.loop().leadInProperty().get()).isEqualTo(LeadIn.REWIND);
      assertThat(next.loop().snapProperty().get()).isEqualTo(Snap.MEASURE);
      assertThat(next.trainer().passesProperty().get()).isEqualTo(4);
      assertThat(next.trainer().cleanPercentProperty().get()).isEqualTo(75);
      assertThat(next.trainer().raisesMasteryProperty().get()).isTrue();
      assertThat(song.sound().rate()).isEqualTo(1);
    }
  }

  @Test
  void each_profile_has_its_own_habits() throws Exception {
    try (PracticeViewModel practice = practice()) {
      practice.mix().masterProperty().set(0.5);
      library.fretway().windowUser().init("Ada", "1234", "correct horse");
      practice.mix().masterProperty().set(0.7);
      library.fretway().windowUser().signOut();

      assertThat(practice.mix().masterProperty().get()).isNotEqualTo(0.7);
      library.fretway().windowUser().signIn("Ada", "1234");
      assertThat(practice.mix().masterProperty().get()).isEqualTo(0.7);
    }
  }

  @Test
  void habits_that_cannot_be_read_are_those_of_a_first_start() {
    Habits first = Habits.read("{}");

    assertThat(Habits.read("no json")).isEqualTo(first);
    assertThat(
            Habits.read(
                "{\"master\":9,\"clicks\":-1,\"leadIn\":\"x\",\"snap\":7,\"from\":\"a\",\"to\":null}"))
        .isEqualTo(first);
    assertThat(Habits.read(first.toJson())).isEqualTo(first);
  }

  @Test
  void loops_are_kept_with_a_profile_and_without_one_that_is_said() throws Exception {
    try (PracticeViewModel practice = practice()) {
      assertThat(practice.saved().keepingProperty().get()).isFalse();
      assertThat(practice.saved().remarkProperty().get()).contains("Settings, Profile");

      library.fretway().windowUser().init("Ada", "1234", "correct horse");
      assertThat(practice.saved().keepingProperty().get()).isTrue();
      assertThat(practice.saved().remarkProperty().get()).contains("No loop");
    }
  }

  @Test
  void a_loop_is_saved_chosen_deleted_and_brought_back() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    try (PracticeViewModel practice = practice()) {
      practice.loop().setStart(0.5, true);
      practice.loop().setEnd(1.5, true);
      practice.saved().save("Riff");
      Loop saved = only(practice);
      assertThat(saved.name()).isEqualTo("Riff");
      assertThat(saved.endTime()).isEqualTo(1.5);

      practice.loop().clear();
      practice.saved().play(saved);
      assertThat(song.sound().loop().orElseThrow().start()).isEqualTo(0.5);

      practice.saved().delete(saved);
      assertThat(practice.saved().loopsProperty().get()).isEmpty();
      assertThat(told.sentences()).containsExactly("The loop “Riff” is deleted.");

      told.undoLast();
      assertThat(only(practice).startTime()).isEqualTo(0.5);
    }
  }

  @Test
  void a_loop_behind_the_end_that_the_library_knows_is_refused_in_words() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    try (PracticeViewModel practice = practice()) {
      practice.loop().setStart(15, true);
      practice.loop().setEnd(18, true);
      practice.saved().save("Beyond");

      assertThat(practice.saved().loopsProperty().get()).isEmpty();
      assertThat(told.sentences()).singleElement().asString().contains("within the song");
    }
  }

  private static Loop only(PracticeViewModel practice) {
    assertThat(practice.saved().loopsProperty().get()).hasSize(1);
    return practice.saved().loopsProperty().get().getFirst();
  }

  private PracticeViewModel practice() {
    PracticeViewModel model =
        new PracticeViewModel(
            library.fretway(), trackId, song.sound()::seek, told, Runnable::run, Runnable::run);
    model.open(song.sound());
    model.show(OpenSong.chart(), OpenSong.DURATION);
    return model;
  }
}
