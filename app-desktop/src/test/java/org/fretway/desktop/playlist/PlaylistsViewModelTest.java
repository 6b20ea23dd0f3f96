package org.fretway.desktop.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fretway.desktop.library.SongsFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.desktop.model.UiThread;
import org.fretway.library.BulkListener;
import org.fretway.library.PlaylistSong;
import org.fretway.practice.Playlist;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All playlists, and one that is open. */
class PlaylistsViewModelTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  private @TempDir Path folder;
  private SongsFixture songs;
  private UiThread ui;
  private ToldFixture told;
  private List<String> ids;
  private PlaylistsViewModel model;

  @BeforeEach
  void open() throws Exception {
    songs = new SongsFixture(folder);
    ui = songs.ui();
    told = songs.told();
    ids = songs.ids();
    model = ui.call(() -> new PlaylistsViewModel(songs.fretway(), songs.background(), ui, told));
  }

  @AfterEach
  void close() {
    ui.run(model::close);
    songs.close();
  }

  private List<Playlist> lists() {
    return ui.call(() -> List.copyOf(model.lists()));
  }

  private Playlist make(String name, List<String> trackIds) {
    List<Playlist> made = new ArrayList<>();
    ui.run(() -> model.create(name, trackIds, made::add));
    await().until(() -> ui.call(() -> !made.isEmpty()));
    await().until(() -> lists().stream().anyMatch(it -> it.id() == made.getFirst().id()));
    return made.getFirst();
  }

  private PlaylistViewModel opened(Playlist list) {
    PlaylistViewModel opened =
        ui.call(
            () ->
                new PlaylistViewModel(
                    songs.fretway(),
                    list.id(),
                    songs.background(),
                    ui,
                    told,
                    model::refresh,
                    () -> told.failed("gone")));
    await().until(() -> ui.call(() -> opened.listProperty().get().isPresent()));
    return opened;
  }

  private String titles(PlaylistViewModel opened) {
    await().until(() -> ui.call(() -> areAllThere(opened)));
    return ui.call(
        () ->
            String.join(
                " ",
                opened.slots().stream()
                    .map(it -> it.songProperty().get().orElseThrow().song().title())
                    .toList()));
  }

  /** Looks everywhere, since only what is looked at is read. */
  private static boolean areAllThere(PlaylistViewModel opened) {
    for (int i = 0; i < opened.slots().size(); i++) {
      opened.look(i);
    }
    return opened.slots().stream().allMatch(it -> it.songProperty().get().isPresent());
  }

  private long entry(PlaylistViewModel opened, int place) {
    return ui.call(() -> opened.slots().get(place).entry().id());
  }

  /** What is in the database, whatever is shown. */
  private List<String> stored(Playlist list) {
    return songs.fretway().playlistSongs().page(OWNER, list.id(), 0, 200).items().stream()
        .map(it -> it.song().title())
        .toList();
  }

  @Test
  void lists_are_made_renamed_and_deleted_and_that_is_undone() {
    Playlist list = make("Warm-up", ids);
    assertThat(lists()).extracting(Playlist::songs).containsExactly(3);

    ui.run(() -> model.rename(list.id(), "Cool-down"));
    await().until(() -> lists().getFirst().name(), "Cool-down"::equals);

    ui.run(() -> model.delete(list.id()));
    await().until(() -> lists().isEmpty());
    await().until(told::sentences, List.of("The playlist “Cool-down” was deleted.")::equals);
    ui.run(told::undoLast);
    await().until(() -> lists().size() == 1);
    assertThat(lists().getFirst().songs()).isEqualTo(3);
  }

  @Test
  void songs_are_added_once_and_that_is_undone() {
    Playlist list = make("Warm-up", ids.subList(0, 1));

    ui.run(() -> model.add(list, ids));
    await()
        .until(
            told::sentences,
            List.of("2 songs added to “Warm-up”. 1 song was already there.")::equals);
    assertThat(stored(list)).containsExactly("One", "Two", "Three");

    ui.run(told::undoLast);
    await().until(() -> stored(list), List.of("One")::equals);
  }

  @Test
  void a_name_that_can_not_be_taken_is_told() {
    ui.run(() -> model.create("x".repeat(500), List.of(), made -> {}));

    await().until(() -> told.sentences().size() == 1);
    assertThat(lists()).isEmpty();
  }

  @Test
  void who_is_not_signed_in_has_no_lists_and_is_told_nothing() throws Exception {
    songs.fretway().windowUser().init("Ada", "1234", "correct horse");
    songs.fretway().windowUser().signOut();

    await().until(() -> !ui.call(() -> model.availableProperty().get()));
    assertThat(told.sentences()).isEmpty();
  }

  @Test
  void an_open_list_is_ordered_anew_at_once_and_for_good() {
    Playlist list = make("Warm-up", ids);
    PlaylistViewModel opened = opened(list);
    assertThat(titles(opened)).isEqualTo("One Two Three");

    long third = entry(opened, 2);
    ui.run(() -> opened.move(Set.of(third), 0));
    assertThat(titles(opened)).isEqualTo("Three One Two");
    await().until(() -> stored(list), List.of("Three", "One", "Two")::equals);

    ui.run(() -> opened.move(Set.of(third), 3));
    await().until(() -> stored(list), List.of("One", "Two", "Three")::equals);
    ui.run(opened::close);
  }

  @Test
  void songs_are_taken_out_and_put_back() {
    Playlist list = make("Warm-up", ids);
    PlaylistViewModel opened = opened(list);
    long second = entry(opened, 1);

    ui.run(() -> opened.remove(Set.of(second)));
    await().until(told::sentences, List.of("1 song taken out of “Warm-up”.")::equals);
    assertThat(titles(opened)).isEqualTo("One Three");

    ui.run(told::undoLast);
    await().until(() -> stored(list), List.of("One", "Two", "Three")::equals);
    await().until(() -> titles(opened), "One Two Three"::equals);
    ui.run(opened::close);
  }

  @Test
  void songs_are_dropped_before_a_place() {
    Playlist list = make("Warm-up", ids.subList(0, 2));
    PlaylistViewModel opened = opened(list);

    ui.run(() -> opened.add(ids.subList(2, 3), 1));

    await().until(() -> stored(list), List.of("One", "Three", "Two")::equals);
    await().until(() -> titles(opened), "One Three Two"::equals);
    ui.run(opened::close);
  }

  @Test
  void a_song_that_is_away_keeps_its_place() {
    Playlist list = make("Warm-up", ids);
    PlaylistViewModel opened = opened(list);

    songs.fretway().bin().put(OWNER, List.of(ids.get(1)), BulkListener.NONE);

    await()
        .until(
            () -> {
              titles(opened);
              return ui.call(
                  () ->
                      opened.slots().stream()
                          .map(it -> it.songProperty().get().map(PlaylistSong::there).orElse(true))
                          .toList());
            },
            List.of(true, false, true)::equals);
    assertThat(titles(opened)).isEqualTo("One Two Three");
    ui.run(opened::close);
  }

  @Test
  void a_list_that_was_deleted_elsewhere_is_left() {
    Playlist list = make("Warm-up", ids);
    PlaylistViewModel opened = opened(list);
    songs.fretway().playlists().delete(OWNER, list.id());

    ui.run(opened::refresh);

    await().until(() -> told.sentences().contains("gone"));
    ui.run(opened::close);
  }
}
