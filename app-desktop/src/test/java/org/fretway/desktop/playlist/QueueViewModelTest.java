package org.fretway.desktop.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.library.BulkListener;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueViewModelTest {
  private final ToldFixture told = new ToldFixture();
  private @TempDir Path folder;
  private LibraryFixture library;
  private List<String> ids;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("A", "One").add("B", "Two").add("C", "Three").scan();
    ids =
        library.fretway().library().find(LibraryQuery.all()).items().stream()
            .map(SongMeta::trackId)
            .toList();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private QueueViewModel model() {
    return new QueueViewModel(library.fretway(), Runnable::run, Runnable::run, told);
  }

  private static List<String> titles(QueueViewModel model) {
    return model.queue().songs().stream().map(it -> it.song().title()).toList();
  }

  @Test
  void the_queue_is_there_again_after_a_restart() {
    try (QueueViewModel model = model()) {
      model.add(ids);
      model.queue().goTo(1);
    }

    try (QueueViewModel again = model()) {
      assertThat(titles(again)).containsExactly("One", "Two", "Three");
      assertThat(again.queue().current().orElseThrow().song().title()).isEqualTo("Two");
    }
  }

  @Test
  void a_song_that_went_away_meanwhile_is_left_out_and_the_place_kept() {
    try (QueueViewModel model = model()) {
      model.add(ids);
      model.queue().goTo(1);
    }
    library.fretway().bin().put(Actor.LOCAL_OWNER, List.of(ids.get(0)), BulkListener.NONE);

    try (QueueViewModel again = model()) {
      assertThat(titles(again)).containsExactly("Two", "Three");
      assertThat(again.queue().current().orElseThrow().song().title()).isEqualTo("Two");
    }
  }

  @Test
  void a_queue_that_can_not_be_read_is_an_empty_one() throws Exception {
    library.fretway().viewState().put(Actor.LOCAL_OWNER, "queue", "{\"songs\":7,\"current\":-9}");

    try (QueueViewModel model = model()) {
      assertThat(titles(model)).isEmpty();
    }
  }

  @Test
  void what_was_added_can_be_taken_back() {
    try (QueueViewModel model = model()) {
      model.add(ids.subList(0, 1));
      model.playNext(ids.subList(1, 3));
      assertThat(titles(model)).containsExactly("Two", "Three", "One");
      assertThat(told.sentences())
          .containsExactly("1 song added to the queue.", "2 songs will be played next.");

      told.undoLast();
      assertThat(titles(model)).containsExactly("One");
    }
  }

  @Test
  void taking_songs_out_and_clearing_can_be_undone() {
    try (QueueViewModel model = model()) {
      model.add(ids);
      model.remove(Set.of(model.queue().songs().get(1).id()));
      assertThat(titles(model)).containsExactly("One", "Three");
      told.undoLast();
      assertThat(titles(model)).containsExactly("One", "Two", "Three");

      model.clear();
      assertThat(titles(model)).isEmpty();
      told.undoLast();
      assertThat(titles(model)).containsExactly("One", "Two", "Three");
    }
  }

  @Test
  void a_list_is_played_from_a_place_on() {
    try (QueueViewModel model = model()) {
      String[] first = {""};
      model.playAll(ids, 1, song -> first[0] = song.title());

      assertThat(first[0]).isEqualTo("Two");
      assertThat(titles(model)).containsExactly("Two", "Three");
    }
  }

  @Test
  void everybody_has_an_own_queue() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    try (QueueViewModel model = model()) {
      model.add(ids);
      library.fretway().windowUser().signOut();
      assertThat(titles(model)).isEmpty();

      library.fretway().windowUser().signIn("Ada", "1234");
      assertThat(titles(model)).hasSize(3);
    }
  }

  @Test
  void a_refresh_takes_out_what_is_gone() {
    try (QueueViewModel model = model()) {
      model.add(ids);
      library.fretway().bin().put(Actor.LOCAL_OWNER, List.of(ids.get(2)), BulkListener.NONE);
      model.refresh();

      assertThat(titles(model)).containsExactly("One", "Two");
    }
  }
}
