package org.fretway.desktop.bin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fretway.desktop.library.SongsFixture;
import org.fretway.library.BulkListener;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwayViewModelTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  private @TempDir Path folder;
  private SongsFixture songs;

  @BeforeEach
  void open() throws Exception {
    songs = new SongsFixture(folder);
  }

  @AfterEach
  void close() {
    songs.close();
  }

  private AwayViewModel bin() {
    return songs
        .ui()
        .call(() -> AwayViewModel.ofBin(songs.fretway(), songs.background(), songs.ui(), songs));
  }

  private AwayViewModel missing() {
    return songs
        .ui()
        .call(
            () -> AwayViewModel.ofMissing(songs.fretway(), songs.background(), songs.ui(), songs));
  }

  private AwayState state(AwayViewModel model) {
    return songs.ui().call(() -> model.stateProperty().get());
  }

  private List<String> titles(AwayViewModel model) {
    return songs
        .ui()
        .call(
            () ->
                model.songsProperty().get().stream()
                    .flatMap(slot -> slot.songProperty().get().stream())
                    .map(it -> it.song().title())
                    .sorted()
                    .toList());
  }

  private AwaySong first(AwayViewModel model) {
    return songs
        .ui()
        .call(() -> model.songsProperty().get().getFirst().songProperty().get().orElseThrow());
  }

  private int place(AwayViewModel model, String title) {
    List<AwaySlot> slots = model.songsProperty().get();
    return IntStream.range(0, slots.size())
        .filter(i -> slots.get(i).songProperty().get().orElseThrow().song().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private long inLibrary() {
    return songs.fretway().library().size();
  }

  @Test
  void an_empty_bin_says_so() {
    AwayViewModel model = bin();

    await().until(() -> state(model), new AwayState.Empty()::equals);
    model.close();
  }

  @Test
  void deleted_songs_are_listed_with_their_days_and_brought_back() {
    songs.fretway().bin().put(OWNER, songs.ids().subList(0, 2), BulkListener.NONE);
    AwayViewModel model = bin();
    await().until(() -> titles(model), List.of("One", "Two")::equals);
    assertThat(first(model).remark()).isEqualTo("30 days left");

    songs.ui().run(() -> model.restore(List.of(place(model, "One"))));

    await().until(() -> titles(model), List.of("Two")::equals);
    assertThat(inLibrary()).isEqualTo(2);
    assertThat(songs.ends()).containsExactly("1 song back in the library.");
    model.close();
  }

  @Test
  void the_list_stays_with_its_marks_until_something_of_it_changes() {
    songs.fretway().bin().put(OWNER, songs.ids().subList(0, 1), BulkListener.NONE);
    AwayViewModel model =
        songs
            .ui()
            .call(() -> AwayViewModel.ofBin(songs.fretway(), Runnable::run, songs.ui(), songs));
    List<AwaySlot> before = list(model);

    songs.ui().run(model::refresh);
    assertThat(list(model)).hasSize(1).isSameAs(before);

    songs.fretway().bin().put(OWNER, songs.ids().subList(1, 2), BulkListener.NONE);
    songs.ui().run(model::refresh);
    assertThat(list(model)).hasSize(2).isNotSameAs(before);
    model.close();
  }

  private List<AwaySlot> list(AwayViewModel model) {
    return songs.ui().call(() -> model.songsProperty().get());
  }

  @Test
  void songs_are_deleted_for_good_one_by_one_and_all() {
    songs.fretway().bin().put(OWNER, songs.ids(), BulkListener.NONE);
    AwayViewModel model = bin();
    await().until(() -> titles(model).size() == 3);

    songs.ui().run(() -> model.remove(List.of(0)));
    await().until(() -> titles(model).size() == 2);
    songs.ui().run(model::removeAll);
    await().until(() -> state(model), new AwayState.Empty()::equals);

    assertThat(songs.ends())
        .containsExactly("1 song deleted for good.", "2 songs deleted for good.");
    assertThat(songs.fretway().bin().size()).isZero();
    model.close();
  }

  @Test
  void missing_songs_say_where_they_were_and_come_back_with_their_file() throws Exception {
    Path file = folder.resolve("songs").resolve("One.feedpak");
    byte[] content = Files.readAllBytes(file);
    Files.delete(file);
    songs.library().scan();
    AwayViewModel model = missing();
    await().until(() -> titles(model), List.of("One")::equals);
    assertThat(first(model).where()).isEqualTo(file.toString());

    Files.write(file, content);
    songs.library().scan();

    await().until(() -> state(model), new AwayState.Empty()::equals);
    model.close();
  }

  @Test
  void missing_songs_are_forgotten() throws Exception {
    Files.delete(folder.resolve("songs").resolve("One.feedpak"));
    Files.delete(folder.resolve("songs").resolve("Two.feedpak"));
    songs.library().scan();
    AwayViewModel model = missing();
    await().until(() -> titles(model), List.of("One", "Two")::equals);

    songs.ui().run(model::removeAll);

    await().until(() -> state(model), new AwayState.Empty()::equals);
    assertThat(songs.ends()).containsExactly("2 songs deleted for good.");
    assertThat(songs.fretway().missingSongs().size()).isZero();
    model.close();
  }

  @Test
  void who_may_not_delete_is_told_why_nothing_is_listed() throws Exception {
    songs.fretway().windowUser().init("Ada", "1234", "correct horse");
    songs.fretway().windowUser().signOut();
    AwayViewModel model = bin();

    await()
        .until(
            () -> state(model), new AwayState.Failed("Sign in first: Settings, Profile.")::equals);
    model.close();
  }
}
