package org.fretway.desktop.bin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.UiThread;
import org.fretway.library.BulkListener;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwayViewModelTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  private final UiThread ui = new UiThread();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> ends = new CopyOnWriteArrayList<>();
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
    background.close();
    ui.close();
    library.close();
  }

  private void start(String title, Job.Work work) {
    Job job = Job.start(title, work, Runnable::run, Runnable::run);
    ends.add(job.statusProperty().get().summary());
  }

  private AwayViewModel bin() {
    return ui.call(() -> AwayViewModel.ofBin(library.fretway(), background, ui, this::start));
  }

  private AwayViewModel missing() {
    return ui.call(() -> AwayViewModel.ofMissing(library.fretway(), background, ui, this::start));
  }

  private AwayState state(AwayViewModel model) {
    return ui.call(() -> model.stateProperty().get());
  }

  private List<String> titles(AwayViewModel model) {
    return ui.call(
        () ->
            model.songsProperty().get().stream()
                .flatMap(slot -> slot.songProperty().get().stream())
                .map(it -> it.song().title())
                .sorted()
                .toList());
  }

  private long inLibrary() {
    return library.fretway().library().size();
  }

  @Test
  void an_empty_bin_says_so() {
    AwayViewModel model = bin();

    await().until(() -> state(model), new AwayState.Empty()::equals);
    model.close();
  }

  @Test
  void deleted_songs_are_listed_with_their_days_and_brought_back() {
    library.fretway().bin().put(OWNER, ids.subList(0, 2), BulkListener.NONE);
    AwayViewModel model = bin();
    await().until(() -> titles(model), List.of("One", "Two")::equals);
    assertThat(
            ui.call(
                () ->
                    model
                        .songsProperty()
                        .get()
                        .getFirst()
                        .songProperty()
                        .get()
                        .orElseThrow()
                        .remark()))
        .isEqualTo("30 days left");

    ui.run(() -> model.restore(ids.subList(0, 1)));

    await().until(() -> titles(model), List.of("Two")::equals);
    assertThat(inLibrary()).isEqualTo(2);
    assertThat(ends).containsExactly("1 song back in the library.");
    model.close();
  }

  @Test
  void songs_are_deleted_for_good_one_by_one_and_all() {
    library.fretway().bin().put(OWNER, ids, BulkListener.NONE);
    AwayViewModel model = bin();
    await().until(() -> titles(model).size() == 3);

    ui.run(() -> model.remove(ids.subList(0, 1)));
    await().until(() -> titles(model).size() == 2);
    ui.run(model::removeAll);
    await().until(() -> state(model), new AwayState.Empty()::equals);

    assertThat(ends).containsExactly("1 song deleted for good.", "2 songs deleted for good.");
    assertThat(library.fretway().bin().size()).isZero();
    model.close();
  }

  @Test
  void missing_songs_say_where_they_were_and_come_back_with_their_file() throws Exception {
    Path file = folder.resolve("songs").resolve("One.feedpak");
    byte[] content = Files.readAllBytes(file);
    Files.delete(file);
    library.scan();
    AwayViewModel model = missing();
    await().until(() -> titles(model), List.of("One")::equals);
    assertThat(
            ui.call(
                () ->
                    model
                        .songsProperty()
                        .get()
                        .getFirst()
                        .songProperty()
                        .get()
                        .orElseThrow()
                        .where()))
        .isEqualTo(file.toString());

    Files.write(file, content);
    library.scan();

    await().until(() -> state(model), new AwayState.Empty()::equals);
    model.close();
  }

  @Test
  void missing_songs_are_forgotten() throws Exception {
    Files.delete(folder.resolve("songs").resolve("One.feedpak"));
    Files.delete(folder.resolve("songs").resolve("Two.feedpak"));
    library.scan();
    AwayViewModel model = missing();
    await().until(() -> titles(model), List.of("One", "Two")::equals);

    ui.run(model::removeAll);

    await().until(() -> state(model), new AwayState.Empty()::equals);
    assertThat(ends).containsExactly("2 songs deleted for good.");
    assertThat(library.fretway().missingSongs().size()).isZero();
    model.close();
  }

  @Test
  void who_may_not_delete_is_told_why_nothing_is_listed() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    library.fretway().windowUser().signOut();
    AwayViewModel model = bin();

    await()
        .until(
            () -> state(model), new AwayState.Failed("Sign in first: Settings, Profile.")::equals);
    model.close();
  }
}
