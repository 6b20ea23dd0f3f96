package org.fretway.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.api.ServerOptions;
import org.fretway.desktop.server.LibraryServer;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupViewModelTest {
  private @TempDir Path temp;
  private Fretway fretway;
  private LibraryServer server;
  private SetupViewModel model;
  private int left;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(temp.resolve("data"))));
    server = new LibraryServer(fretway, ServerOptions.loopback(0), false);
    model = new SetupViewModel(fretway, server, Runnable::run, Runnable::run, () -> left++);
  }

  @AfterEach
  void close() {
    model.close();
    server.close();
    fretway.close();
  }

  @Test
  void a_new_library_wants_it_until_it_is_done_or_left_out() {
    assertThat(SetupViewModel.isWanted(fretway)).isTrue();

    model.finish();

    assertThat(left).isEqualTo(1);
    assertThat(SetupViewModel.isWanted(fretway)).isFalse();
  }

  @Test
  void who_has_a_folder_or_a_profile_is_not_new() throws Exception {
    Path songs = Files.createDirectory(temp.resolve("songs"));
    model.folders().add(List.of(songs));
    assertThat(SetupViewModel.isWanted(fretway)).isFalse();

    model.folders().remove(songs.toString());
    assertThat(SetupViewModel.isWanted(fretway)).isTrue();

    fretway.windowUser().init("Ada", "1234", "correct horse");
    assertThat(SetupViewModel.isWanted(fretway)).isFalse();
  }

  @Test
  void without_a_profile_sharing_is_passed_over_both_ways() {
    model.next();
    model.next();
    assertThat(step()).isEqualTo(SetupStep.PROFILE);
    model.next();
    assertThat(step()).isEqualTo(SetupStep.DONE);
    model.back();
    assertThat(step()).isEqualTo(SetupStep.PROFILE);
    model.back();
    model.back();
    model.back();
    assertThat(step()).isEqualTo(SetupStep.WELCOME);
    assertThat(left).isZero();
  }

  @Test
  void with_a_profile_all_steps_come_and_the_last_one_ends_it() {
    model.profile().create("Ada", "1234", "1234", "correct horse", "the animal", 7);
    model.show(SetupStep.PROFILE);

    model.next();
    assertThat(step()).isEqualTo(SetupStep.SHARING);
    model.next();
    model.next();

    assertThat(left).isEqualTo(1);
    assertThat(fretway.windowUser().profile())
        .hasValueSatisfying(
            profile -> {
              assertThat(profile.avatarId()).isEqualTo(7);
              assertThat(profile.recoveryPhraseHint()).contains("the animal");
            });
  }

  @Test
  void what_a_profile_can_not_be_made_of_makes_nothing() {
    model.profile().create("Ada", "1234", "1234", "correct horse", "it is CORRECT HORSE", 7);

    assertThat(fretway.profiles().list()).isEmpty();
    assertThat(model.profile().messageProperty().get().text())
        .contains("Everybody can see the hint");
  }

  private SetupStep step() {
    return model.stepProperty().get();
  }
}
