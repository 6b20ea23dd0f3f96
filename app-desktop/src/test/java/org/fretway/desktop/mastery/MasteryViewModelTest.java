package org.fretway.desktop.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.fretway.chart.Chart;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Tuning;
import org.fretway.desktop.highway.HighwayRenderer;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasteryViewModelTest {
  @TempDir Path folder;

  private final Queue<Runnable> background = new ArrayDeque<>();
  private LibraryFixture library;
  private Chart ladder;
  private MasteryViewModel model;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder);
    LadderFixture.song().zip(folder.resolve("songs"), "Ladder.feedpak");
    library.scan();
    String trackId =
        library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
    ladder = library.fretway().library().chart(trackId, 0).orElseThrow();
    model = model("one");
    model.show(model.prepare(ladder));
  }

  private MasteryMemory memory() {
    return new MasteryMemory(library.fretway(), background::add, Runnable::run);
  }

  private MasteryViewModel model(String trackId) {
    return new MasteryViewModel(trackId, memory(), background::add, Runnable::run);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void work() {
    for (Runnable next = background.poll(); next != null; next = background.poll()) {
      next.run();
    }
  }

  private HighwayRenderer shown() {
    return model.highwayProperty().get().orElseThrow();
  }

  @Test
  void a_song_is_shown_in_full_at_first() {
    assertThat(model.percentProperty().get()).isEqualTo(100);
    assertThat(model.ladderProperty().get()).isTrue();
    assertThat(model.highwayProperty().get()).isPresent();
  }

  @Test
  void a_step_goes_to_the_next_level_and_no_further_than_the_ends() {
    model.step(false);
    assertThat(model.percentProperty().get()).isEqualTo(75);
    model.step(true);
    model.step(true);
    assertThat(model.percentProperty().get()).isEqualTo(100);
    model.set(8);
    model.step(false);

    assertThat(model.percentProperty().get()).isZero();
  }

  @Test
  void another_chart_is_made_in_the_background_and_the_old_one_is_shown_until_then() {
    HighwayRenderer full = shown();
    model.set(50);
    assertThat(shown()).isSameAs(full);
    work();

    assertThat(shown()).isNotSameAs(full);
  }

  @Test
  void what_is_overtaken_on_the_way_is_never_shown() {
    HighwayRenderer full = shown();
    int[] turns = {0};
    model.highwayProperty().subscribe((before, now) -> turns[0]++);
    model.set(0);
    model.set(25);
    model.set(50);
    work();

    assertThat(turns[0]).isEqualTo(1);
    assertThat(shown()).isNotSameAs(full);
    assertThat(model.percentProperty().get()).isEqualTo(50);
  }

  @Test
  void what_was_wanted_of_another_arrangement_is_not_shown_for_this_one() {
    MasteryViewModel.Prepared other = model.prepare(ladder);
    model.set(50);
    model.show(other);
    work();

    assertThat(model.percentProperty().get()).isEqualTo(50);
    assertThat(shown()).isNotSameAs(other.highway());
  }

  @Test
  void it_is_remembered_for_each_song() {
    model.set(25);
    work();

    assertThat(model("one").prepare(ladder).percent()).isEqualTo(25);
    assertThat(model("two").prepare(ladder).percent()).isEqualTo(100);
    model.set(100);
    work();
    assertThat(model("one").prepare(ladder).percent()).isEqualTo(100);
  }

  @Test
  void of_very_many_songs_the_latest_are_remembered() {
    MasteryMemory memory = memory();
    for (int i = 0; i <= MasteryMemory.MAX_SONGS; i++) {
      memory.keep("00000000-0000-0000-0000-%012d".formatted(i), 50);
      work();
    }

    assertThat(memory.read("00000000-0000-0000-0000-000000000000")).isEqualTo(100);
    assertThat(memory.read("00000000-0000-0000-0000-000000000001")).isEqualTo(50);
    assertThat(memory.read("00000000-0000-0000-0000-000000000400")).isEqualTo(50);
  }

  @Test
  void what_can_not_be_read_counts_as_nothing() throws Exception {
    library.fretway().viewState().put(Actor.LOCAL_OWNER, "mastery", "{\"one\": 4000}");
    assertThat(memory().read("one")).isEqualTo(100);
    library.fretway().viewState().put(Actor.LOCAL_OWNER, "mastery", "{\"one\": \"much\"}");
    assertThat(memory().read("one")).isEqualTo(100);
  }

  @Test
  void without_a_ladder_there_is_nothing_to_choose_and_what_was_chosen_stays() {
    model.set(25);
    work();
    Chart flat = ChartFixture.tuned(Tuning.GUITAR_STANDARD, 0, List.of());
    model.show(model.prepare(flat));
    assertThat(model.ladderProperty().get()).isFalse();
    assertThat(model.percentProperty().get()).isEqualTo(100);
    model.step(false);
    model.set(0);
    assertThat(model.percentProperty().get()).isEqualTo(100);
    model.show(model.prepare(ladder));

    assertThat(model.percentProperty().get()).isEqualTo(25);
  }
}
