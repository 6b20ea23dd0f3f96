package org.fretway.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.bundle.ImportReport.Skipped;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.settings.EffectiveSettings;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsBundleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Actor OWNER = Actor.LOCAL_OWNER;
  private static final Actor GUITARIST = new Actor(Optional.of(7L), Set.of());

  @TempDir Path temp;
  private Fretway fretway;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(temp.resolve("data"))));
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  private static byte[] export(Fretway fretway, Actor actor) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    fretway.settingsBundle().writeTo(actor, out);
    return out.toByteArray();
  }

  private ImportReport importInto(Fretway fretway, byte[] zip) throws Exception {
    return fretway.settingsBundle().importFrom(OWNER, new ByteArrayInputStream(zip));
  }

  private void set(PublicSetting setting, Object value) throws Exception {
    fretway.publicSettings().change(OWNER, SettingsChange.of(setting, value));
  }

  @Test
  void a_bundle_brings_everything_to_another_place() throws Exception {
    Path songs = Files.createDirectory(temp.resolve("songs"));
    set(PublicSetting.DLC_DIR, songs.toString());
    set(PublicSetting.DEFAULT_ARRANGEMENT, "Bäss \"2\"");
    set(PublicSetting.AV_OFFSET_MS, -50);
    set(PublicSetting.PSARC_PLATFORM, "mac");
    set(PublicSetting.DEMUCS_SERVER_URL, "http://demucs:8080");
    set(
        PublicSetting.LIBRARY_FOLDERS,
        List.of(Files.createDirectory(temp.resolve("b")).toString()));
    set(PublicSetting.SCAN_AT_START, false);
    set(PublicSetting.WATCH_FOLDERS, false);
    set(PublicSetting.SCAN_EVERY_MINUTES, 7);
    fretway.pluginData().put("themes", "colour", "gelb\n\"\\");
    fretway.pluginData().put("themes", "empty", "");
    byte[] bundle = export(fretway, GUITARIST);
    EffectiveSettings before = fretway.publicSettings().read();

    try (Fretway other = Fretway.open(FretwayConfig.of(temp.resolve("other")))) {
      other.pluginData().put("themes", "old", "gone");
      ImportReport report = importInto(other, bundle);

      assertThat(report.skipped()).isEmpty();
      assertThat(report.applied())
          .containsExactlyInAnyOrder(
              "dlcDir",
              "psarcPlatform",
              "defaultArrangement",
              "avOffsetMs",
              "demucsServerUrl",
              "libraryFolders",
              "scanAtStart",
              "watchFolders",
              "scanEveryMinutes",
              "plugins/themes");
      assertThat(other.publicSettings().read()).isEqualTo(before);
      assertThat(other.pluginData().all("themes")).isEqualTo(fretway.pluginData().all("themes"));
      assertThat(export(other, OWNER)).isNotEmpty();
    }
  }

  @Test
  void a_bundle_says_its_version_and_holds_no_program_to_run() throws Exception {
    fretway.settings().put("vgmstreamPath", "/usr/bin/vgmstream-cli");
    fretway.plugins().disable(OWNER, "themes");

    Map<String, String> files = Zips.texts(export(fretway, OWNER));

    assertThat(files).containsOnlyKeys("config.json");
    JsonNode config = JSON.readTree(files.get("config.json"));
    assertThat(config.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly(
            "formatVersion",
            "psarcPlatform",
            "defaultArrangement",
            "avOffsetMs",
            "libraryFolders",
            "scanAtStart",
            "watchFolders",
            "scanEveryMinutes");
    assertThat(config.get("formatVersion").asInt()).isEqualTo(1);
  }

  @Test
  void of_several_folders_those_that_are_here_are_applied() throws Exception {
    Path here = Files.createDirectory(temp.resolve("here"));

    ImportReport report =
        importInto(
            fretway,
            Zips.of(
                "config.json",
                "{\"formatVersion\": 1, \"libraryFolders\": [\"C:\\\\Songs\", \"%s\"]}"
                    .formatted(here)));

    assertThat(report.skipped()).extracting(Skipped::name).containsExactly("libraryFolders");
    assertThat(fretway.publicSettings().read().libraryFolders()).containsExactly(here.toString());
  }

  @Test
  void a_folder_that_is_not_here_is_skipped_and_the_rest_applied() throws Exception {
    ImportReport report =
        importInto(
            fretway,
            Zips.of(
                "config.json",
                "{\"formatVersion\": 1, \"dlcDir\": \"C:\\\\Songs\", \"avOffsetMs\": 7}",
                "plugins/not-here.json",
                "{\"a\": \"b\"}"));

    assertThat(report.applied()).containsExactly("avOffsetMs");
    assertThat(report.skipped())
        .extracting(Skipped::name)
        .containsExactly("dlcDir", "plugins/not-here");
    assertThat(fretway.publicSettings().read().avOffsetMs()).isEqualTo(7);
    assertThat(fretway.publicSettings().read().dlcDir()).isEmpty();
    assertThat(fretway.pluginData().all("not-here")).isEmpty();
  }

  @Test
  void what_a_bundle_leaves_out_stays_as_it_is() throws Exception {
    set(PublicSetting.DEFAULT_ARRANGEMENT, "Bass");
    fretway.pluginData().put("themes", "colour", "yellow");

    importInto(fretway, Zips.of("config.json", "{\"formatVersion\": 1}"));

    assertThat(fretway.publicSettings().read().defaultArrangement()).isEqualTo("Bass");
    assertThat(fretway.pluginData().get("themes", "colour")).contains("yellow");
  }

  @Test
  void one_bad_value_anywhere_keeps_everything_out() throws Exception {
    EffectiveSettings before = fretway.publicSettings().read();
    String good = "{\"formatVersion\": 1, \"avOffsetMs\": 7}";

    refused("avOffsetMs", "config.json", "{\"formatVersion\": 1, \"avOffsetMs\": 7000}");
    refused("dlcDir", "config.json", "{\"formatVersion\": 1, \"dlcDir\": 5}");
    refused(
        "vgmstreamPath",
        "config.json",
        "{\"formatVersion\": 1, \"avOffsetMs\": 7, \"vgmstreamPath\": \"/tmp/evil\"}");
    refused("file", "config.json", good, "plugins/themes.json", "{\"a\": 1}");
    refused(
        "a",
        "config.json",
        good,
        "plugins/themes.json",
        "{\"a\": \"%s\"}".formatted("x".repeat(9000)));
    refused("file", "config.json", "{\"avOffsetMs\": 7}");
    refused("file", "config.json", "{\"formatVersion\": 2, \"avOffsetMs\": 7}");
    refused("file", "config.json", "{\"formatVersion\": \"1\", \"avOffsetMs\": 7}");

    assertThat(fretway.publicSettings().read()).isEqualTo(before);
    assertThat(fretway.settings().get("vgmstreamPath")).isEmpty();
    assertThat(fretway.pluginData().all("themes")).isEmpty();
  }

  private void refused(String field, String... namesAndContents) throws Exception {
    byte[] zip = Zips.of(namesAndContents);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> importInto(fretway, zip))
        .satisfies(e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void exporting_needs_a_sign_in_and_importing_the_permission() throws Exception {
    byte[] bundle = export(fretway, OWNER);

    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> export(fretway, Actor.ANONYMOUS));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(
            () -> fretway.settingsBundle().importFrom(GUITARIST, new ByteArrayInputStream(bundle)));
  }

  @Test
  void an_export_during_imports_is_of_one_moment() throws Exception {
    List<byte[]> bundles = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      bundles.add(
          Zips.of(
              "config.json",
              "{\"formatVersion\": 1, \"avOffsetMs\": %d, \"defaultArrangement\": \"%d\"}"
                  .formatted(i, i),
              "plugins/themes.json",
              "{\"one\": \"%d\", \"two\": \"%d\"}".formatted(i, i)));
    }
    importInto(fretway, bundles.getFirst());
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<?>> imports = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        byte[] bundle = bundles.get(i % 2);
        imports.add(pool.submit(() -> importInto(fretway, bundle)));
      }
      for (int i = 0; i < 60; i++) {
        Map<String, String> files = Zips.texts(export(fretway, OWNER));
        JsonNode config = JSON.readTree(files.get("config.json"));
        JsonNode data = JSON.readTree(files.get("plugins/themes.json"));
        String moment = config.get("avOffsetMs").asText();
        assertThat(config.get("defaultArrangement").asText()).isEqualTo(moment);
        assertThat(data.get("one").asText()).isEqualTo(moment);
        assertThat(data.get("two").asText()).isEqualTo(moment);
      }
      for (Future<?> done : imports) {
        done.get();
      }
    }
  }
}
