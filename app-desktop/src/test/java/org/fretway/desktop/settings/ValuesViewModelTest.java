package org.fretway.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.profile.Actor;
import org.fretway.profile.NewProfile;
import org.fretway.profile.ProfileChange;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValuesViewModelTest {
  private @TempDir Path folder;
  private Fretway fretway;
  private ValuesViewModel program;
  private ValuesViewModel person;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    program = ValuesViewModel.ofProgram(fretway, Runnable::run, Runnable::run);
    person = ValuesViewModel.ofPerson(fretway, Runnable::run, Runnable::run);
  }

  @AfterEach
  void close() {
    program.close();
    person.close();
    fretway.close();
  }

  @Test
  void a_value_counts_at_once() {
    SettingValue offset = program.value("avOffsetMs");
    assertThat(offset.valueProperty().get()).contains(0);
    assertThat(offset.changedProperty().get()).isFalse();

    offset.change(40L);

    assertThat(fretway.publicSettings().read().avOffsetMs()).isEqualTo(40);
    assertThat(offset.valueProperty().get()).contains(40);
    assertThat(offset.changedProperty().get()).isTrue();
    assertThat(offset.messageProperty().get()).isEqualTo(Message.NONE);
  }

  @Test
  void what_the_rules_refuse_is_said_at_the_value_and_changes_nothing() {
    SettingValue offset = program.value("avOffsetMs");

    offset.change(5000L);
    assertThat(offset.messageProperty().get())
        .isEqualTo(Message.bad("It must be a whole number from -1000 to 1000."));

    offset.change("soon");
    assertThat(offset.messageProperty().get().kind()).isEqualTo(Kind.BAD);
    assertThat(offset.valueProperty().get()).contains(0);

    program.value("demucsServerUrl").change("javascript:alert(1)");
    assertThat(program.value("demucsServerUrl").messageProperty().get().text())
        .startsWith("It must be an http or https URL");
  }

  @Test
  void the_default_comes_back_and_that_can_be_undone() {
    SettingValue arrangement = program.value("defaultArrangement");
    arrangement.change("Bass");

    arrangement.reset();
    assertThat(arrangement.valueProperty().get()).contains("Lead");
    assertThat(arrangement.undoableProperty().get()).isTrue();

    arrangement.undo();
    assertThat(arrangement.valueProperty().get()).contains("Bass");
    assertThat(arrangement.undoableProperty().get()).isFalse();
  }

  @Test
  void setting_back_what_is_the_default_leaves_nothing_to_undo() {
    program.value("defaultArrangement").reset();

    assertThat(program.value("defaultArrangement").undoableProperty().get()).isFalse();
  }

  @Test
  void several_are_set_back_at_once_and_each_can_be_undone() {
    program.value("defaultArrangement").change("Bass");
    program.value("scanEveryMinutes").change(60L);
    program.value("watchFolders").change(false);

    program.reset(List.of("defaultArrangement", "scanEveryMinutes"));

    assertThat(program.value("defaultArrangement").changedProperty().get()).isFalse();
    assertThat(program.value("scanEveryMinutes").undoableProperty().get()).isTrue();
    assertThat(program.value("watchFolders").valueProperty().get()).contains(false);
  }

  @Test
  void what_is_changed_elsewhere_shows() throws Exception {
    SettingValue arrangement = program.value("defaultArrangement");
    arrangement.change("Bass");
    arrangement.reset();

    fretway
        .publicSettings()
        .change(Actor.LOCAL_OWNER, SettingsChange.of(PublicSetting.DEFAULT_ARRANGEMENT, "Rhythm"));

    assertThat(arrangement.valueProperty().get()).contains("Rhythm");
    assertThat(arrangement.undoableProperty().get()).isFalse();
  }

  @Test
  void who_is_not_signed_in_reads_and_is_told_the_way() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    assertThat(program.refusalProperty().get()).isEmpty();

    fretway.windowUser().signOut();
    assertThat(program.refusalProperty().get()).isEqualTo("Sign in to change these settings.");
    assertThat(program.signInHelpsProperty().get()).isTrue();

    program.value("avOffsetMs").change(40L);
    assertThat(program.value("avOffsetMs").messageProperty().get().text())
        .isEqualTo("Sign in first: Settings, Profile.");
    assertThat(program.value("avOffsetMs").valueProperty().get()).contains(0);
  }

  @Test
  void who_lacks_the_permission_is_told_who_can_give_it() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway
        .profiles()
        .create(fretway.windowUser().actor(), NewProfile.of("Bo", "1234", "correct horse"));

    fretway.windowUser().signIn("Bo", "1234");

    assertThat(program.refusalProperty().get()).contains("An administrator can let it");
    assertThat(program.signInHelpsProperty().get()).isFalse();
    assertThat(person.refusalProperty().get()).isEmpty();
  }

  @Test
  void preferences_are_those_of_whoever_sits_at_the_window() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    SettingValue preview = person.value("my.previewOnHover");
    assertThat(preview.valueProperty().get()).contains(true);

    preview.change(false);
    assertThat(preview.valueProperty().get()).contains(false);

    fretway.windowUser().signOut();
    assertThat(preview.valueProperty().get()).contains(true);
  }

  @Test
  void preferences_that_another_client_spoiled_are_the_defaults() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway
        .ownProfile()
        .change(
            fretway.windowUser().actor(),
            ProfileChange.NONE.withProfileSettings(
                "{\"theme\":\"<script>\",\"previewOnHover\":[[]],\"defaultArrangement\":\"\\u0000\"}"));

    assertThat(person.value("my.theme").valueProperty().get()).contains("system");
    assertThat(person.value("my.previewOnHover").valueProperty().get()).contains(true);
    assertThat(person.value("my.defaultArrangement").valueProperty().get())
        .isEqualTo(Optional.empty());
  }

  @Test
  void a_preference_that_is_none_is_refused() {
    person.value("my.defaultArrangement").change("x".repeat(300));

    assertThat(person.value("my.defaultArrangement").messageProperty().get().kind())
        .isEqualTo(Kind.BAD);
  }

  @Test
  void values_that_can_not_be_read_are_said_to_be() {
    fretway.close();
    program.close();
    program = ValuesViewModel.ofProgram(fretway, Runnable::run, Runnable::run);

    assertThat(program.isLoaded()).isTrue();
    assertThat(program.refusalProperty().get()).isEqualTo("The settings could not be read.");
  }
}
