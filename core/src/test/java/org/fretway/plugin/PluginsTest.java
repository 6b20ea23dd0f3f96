package org.fretway.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Permission;
import org.fretway.settings.Settings;
import org.fretway.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginsTest {
  private static final Actor GUITARIST = new Actor(Optional.of(7L), Set.of());
  private static final Actor ADMIN = new Actor(Optional.of(1L), Set.of(Permission.ADMIN));

  @TempDir Path temp;
  private Database database;
  private PluginData data;
  private Plugins plugins;
  private Providers providers;

  @BeforeEach
  void open() throws Exception {
    List<Class<?>> entities =
        Stream.of(Settings.entities(), PluginData.entities())
            .<Class<?>>flatMap(List::stream)
            .toList();
    database = Database.openFile(temp.resolve("db"), entities);
    Settings settings = new Settings(database);
    data = new PluginData(database);
    plugins = new Plugins(settings, data);
    providers = new Providers(settings);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void restart() throws Exception {
    close();
    open();
  }

  @Test
  void the_themes_come_with_the_program() {
    assertThat(plugins.list())
        .singleElement()
        .satisfies(
            themes -> {
              assertThat(themes.id()).isEqualTo("themes");
              assertThat(themes.name()).isEqualTo("Themes");
              assertThat(themes.state()).isEqualTo(PluginState.ACTIVE);
              assertThat(themes.state().apiName()).isEqualTo("active");
              assertThat(themes.bundled()).isTrue();
              assertThat(themes.enabled()).isTrue();
              assertThat(themes.restartNeeded()).isFalse();
              assertThat(themes.styles()).containsExactly("high-contrast.css");
            });
    assertThat(plugins.settingsHtml("themes")).contains("<h1>Themes</h1>");
    assertThat(plugins.permissions()).isEmpty();
  }

  @Test
  void switching_a_plugin_off_takes_effect_at_the_next_start() throws Exception {
    Plugin switched = plugins.disable(GUITARIST, "themes");

    assertThat(switched.state()).isEqualTo(PluginState.ACTIVE);
    assertThat(switched.enabled()).isFalse();
    assertThat(switched.restartNeeded()).isTrue();
    assertThat(plugins.file("themes", "high-contrast.css").content()).isNotEmpty();

    restart();
    assertThat(plugins.plugin("themes").state()).isEqualTo(PluginState.DISABLED);
    assertThat(plugins.plugin("themes").restartNeeded()).isFalse();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> plugins.file("themes", "high-contrast.css"));

    assertThat(plugins.enable(GUITARIST, "themes").restartNeeded()).isTrue();
    restart();
    assertThat(plugins.plugin("themes").state()).isEqualTo(PluginState.ACTIVE);
  }

  @Test
  void a_guest_switches_nothing() {
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> plugins.disable(Actor.ANONYMOUS, "themes"));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> plugins.enable(Actor.ANONYMOUS, "themes"));
    assertThat(plugins.plugin("themes").enabled()).isTrue();
  }

  @Test
  void a_style_sheet_changes_the_page_only_where_contrast_is_asked_for() {
    PluginFile file = plugins.file("themes", "high-contrast.css");

    assertThat(file.contentType()).isEqualTo("text/css;charset=utf-8");
    assertThat(new String(file.content(), StandardCharsets.UTF_8))
        .contains("@media (prefers-contrast: more)", "--ground")
        .doesNotContain("url(", "@import");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "plugin.json",
        "../themes/high-contrast.css",
        "../../db/migration/V6__plugin_data.sql",
        "/high-contrast.css",
        "High-Contrast.css",
        "high-contrast.css/",
        "high-contrast.css\0"
      })
  void only_files_that_the_manifest_lists_are_there(String path) {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> plugins.file("themes", path))
        .satisfies(e -> assertThat(e.code()).isEqualTo("plugin_file_not_found"));
  }

  @Test
  void an_unknown_plugin_is_not_found() {
    for (String id : List.of("nothing", "", "../themes", "Themes")) {
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> plugins.plugin(id))
          .satisfies(e -> assertThat(e.code()).isEqualTo("plugin_not_found"));
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> plugins.disable(ADMIN, id));
      assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> plugins.purge(ADMIN, id));
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> plugins.file(id, "high-contrast.css"));
      assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> plugins.settingsHtml(id));
    }
  }

  @Test
  void purging_removes_what_a_plugin_keeps_and_nothing_else() throws Exception {
    data.put("themes", "colour", "yellow");
    data.put("themes", "size", "12");
    data.put("other", "colour", "blue");

    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> plugins.purge(GUITARIST, "themes"));
    assertThat(data.all("themes")).hasSize(2);

    plugins.purge(ADMIN, "themes");
    assertThat(data.all("themes")).isEmpty();
    assertThat(data.get("other", "colour")).contains("blue");
  }

  @Test
  void values_of_a_plugin_stay_over_a_restart_and_can_be_replaced_and_removed() throws Exception {
    data.put("themes", "Größe", "12 \uD83C\uDFB8");
    data.put("themes", "Größe", "13");
    restart();

    assertThat(data.get("themes", "Größe")).contains("13");
    data.remove("themes", "Größe");
    data.remove("themes", "Größe");
    assertThat(data.get("themes", "Größe")).isEmpty();
  }

  @Test
  void a_plugin_keeps_only_so_much() throws Exception {
    refused("", "x");
    refused("k".repeat(PluginData.MAX_KEY_LENGTH + 1), "x");
    refused("key", "x".repeat(PluginData.MAX_VALUE_LENGTH + 1));
    refused("key", "half \uD83C");
    refused("key", "nul \0");

    for (int i = 0; i < 8; i++) {
      data.put("themes", "large" + i, "x".repeat(PluginData.MAX_VALUE_LENGTH));
    }
    refused("one too many", "x");
    for (int i = 0; i < PluginData.MAX_VALUES; i++) {
      data.put("other", "small" + i, "");
    }
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> data.put("other", "one too many", ""));
    data.put("other", "small1", "changed");
    assertThat(data.all("other")).hasSize(PluginData.MAX_VALUES);
  }

  private void refused(String key, String value) {
    int before = data.all("themes").size();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> data.put("themes", key, value));
    assertThat(data.all("themes")).hasSize(before);
  }

  @Test
  void there_is_one_provider_of_each_type() {
    assertThat(providers.list())
        .containsOnlyKeys("storage", "metadata")
        .containsEntry("storage", List.of(new Provider("local", "built-in", true)))
        .containsEntry("metadata", List.of(new Provider("song-files", "built-in", true)));
  }

  @Test
  void a_provider_is_chosen_by_who_manages_settings() throws Exception {
    Actor manager = new Actor(Optional.of(2L), Set.of(Permission.MANAGE_SETTINGS));

    assertThat(providers.setActive(manager, "storage", "local"))
        .containsExactly(new Provider("local", "built-in", true));
    restart();
    assertThat(providers.list("storage")).extracting(Provider::active).containsExactly(true);

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> providers.setActive(manager, "storage", "s3"))
        .satisfies(e -> assertThat(e.field()).isEqualTo("name"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> providers.setActive(manager, "colour", "local"));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> providers.setActive(GUITARIST, "storage", "local"));
  }
}
