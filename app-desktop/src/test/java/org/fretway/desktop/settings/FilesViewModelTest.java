package org.fretway.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.bundle.Zips;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.profile.Actor;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesViewModelTest {
  private static final long HUGE_BYTES = 8L << 30;

  private @TempDir Path temp;
  private Path bundle;
  private Fretway fretway;
  private FilesViewModel model;

  @BeforeEach
  void open() throws Exception {
    bundle = temp.resolve("settings.zip");
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(temp.resolve("data"))));
    model = new FilesViewModel(fretway, Runnable::run, Runnable::run);
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  @Test
  void settings_go_to_a_file_and_come_back_from_it() throws Exception {
    set("Bass");
    model.exportSettings(bundle);
    assertThat(model.bundleMessageProperty().get().kind()).isEqualTo(Kind.GOOD);
    set("Rhythm");

    model.importSettings(bundle);

    assertThat(fretway.publicSettings().read().defaultArrangement()).isEqualTo("Bass");
    assertThat(model.bundleMessageProperty().get().text()).contains("taken over");
    assertThat(model.bundleBusyProperty().get()).isFalse();
  }

  @Test
  void what_is_no_bundle_is_refused_and_changes_nothing() throws Exception {
    set("Bass");
    Files.writeString(bundle, "not a zip");

    model.importSettings(bundle);

    assertThat(model.bundleMessageProperty().get().kind()).isEqualTo(Kind.BAD);
    assertThat(fretway.publicSettings().read().defaultArrangement()).isEqualTo("Bass");

    model.importSettings(temp.resolve("nowhere.zip"));
    assertThat(model.bundleMessageProperty().get().text()).endsWith("is not there.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not JSON",
        "[1, 2]",
        "{\"defaultArrangement\": 7}",
        "{\"avOffsetMs\": 99999}",
        "{\"noSuchSetting\": true}",
      })
  void settings_that_can_not_be_taken_are_named_and_change_nothing(String json) throws Exception {
    set("Bass");
    Files.write(bundle, Zips.of("config.json", json));

    model.importSettings(bundle);

    assertThat(model.bundleMessageProperty().get().kind()).isNotEqualTo(Kind.GOOD);
    assertThat(model.bundleMessageProperty().get().text()).doesNotContain("the log");
    assertThat(fretway.publicSettings().read().defaultArrangement()).isEqualTo("Bass");
    assertThat(fretway.publicSettings().read().avOffsetMs()).isZero();
  }

  @Test
  void a_huge_file_is_refused_without_being_read_to_its_end() throws Exception {
    try (RandomAccessFile sparse = new RandomAccessFile(bundle.toFile(), "rw")) {
      sparse.setLength(HUGE_BYTES);
    }

    model.importSettings(bundle);

    assertThat(model.bundleMessageProperty().get().kind()).isEqualTo(Kind.BAD);
    assertThat(model.bundleMessageProperty().get().text()).doesNotContain("the log");
  }

  @Test
  void what_can_not_be_written_leaves_what_was_there_and_no_half_file() throws Exception {
    Files.writeString(bundle, "what was there");
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway.windowUser().signOut();

    model.exportSettings(bundle);

    assertThat(model.bundleMessageProperty().get().text())
        .isEqualTo("Sign in first: Settings, Profile.");
    assertThat(bundle).hasContent("what was there");
    model.exportSettings(temp.resolve("nowhere").resolve("settings.zip"));
    assertThat(model.bundleMessageProperty().get().text()).contains("there is no folder");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files.map(it -> it.getFileName().toString()).toList())
          .containsExactlyInAnyOrderElementsOf(List.of("settings.zip", "data"));
    }
  }

  @Test
  void diagnostics_go_to_a_file() {
    Path file = temp.resolve("diagnostics.zip");

    model.exportDiagnostics(file);

    assertThat(model.diagnosticsMessageProperty().get().kind()).isEqualTo(Kind.GOOD);
    assertThat(file).isNotEmptyFile();
  }

  private void set(String arrangement) throws Exception {
    fretway
        .publicSettings()
        .change(
            Actor.LOCAL_OWNER, SettingsChange.of(PublicSetting.DEFAULT_ARRANGEMENT, arrangement));
  }
}
