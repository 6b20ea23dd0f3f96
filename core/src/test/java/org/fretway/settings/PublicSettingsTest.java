package org.fretway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Permission;
import org.fretway.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSettingsTest {
  private static final EffectiveSettings DEFAULTS =
      new EffectiveSettings(
          Optional.empty(), "pc", "Lead", 0, Optional.empty(), List.of(), true, true, 0);
  private static final Actor MANAGER =
      new Actor(Optional.of(1L), Set.of(Permission.MANAGE_SETTINGS));

  @TempDir Path temp;
  private final List<PublicSettings.Applied> changes = new ArrayList<>();
  private Database database;
  private Settings settings;
  private PublicSettings open;

  @BeforeEach
  void open() throws Exception {
    database = Database.openFile(temp.resolve("db"), Settings.entities());
    settings = new Settings(database);
    open = new PublicSettings(database, settings, changes::add);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private EffectiveSettings change(String json) throws Exception {
    return open.change(MANAGER, SettingsChange.of(new ObjectMapper().readTree(json)));
  }

  private void refused(String json, String field) {
    assertThatExceptionOfType(InvalidInputException.class)
        .as(json)
        .isThrownBy(() -> change(json))
        .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    assertThat(open.read()).isEqualTo(DEFAULTS);
  }

  @Test
  void whether_the_window_shares_the_library_is_nobody_else_s_business() {
    settings.put(Settings.SHARE_ON_LAN, "true");

    refused("{\"shareOnLan\": \"false\"}", "shareOnLan");
    assertThat(PublicSetting.of(Settings.SHARE_ON_LAN)).isEmpty();
    assertThat(settings.get(Settings.SHARE_ON_LAN)).contains("true");
  }

  @Test
  void what_was_never_set_has_its_default() {
    assertThat(open.read()).isEqualTo(DEFAULTS);
  }

  @Test
  void who_listens_is_told_of_a_change_and_not_of_one_that_was_refused() throws Exception {
    List<EffectiveSettings> told = new ArrayList<>();
    try (AutoCloseable _ = open.onChange(() -> told.add(open.read()))) {
      change("{\"avOffsetMs\": 30}");
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> change("{\"avOffsetMs\": 30000}"));
    }
    change("{\"avOffsetMs\": 40}");

    assertThat(told).extracting(EffectiveSettings::avOffsetMs).containsExactly(30);
  }

  @Test
  void what_is_set_stays_over_a_restart() throws Exception {
    Path songs = Files.createDirectory(temp.resolve("Söngs \uD83D\uDC68\u200D\uD83C\uDFA4 "));
    EffectiveSettings expected =
        new EffectiveSettings(
            Optional.of(songs.toString()),
            "mac",
            "Bass",
            -50,
            Optional.of("http://demucs:8080"),
            List.of(songs.resolveSibling("sec ond").toString()),
            false,
            false,
            90);

    EffectiveSettings changed =
        change(
            """
            {"dlcDir": "%s", "psarcPlatform": "mac", "defaultArrangement": " Bass ",
             "avOffsetMs": -50, "demucsServerUrl": "http://demucs:8080",
             "libraryFolders": ["%s"], "scanAtStart": false, "watchFolders": false,
             "scanEveryMinutes": 90}
            """
                .formatted(songs, Files.createDirectory(songs.resolveSibling("sec ond"))));

    assertThat(changed).isEqualTo(expected);
    close();
    open();
    assertThat(open.read()).isEqualTo(expected);
  }

  @Test
  void what_is_left_out_stays_and_null_sets_the_default_back() throws Exception {
    change("{\"avOffsetMs\": 12, \"defaultArrangement\": \"Rhythm\"}");

    EffectiveSettings changed = change("{\"avOffsetMs\": null}");

    assertThat(changed.avOffsetMs()).isZero();
    assertThat(changed.defaultArrangement()).isEqualTo("Rhythm");
    assertThat(change("{}")).isEqualTo(changed);
  }

  @Test
  void one_bad_value_keeps_all_of_them_out() {
    refused("{\"defaultArrangement\": \"Bass\", \"avOffsetMs\": 1001}", "avOffsetMs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1001", "-1001", "1.5", "\"5\"", "true", "[1]", "99999999999999999999999"})
  void an_offset_is_a_whole_number_within_a_second(String value) {
    refused("{\"avOffsetMs\": " + value + "}", "avOffsetMs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"  \"", "7", "\"a\\u0000b\"", "\"a\\nb\"", "\"\\ud800\"", "{}"})
  void an_arrangement_is_a_short_line_of_text(String value) {
    refused("{\"defaultArrangement\": " + value + "}", "defaultArrangement");
    refused("{\"defaultArrangement\": \"" + "x".repeat(201) + "\"}", "defaultArrangement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"PC\"", "\"xbox\"", "\"\"", "1"})
  void a_platform_is_one_of_two(String value) {
    refused("{\"psarcPlatform\": " + value + "}", "psarcPlatform");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://demucs",
        "demucs:8080",
        "http://",
        "http:///path",
        "http://user@demucs",
        "http://user:secret@demucs:8080",
        "http://demucs:99999",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://a b",
        "//demucs"
      })
  void a_server_is_an_http_url_without_a_user(String url) {
    refused("{\"demucsServerUrl\": \"" + url + "\"}", "demucsServerUrl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://demucs_server/api", "http://192.168.0.2:80", "http://[::1]:8080/"})
  void containers_and_addresses_are_servers_too(String url) throws Exception {
    assertThat(change("{\"demucsServerUrl\": \"" + url + "\"}").demucsServerUrl()).contains(url);
  }

  @Test
  void a_folder_of_songs_is_there_and_absolute() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "no folder");

    refused("{\"dlcDir\": \"songs\"}", "dlcDir");
    refused("{\"dlcDir\": \"\"}", "dlcDir");
    refused("{\"dlcDir\": 5}", "dlcDir");
    refused("{\"dlcDir\": \"" + temp.resolve("nowhere") + "\"}", "dlcDir");
    refused("{\"dlcDir\": \"" + file + "\"}", "dlcDir");
    refused("{\"dlcDir\": \"/" + "x/".repeat(600) + "\"}", "dlcDir");
    refused("{\"dlcDir\": \"/\\u0000\"}", "dlcDir");
    assertThat(changes).isEmpty();
  }

  @Test
  void another_folder_is_looked_through_once() throws Exception {
    Path songs = Files.createDirectory(temp.resolve("songs"));

    open.change(MANAGER, SettingsChange.of(PublicSetting.DLC_DIR, songs.toString()));
    open.change(MANAGER, SettingsChange.of(PublicSetting.DLC_DIR, songs + "/../songs/."));
    change("{\"avOffsetMs\": 3}");

    assertThat(changes).filteredOn(PublicSettings.Applied::otherFolders).hasSize(1);
    assertThat(changes).extracting(PublicSettings.Applied::actor).containsOnly(MANAGER);
  }

  @Test
  void further_folders_are_there_and_absolute_and_not_too_many() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "no folder");
    String many = "\"%s\",".formatted(temp).repeat(32).replaceAll(",$", "");

    refused("{\"libraryFolders\": \"" + temp + "\"}", "libraryFolders");
    refused("{\"libraryFolders\": [5]}", "libraryFolders");
    refused("{\"libraryFolders\": [null]}", "libraryFolders");
    refused("{\"libraryFolders\": [[\"" + temp + "\"]]}", "libraryFolders");
    refused("{\"libraryFolders\": [\"songs\"]}", "libraryFolders");
    refused("{\"libraryFolders\": [\"" + file + "\"]}", "libraryFolders");
    refused("{\"libraryFolders\": [\"" + temp + "/a\\nb\"]}", "libraryFolders");
    refused("{\"libraryFolders\": [" + many + "]}", "libraryFolders");
  }

  @Test
  void the_same_further_folder_is_kept_once() throws Exception {
    String twice = "{\"libraryFolders\": [\"%s\", \"%s/./\"]}".formatted(temp, temp);

    assertThat(change(twice).libraryFolders()).containsExactly(temp.toString());
    assertThat(change("{\"libraryFolders\": []}").libraryFolders()).isEmpty();
  }

  @Test
  void a_further_folder_that_is_away_does_not_keep_another_out() throws Exception {
    Path first = Files.createDirectory(temp.resolve("first"));
    Path second = Files.createDirectory(temp.resolve("second"));
    change("{\"libraryFolders\": [\"" + first + "\"]}");
    Files.delete(first);

    EffectiveSettings changed =
        change("{\"libraryFolders\": [\"" + first + "\", \"" + second + "\"]}");

    assertThat(changed.libraryFolders()).containsExactly(first.toString(), second.toString());
  }

  @Test
  void as_many_long_folders_as_there_may_be_are_kept() throws Exception {
    List<String> folders = new ArrayList<>();
    for (int i = 0; i < PublicSetting.MAX_LIBRARY_FOLDERS; i++) {
      Path deep = temp.resolve("x".repeat(200) + i);
      while (deep.toString().length() < 800) {
        deep = deep.resolve("y".repeat(200));
      }
      folders.add(Files.createDirectories(deep).toString());
    }

    assertThat(
            open.change(MANAGER, SettingsChange.of(PublicSetting.LIBRARY_FOLDERS, folders))
                .libraryFolders())
        .isEqualTo(folders);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "10081", "1.5", "\"5\"", "true", "[]"})
  void the_time_between_scans_is_a_week_at_most(String value) {
    refused("{\"scanEveryMinutes\": " + value + "}", "scanEveryMinutes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"true\"", "1", "[true]", "{}"})
  void watching_is_on_or_off(String value) {
    refused("{\"watchFolders\": " + value + "}", "watchFolders");
    refused("{\"scanAtStart\": " + value + "}", "scanAtStart");
  }

  @Test
  void a_program_to_run_is_out_of_reach() throws Exception {
    settings.put(Settings.VGMSTREAM_PATH, "/usr/bin/vgmstream-cli");

    refused("{\"vgmstreamPath\": \"/tmp/evil\"}", "vgmstreamPath");
    refused("{\"vgmstreamPath\": null}", "vgmstreamPath");
    refused("{\"avOffsetMs\": 1, \"plugin.themes\": \"disabled\"}", "plugin.themes");

    assertThat(settings.get(Settings.VGMSTREAM_PATH)).contains("/usr/bin/vgmstream-cli");
    assertThat(open.read().toString()).doesNotContain("vgmstream");
  }

  @Test
  void only_who_manages_settings_changes_them() {
    Actor other = new Actor(Optional.of(2L), Set.of(Permission.UPLOAD));
    SettingsChange change = SettingsChange.of(PublicSetting.AV_OFFSET_MS, 5);

    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> open.change(Actor.ANONYMOUS, change));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> open.change(other, change));
    assertThat(open.read()).isEqualTo(DEFAULTS);
  }

  @Test
  void changes_at_the_same_time_all_go_through() throws Exception {
    List<Callable<EffectiveSettings>> changes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String json = "{\"avOffsetMs\": %d, \"defaultArrangement\": \"%d\"}".formatted(i, i);
      changes.add(() -> change(json));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (Future<EffectiveSettings> changed : pool.invokeAll(changes)) {
        EffectiveSettings seen = changed.get();
        assertThat(seen.defaultArrangement()).isEqualTo(String.valueOf(seen.avOffsetMs()));
      }
    }
  }
}
