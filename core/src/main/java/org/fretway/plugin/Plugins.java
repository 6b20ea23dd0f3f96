package org.fretway.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fretway.profile.Actor;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Permission;
import org.fretway.profile.PermissionInfo;
import org.fretway.settings.Settings;

/**
 * Which plugins there are and which are in use. What is switched takes effect at the next start.
 * Every method that takes an id throws {@link NotFoundException} where no plugin has it. Safe for
 * several threads.
 */
public final class Plugins {
  private static final String DISABLED = "disabled";

  private final Settings settings;
  private final PluginData data;
  private final Map<String, BundledPlugin> plugins = new LinkedHashMap<>();
  private final Set<String> disabledAtStart;

  /** Creates the registry; what was switched off before is not active. */
  public Plugins(Settings settings, PluginData data) {
    this(settings, data, BundledPlugin.all());
  }

  Plugins(Settings settings, PluginData data, List<BundledPlugin> bundled) {
    this.settings = settings;
    this.data = data;
    bundled.forEach(plugin -> plugins.put(plugin.id(), plugin));
    disabledAtStart =
        plugins.keySet().stream()
            .filter(id -> !isEnabled(id))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns all plugins in the order in which they are shown. */
  public List<Plugin> list() {
    return plugins.values().stream().map(this::describe).toList();
  }

  /** Returns the ids of all plugins. */
  public Set<String> ids() {
    return Set.copyOf(plugins.keySet());
  }

  /** Returns a plugin. */
  public Plugin plugin(String id) {
    return describe(find(id));
  }

  private Plugin describe(BundledPlugin plugin) {
    PluginManifest manifest = plugin.manifest();
    boolean active = isActive(plugin.id());
    boolean enabled = isEnabled(plugin.id());
    return new Plugin(
        manifest.id(),
        manifest.name(),
        manifest.version(),
        manifest.description(),
        active ? PluginState.ACTIVE : PluginState.DISABLED,
        true,
        enabled,
        enabled != active,
        manifest.styles());
  }

  /**
   * Switches a plugin on, from the next start on.
   *
   * @param actor who wants it; must be signed in
   */
  public Plugin enable(Actor actor, String id) {
    actor.requireSignedIn();
    settings.remove(key(find(id).id()));
    return plugin(id);
  }

  /**
   * Switches a plugin off, from the next start on.
   *
   * @param actor who wants it; must be signed in
   */
  public Plugin disable(Actor actor, String id) {
    actor.requireSignedIn();
    settings.put(key(find(id).id()), DISABLED);
    return plugin(id);
  }

  /**
   * Removes everything that a plugin keeps.
   *
   * @param actor who wants it; needs {@link Permission#ADMIN}
   */
  public void purge(Actor actor, String id) {
    actor.require(Permission.ADMIN);
    data.purge(find(id).id());
  }

  /**
   * Returns a file of an active plugin.
   *
   * @param path as in its manifest
   * @throws NotFoundException also if the plugin is not active, or lists no such file
   */
  public PluginFile file(String id, String path) {
    BundledPlugin plugin = find(id);
    if (!isActive(id)) {
      throw new NotFoundException(
          "plugin_disabled", "The plugin %s is disabled; enable it and restart.".formatted(id));
    }
    return plugin
        .file(path)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "plugin_file_not_found", "The plugin %s has no such file.".formatted(id)));
  }

  /**
   * Returns the settings page of a plugin, as HTML.
   *
   * @throws NotFoundException also if it has none
   */
  public String settingsHtml(String id) {
    return Optional.of(find(id).manifest().settings())
        .filter(html -> !html.isEmpty())
        .orElseThrow(
            () ->
                new NotFoundException(
                    "plugin_settings_not_found", "The plugin %s has no settings.".formatted(id)));
  }

  /** Returns the permissions that active plugins bring. */
  public List<PermissionInfo> permissions() {
    return plugins.values().stream()
        .filter(plugin -> isActive(plugin.id()))
        .flatMap(
            plugin ->
                plugin.manifest().permissions().stream()
                    .map(
                        it ->
                            new PermissionInfo(
                                new Permission(it.name()), it.description(), plugin.id())))
        .toList();
  }

  private boolean isActive(String id) {
    return !disabledAtStart.contains(id);
  }

  private boolean isEnabled(String id) {
    return !settings.get(key(id)).equals(Optional.of(DISABLED));
  }

  private static String key(String id) {
    return "plugin." + id;
  }

  private BundledPlugin find(String id) {
    BundledPlugin plugin = plugins.get(id);
    if (plugin == null) {
      throw new NotFoundException("plugin_not_found", "There is no plugin with that id.");
    }
    return plugin;
  }
}
