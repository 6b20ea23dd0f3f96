package org.fretway.desktop.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fretway.desktop.library.SongsFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.desktop.model.UiThread;
import org.fretway.library.BulkListener;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueViewModelTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  private @TempDir Path folder;
  private SongsFixture songs;
  private UiThread ui;
  private ToldFixture told;
  private List<String> ids;
  private QueueViewModel model;

  @BeforeEach
  void open() throws Exception {
    songs = new SongsFixture(folder);
    ui = songs.ui();
    told = songs.told();
    ids = songs.ids();
    model = model();
  }

  @AfterEach
  void close() {
    ui.run(model::close);
    songs.close();
  }

  /** The database is asked where the user waits, so that each step is over before the next. */
  private QueueViewModel model() {
    return ui.call(() -> new QueueViewModel(songs.fretway(), Runnable::run, ui, told));
  }

  private void restart() {
    ui.run(model::close);
    model = model();
  }

  private void delete(String trackId) {
    songs.fretway().bin().put(OWNER, List.of(trackId), BulkListener.NONE);
  }

  private List<String> titles() {
    return ui.call(() -> model.queue().songs().stream().map(it -> it.song().title()).toList());
  }

  private List<Boolean> there() {
    return ui.call(() -> model.queue().songs().stream().map(QueuedSong::there).toList());
  }

  private String current() {
    return ui.call(() -> model.queue().current().orElseThrow().song().title());
  }

  @Test
  void the_queue_is_there_again_after_a_restart() {
    ui.run(() -> model.add(ids));
    ui.run(() -> model.queue().goTo(1));

    restart();

    assertThat(titles()).containsExactly("One", "Two", "Three");
    assertThat(current()).isEqualTo("Two");
  }

  @Test
  void a_song_that_went_away_meanwhile_is_left_out_and_the_place_kept() {
    ui.run(() -> model.add(ids));
    ui.run(() -> model.queue().goTo(1));
    ui.run(model::close);
    delete(ids.getFirst());

    model = model();

    assertThat(titles()).containsExactly("Two", "Three");
    assertThat(current()).isEqualTo("Two");
  }

  @Test
  void a_queue_that_can_not_be_read_is_an_empty_one() throws Exception {
    songs.fretway().viewState().put(OWNER, "queue", "{\"songs\":7,\"current\":-9}");

    restart();

    assertThat(titles()).isEmpty();
  }

  @Test
  void what_was_added_can_be_taken_back() {
    ui.run(() -> model.add(ids.subList(0, 1)));
    ui.run(() -> model.playNext(ids.subList(1, 3)));
    assertThat(titles()).containsExactly("Two", "Three", "One");
    assertThat(told.sentences())
        .containsExactly("1 song added to the queue.", "2 songs will be played next.");

    ui.run(told::undoLast);

    assertThat(titles()).containsExactly("One");
  }

  @Test
  void taking_songs_out_and_clearing_can_be_undone() {
    ui.run(() -> model.add(ids));
    ui.run(() -> model.remove(Set.of(model.queue().songs().get(1).id())));
    assertThat(titles()).containsExactly("One", "Three");
    ui.run(told::undoLast);
    assertThat(titles()).containsExactly("One", "Two", "Three");

    ui.run(model::clear);
    assertThat(titles()).isEmpty();
    ui.run(told::undoLast);
    assertThat(titles()).containsExactly("One", "Two", "Three");
  }

  @Test
  void a_list_is_played_from_a_place_on() {
    List<String> first = new ArrayList<>();

    ui.run(() -> model.playAll(ids, 1, song -> first.add(song.title())));

    assertThat(titles()).containsExactly("Two", "Three");
    assertThat(first).containsExactly("Two");
  }

  @Test
  void a_long_list_is_played_as_a_whole() {
    List<String> many = IntStream.range(0, 1_203).mapToObj(i -> ids.get(i % 3)).toList();

    ui.run(() -> model.playAll(many, 0, song -> {}));

    assertThat(titles()).hasSize(1_203).endsWith("One", "Two", "Three");
    assertThat(told.sentences()).isEmpty();
  }

  @Test
  void a_list_that_is_longer_than_the_queue_says_how_much_of_it_is_played() {
    List<String> many =
        IntStream.range(0, PlayQueue.MAX_SONGS + 7).mapToObj(i -> ids.get(i % 3)).toList();

    ui.run(() -> model.playAll(many, 0, song -> {}));

    assertThat(titles()).hasSize(PlayQueue.MAX_SONGS);
    assertThat(told.sentences())
        .containsExactly("The queue holds 10,000 songs: the first 10,000 of 10,007 are played.");
  }

  @Test
  void of_a_long_queue_the_songs_that_come_first_are_there_after_a_restart() {
    List<String> many = IntStream.range(0, 1_203).mapToObj(i -> ids.get(i % 3)).toList();
    ui.run(() -> model.playAll(many, 0, song -> {}));
    ui.run(() -> model.queue().goTo(1));

    restart();

    assertThat(titles()).hasSize(StoredQueue.MAX_SONGS);
    assertThat(current()).isEqualTo("Two");
  }

  @Test
  void everybody_has_an_own_queue() throws Exception {
    songs.fretway().windowUser().init("Ada", "1234", "correct horse");
    ui.run(() -> model.add(ids));
    await().until(() -> titles().size() == 3);
    songs.fretway().windowUser().signOut();
    await().until(() -> titles().isEmpty());

    songs.fretway().windowUser().signIn("Ada", "1234");

    await().until(() -> titles().size() == 3);
  }

  @Test
  void a_song_that_goes_away_keeps_its_place_and_is_passed_over_until_it_is_back() {
    ui.run(() -> model.add(ids));
    ui.run(() -> model.queue().goTo(0));

    delete(ids.get(1));
    await().until(this::there, List.of(true, false, true)::equals);
    assertThat(ui.call(() -> model.queue().next().orElseThrow().song().title())).isEqualTo("Three");

    songs.fretway().bin().restore(OWNER, List.of(ids.get(1)), BulkListener.NONE);
    await().until(this::there, List.of(true, true, true)::equals);
    assertThat(titles()).containsExactly("One", "Two", "Three");
  }
}
