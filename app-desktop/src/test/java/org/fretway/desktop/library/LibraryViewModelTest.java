package org.fretway.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.model.Teller;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.ScanStatus;
import org.fretway.library.SongFilter;
import org.fretway.library.SongMeta;
import org.fretway.profile.WindowUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryViewModelTest {
  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final List<String> failed = new CopyOnWriteArrayList<>();
  private final List<Runnable> undos = new CopyOnWriteArrayList<>();
  private @TempDir Path folder;
  private LibraryFixture library;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder);
  }

  @AfterEach
  void close() {
    background.close();
    ui.close();
    library.close();
  }

  @Test
  void an_empty_library_says_that_there_are_no_songs() {
    LibraryViewModel model = model();

    await().until(() -> state(model), LibraryState.NoSongs.class::isInstance);
  }

  @Test
  void songs_come_by_artist() throws Exception {
    library.add("Zebra", "One").add("Antelope", "Two").scan();
    LibraryViewModel model = model();

    await().until(() -> titles(model), List.of("Two", "One")::equals);
    assertThat(state(model)).isInstanceOf(LibraryState.Songs.class);
  }

  @Test
  void another_order_shows_the_same_songs_in_it() throws Exception {
    library.add("Zebra", "One").add("Antelope", "Two").scan();
    LibraryViewModel model = model();

    ui.execute(() -> model.sortProperty().set(Sort.TITLE));

    await().until(() -> titles(model), List.of("One", "Two")::equals);
  }

  @Test
  void only_the_last_of_several_searches_is_shown() throws Exception {
    library.add("Zebra", "One").add("Antelope", "Two").scan();
    LibraryViewModel model = model();

    ui.execute(
        () -> {
          model.searchTextProperty().set("zebra");
          model.searchTextProperty().set("zebra antelope");
          model.searchTextProperty().set("antel");
        });

    await().until(() -> titles(model), List.of("Two")::equals);
  }

  @Test
  void another_text_order_and_filter_at_once_ask_the_library_once() throws Exception {
    library.add("Zebra", "One").add("Zebra", "Two").add("Antelope", "Three").scan();
    LibraryViewModel model = model();
    await().until(() -> titles(model).size() == 3);
    LibraryQuery other =
        LibraryQuery.all()
            .withText("zebra")
            .withSort(Sort.TITLE_DESC)
            .withFilter(SongFilter.NONE.withArtist(Optional.of("Zebra"), Optional.empty()));
    List<LibraryQuery> asked = new CopyOnWriteArrayList<>();
    ui.execute(() -> model.queryProperty().subscribe((before, now) -> asked.add(now)));

    ui.execute(() -> model.want(other));

    await().until(() -> titles(model), List.of("Two", "One")::equals);
    assertThat(asked).containsExactly(other);
    assertThat(onUi(model, LibraryViewModel::wanted)).isEqualTo(other);
  }

  @Test
  void a_search_without_a_match_says_what_was_searched_for() throws Exception {
    library.add("Zebra", "One").scan();
    LibraryViewModel model = model();

    ui.execute(() -> model.searchTextProperty().set("elephant"));

    await().until(() -> state(model), new LibraryState.NoMatch("elephant", false)::equals);
  }

  @Test
  void a_new_search_selects_its_first_song() throws Exception {
    library.add("Zebra", "One").add("Antelope", "Two").scan();
    LibraryViewModel model = model();
    await().until(() -> titles(model).size() == 2);

    ui.execute(() -> model.selection().select(1));
    ui.execute(() -> model.searchTextProperty().set("zebra"));

    await().until(() -> titles(model), List.of("One")::equals);
    int selected = onUi(model, it -> it.selection().leadProperty().get());
    assertThat(selected).isZero();
  }

  @Test
  void songs_that_a_scan_brings_appear_by_themselves() throws Exception {
    LibraryViewModel model = model();
    await().until(() -> state(model), LibraryState.NoSongs.class::isInstance);

    library.add("Zebra", "One");
    ui.execute(model.upkeep()::rescan);

    await().until(() -> titles(model), List.of("One")::equals);
  }

  @Test
  void a_scan_reports_what_it_could_not_read() throws Exception {
    library.add("Zebra", "One").addBroken("Broken.feedpak");
    LibraryViewModel model = model();

    ui.execute(model.upkeep()::rescan);

    await().until(() -> scan(model).status() == ScanStatus.State.COMPLETE);
    assertThat(scan(model).errors())
        .extracting(ScanStatus.ScanError::file)
        .containsExactly("Broken.feedpak");
    await().until(() -> titles(model), List.of("One")::equals);
  }

  @Test
  void a_folder_that_is_added_becomes_the_library_folder() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    new FeedpakFixture().named("Elsewhere", "Zebra").zip(other, "e.feedpak");
    LibraryViewModel model = model();

    ui.execute(() -> model.upkeep().addFolder(other));

    await().until(() -> titles(model), List.of("Elsewhere")::equals);
    assertThat(library.fretway().settings().get("dlcDir")).contains(other.toString());
  }

  @Test
  void who_is_not_signed_in_is_told_so_and_changes_nothing() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    library.fretway().windowUser().signOut();
    LibraryViewModel model = model();
    Path other = Files.createDirectories(folder.resolve("other"));
    Optional<String> before = library.fretway().settings().get("dlcDir");

    ui.execute(model.upkeep()::rescan);
    ui.execute(() -> model.upkeep().addFolder(other));

    await().until(() -> refused.size() == 2);
    assertThat(refused).containsOnly("Sign in first: Settings, Profile.");
    assertThat(library.fretway().settings().get("dlcDir")).isEqualTo(before);
    assertThat(library.fretway().scanner().status().running()).isFalse();
  }

  @Test
  void a_folder_that_is_gone_is_said() {
    LibraryViewModel model = model();

    ui.execute(() -> model.upkeep().addFolder(folder.resolve("gone")));

    await().until(() -> failed.size() == 1);
    assertThat(failed.getFirst()).contains("must be a folder");
    assertThat(refused).isEmpty();
  }

  @Test
  void what_goes_wrong_is_said_and_leaves_the_songs_where_they_are() throws Exception {
    library.add("Zebra", "One").scan();
    LibraryViewModel model = model();
    await().until(() -> titles(model), List.of("One")::equals);
    library.close();

    ui.execute(model.upkeep()::rescan);

    await().until(() -> failed, List.of("That did not work; the log says more.")::equals);
    assertThat(state(model)).isInstanceOf(LibraryState.Songs.class);
  }

  @Test
  void songs_have_the_marks_of_whoever_is_signed_in() throws Exception {
    library.add("Zebra", "One").scan();
    WindowUser user = library.fretway().windowUser();
    user.init("Ada", "1234", "correct horse");
    String song = library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
    library.fretway().favorites().toggle(user.actor(), Optional.empty(), song);
    LibraryViewModel model = model();
    await().until(() -> marked(model), List.of(true)::equals);

    user.signOut();
    await().until(() -> marked(model), List.of(false)::equals);

    user.signIn("Ada", "1234");
    await().until(() -> marked(model), List.of(true)::equals);
  }

  private LibraryViewModel model() {
    return CompletableFuture.supplyAsync(
            () ->
                new LibraryViewModel(
                    library.fretway(),
                    background,
                    ui,
                    (title, work) -> Job.start(title, work, background, ui),
                    new Told()),
            ui)
        .join();
  }

  /** Keeps what the user was told. */
  private final class Told implements Teller {
    @Override
    public void refused(String why) {
      refused.add(why);
    }

    @Override
    public void failed(String sentence) {
      failed.add(sentence);
    }

    @Override
    public void done(String sentence, Runnable undo) {
      undos.add(undo);
    }
  }

  private <T> T onUi(LibraryViewModel model, Function<LibraryViewModel, T> question) {
    return CompletableFuture.supplyAsync(() -> question.apply(model), ui).join();
  }

  private LibraryState state(LibraryViewModel model) {
    return onUi(model, it -> it.stateProperty().get());
  }

  private ScanStatus scan(LibraryViewModel model) {
    return onUi(model, it -> it.upkeep().scanProperty().get());
  }

  private List<Boolean> marked(LibraryViewModel model) {
    return onUi(
        model,
        it ->
            it.songsProperty().get().stream()
                .map(slot -> slot.song().map(SongMeta::favorite).orElse(false))
                .toList());
  }

  private List<String> titles(LibraryViewModel model) {
    return onUi(
        model,
        it ->
            it.songsProperty().get().stream()
                .map(slot -> slot.song().map(SongMeta::title).orElse("…"))
                .toList());
  }
}
