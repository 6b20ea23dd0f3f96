package org.fretway.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.UiThread;
import org.fretway.library.BulkListener;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.fretway.library.TrackEdit;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailsViewModelTest {
  private final UiThread ui = new UiThread();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private @TempDir Path folder;
  private LibraryFixture library;
  private DetailsViewModel model;
  private SongMeta song;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").add("Bert", "Beta").scan();
    song = songs().getFirst();
    model = ui.call(() -> new DetailsViewModel(library.fretway(), background, ui));
  }

  @AfterEach
  void close() {
    ui.run(model::close);
    background.close();
    ui.close();
    library.close();
  }

  private List<SongMeta> songs() {
    return library.fretway().library().find(LibraryQuery.all()).items();
  }

  private DetailsState state() {
    return ui.call(() -> model.stateProperty().get());
  }

  private Optional<SongDetails.More> more() {
    return state() instanceof DetailsState.One(SongDetails details)
        ? details.more()
        : Optional.empty();
  }

  private void choose(SongMeta chosen) {
    ui.run(() -> model.show(Optional.of(chosen), 1));
  }

  @Test
  void nothing_is_shown_before_a_song_is_chosen() {
    assertThat(state()).isEqualTo(new DetailsState.Nothing());
  }

  @Test
  void what_is_known_is_shown_at_once_and_the_rest_when_it_has_been_read() {
    choose(song);
    assertThat(ui.call(() -> model.song())).contains(song);

    await().until(() -> more().isPresent());
    SongDetails.More more = more().orElseThrow();
    assertThat(more.track().title()).isEqualTo("Alpha");
    assertThat(more.strings()).contains("E A D G B E");
    assertThat(more.history().orElseThrow().plays()).isZero();
    assertThat(more.loops()).isEmpty();
  }

  @Test
  void several_marked_songs_are_counted() {
    ui.run(() -> model.show(Optional.of(song), 7));

    assertThat(state()).isEqualTo(new DetailsState.Several(7));
  }

  @Test
  void a_change_of_the_song_is_followed() throws Exception {
    choose(song);
    await().until(() -> more().isPresent());

    library
        .fretway()
        .trackEditor()
        .edit(Actor.LOCAL_OWNER, song.trackId(), TrackEdit.NOTHING.withTitle("Omega"));

    await().until(() -> ui.call(() -> model.song().orElseThrow().title()), "Omega"::equals);
  }

  @Test
  void a_song_that_goes_away_is_shown_no_more() {
    choose(song);
    await().until(() -> more().isPresent());

    library.fretway().bin().put(Actor.LOCAL_OWNER, List.of(song.trackId()), BulkListener.NONE);

    await().until(this::state, new DetailsState.Nothing()::equals);
  }

  @Test
  void only_the_song_that_was_chosen_last_is_shown() {
    SongMeta other = songs().getLast();
    ui.run(
        () -> {
          model.show(Optional.of(song), 1);
          model.show(Optional.of(other), 1);
        });

    await().until(() -> more().map(it -> it.track().title()).orElse(""), "Beta"::equals);
  }

  @Test
  void nothing_is_read_while_nobody_looks() {
    ui.run(() -> model.watch(false));
    choose(song);
    ui.run(model::refresh);
    assertThat(more()).isEmpty();

    ui.run(() -> model.watch(true));
    await().until(() -> more().isPresent());
  }

  @Test
  void who_has_a_profile_sees_favourite_plays_and_loops() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    Actor ada = library.fretway().windowUser().actor();
    library.fretway().favorites().set(ada, List.of(song.trackId()), true);
    library.fretway().history().played(ada, song.trackId());
    library.fretway().scores().record(ada, Optional.empty(), song.trackId(), 87);
    library.fretway().loops().create(ada, Optional.empty(), song.trackId(), Optional.empty(), 0, 1);

    choose(song);
    await().until(() -> more().isPresent());
    SongMeta shown = ui.call(() -> model.song().orElseThrow());
    assertThat(shown.favorite()).isTrue();
    assertThat(shown.bestScore()).contains(87);
    assertThat(more().orElseThrow().history().orElseThrow().plays()).isOne();
    assertThat(more().orElseThrow().loops()).hasValue(1);
  }
}
