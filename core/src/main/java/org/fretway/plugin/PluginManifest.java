package org.fretway.plugin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.regex.Pattern;
import org.fretway.profile.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin says of itself in its {@code plugin.json}.
 *
 * @param id letters, digits and hyphens, at most 64; the name of its folder
 * @param name to be shown
 * @param version such as "1.0.0"
 * @param description one sentence
 * @param files everything that may be read of it, relative to its folder
 * @param styles which of the files are style sheets of the phone's page
 * @param settings HTML of its settings page; empty if it has none
 * @param permissions what it adds to the permissions that groups can have
 */
record PluginManifest(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String version,
    @JsonProperty(required = true) String description,
    List<String> files,
    List<String> styles,
    String settings,
    List<Defined> permissions) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /**
   * Fills in what was left out.
   *
   * @throws IllegalArgumentException if it can't be the manifest of a plugin
   */
  PluginManifest(
      String id,
      String name,
      String version,
      String description,
      @Nullable List<String> files,
      @Nullable List<String> styles,
      @Nullable String settings,
      @Nullable List<Defined> permissions) {
    this.id = id;
    this.name = name;
    this.version = version;
    this.description = description;
    this.files = files == null ? List.of() : List.copyOf(files);
    this.styles = styles == null ? List.of() : List.copyOf(styles);
    this.settings = settings == null ? "" : settings;
    this.permissions = permissions == null ? List.of() : List.copyOf(permissions);
    check();
  }

  private void check() {
    if (!isId(id)) {
      throw new IllegalArgumentException("\"%s\" is no id of a plugin".formatted(id));
    }
    for (String file : files) {
      if (FileTypes.of(file).isEmpty()) {
        throw new IllegalArgumentException("\"%s\" is no file that plugins bring".formatted(file));
      }
    }
    for (Defined permission : permissions) {
      if (!Permission.isName(permission.name())) {
        throw new IllegalArgumentException(
            "\"%s\" is no name of a permission".formatted(permission.name()));
      }
    }
    if (!files.containsAll(styles)) {
      throw new IllegalArgumentException("a style sheet is not among the files");
    }
  }

  /** Returns whether a plugin can have this id. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** A permission that the plugin brings. */
  record Defined(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String description) {}
}
