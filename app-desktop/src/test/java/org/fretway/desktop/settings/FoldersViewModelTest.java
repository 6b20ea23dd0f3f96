package org.fretway.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.desktop.settings.FoldersState.Folder;
import org.fretway.desktop.settings.FoldersState.Reach;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.FolderSongs;
import org.fretway.library.ScanMode;
import org.fretway.profile.Actor;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldersViewModelTest {
  private static final FolderSongs ONE_SONG = new FolderSongs(1, 0);

  private @TempDir Path temp;
  private Path first;
  private Path second;
  private Fretway fretway;
  private FoldersViewModel model;

  @BeforeEach
  void open() throws Exception {
    first = Files.createDirectory(temp.resolve("first"));
    second = Files.createDirectory(temp.resolve("second"));
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(temp.resolve("data"))));
    model = new FoldersViewModel(fretway, Runnable::run, Runnable::run);
  }

  @AfterEach
  void close() {
    model.close();
    fretway.close();
  }

  @Test
  void the_first_folder_becomes_the_main_one_and_others_follow() {
    assertThat(paths()).isEmpty();

    model.add(List.of(first));
    model.add(List.of(second, first));

    assertThat(paths()).containsExactly(first.toString(), second.toString());
    assertThat(fretway.publicSettings().read().dlcDir()).contains(first.toString());
    assertThat(model.messageProperty().get().kind()).isEqualTo(Kind.GOOD);
  }

  @Test
  void removing_the_main_one_makes_the_next_one_it_and_can_be_undone() {
    model.add(List.of(first, second));

    model.remove(first.toString());
    assertThat(fretway.publicSettings().read().dlcDir()).contains(second.toString());
    assertThat(paths()).containsExactly(second.toString());
    assertThat(model.undoableProperty().get()).isTrue();

    model.undo();
    assertThat(paths()).containsExactly(first.toString(), second.toString());
    assertThat(model.undoableProperty().get()).isFalse();
  }

  @Test
  void another_one_becomes_the_main_one() {
    model.add(List.of(first, second));

    model.makeMain(second.toString());

    assertThat(paths()).containsExactly(second.toString(), first.toString());
  }

  @Test
  void a_folder_that_went_away_is_shown_to_be_away() throws Exception {
    model.add(List.of(first, second));
    Files.delete(second);

    model.makeMain(first.toString());

    assertThat(reaches()).containsExactly(Reach.THERE, Reach.AWAY);
  }

  @ParameterizedTest
  @CsvSource({"r-x------, READ_ONLY", "-wx------, CLOSED", "rw-------, CLOSED"})
  void a_folder_says_what_may_be_done_with_it(String permissions, Reach reach) throws Exception {
    Files.setPosixFilePermissions(first, PosixFilePermissions.fromString(permissions));
    assumeThat(Files.isWritable(first) && Files.isReadable(first) && Files.isExecutable(first))
        .as("permissions hold for who runs this, unlike for root")
        .isFalse();

    model.add(List.of(first));

    assertThat(reaches()).containsExactly(reach);
  }

  @Test
  void songs_are_counted_for_each_folder_when_a_scan_has_ended() throws Exception {
    model.add(List.of(first));
    assertThat(model.stateProperty().get().folders().getFirst().songs())
        .isEqualTo(FolderSongs.NONE);
    new FeedpakFixture().zip(first, "song.feedpak");

    fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);

    await().until(() -> model.stateProperty().get().folders().getFirst().songs().equals(ONE_SONG));
  }

  @Test
  void what_is_no_folder_is_refused_in_a_sentence() {
    model.add(List.of(temp.resolve("nowhere")));

    assertThat(paths()).isEmpty();
    assertThat(model.messageProperty().get().kind()).isEqualTo(Kind.BAD);
    assertThat(model.messageProperty().get().text()).contains("must be a folder");
  }

  @Test
  void who_may_not_change_them_sees_them_and_why() throws Exception {
    model.add(List.of(first));
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway.windowUser().signOut();

    assertThat(model.stateProperty().get().refusal()).isEqualTo("Sign in to change the folders.");
    model.remove(first.toString());
    assertThat(paths()).containsExactly(first.toString());
    assertThat(model.undoableProperty().get()).isFalse();
  }

  private List<Reach> reaches() {
    return model.stateProperty().get().folders().stream().map(Folder::reach).toList();
  }

  private List<String> paths() {
    return model.stateProperty().get().folders().stream().map(Folder::path).toList();
  }
}
