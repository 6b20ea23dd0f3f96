package org.fretway.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fretway.bundle.ImportReport.Skipped;
import org.fretway.plugin.PluginData;
import org.fretway.plugin.Plugins;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Permission;
import org.fretway.settings.CheckedSettings;
import org.fretway.settings.EffectiveSettings;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.PublicSettings;
import org.fretway.settings.SettingsChange;
import org.fretway.storage.Database;

/**
 * The settings and what plugins keep, as a ZIP archive: {@code config.json} and {@code
 * plugins/ID.json}. What a bundle leaves out stays as it is. Safe for several threads.
 */
public final class SettingsBundle {
  /** The largest bundle that is taken, in bytes. */
  public static final int MAX_BYTES = BundleFiles.MAX_BYTES;

  private static final String FORMAT_VERSION = "formatVersion";
  private static final int CURRENT_VERSION = 1;
  private static final String PLUGIN_LABEL = "plugins/%s";
  private static final JsonMapper MAPPER =
      JsonMapper.builder().defaultPropertyInclusion(nonNull()).build();

  private final Database database;
  private final PublicSettings settings;
  private final Plugins plugins;
  private final PluginData pluginData;

  /** Creates it, over services of one database. */
  public SettingsBundle(
      Database database, PublicSettings settings, Plugins plugins, PluginData pluginData) {
    this.database = database;
    this.settings = settings;
    this.plugins = plugins;
    this.pluginData = pluginData;
  }

  private static JsonInclude.Value nonNull() {
    return JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);
  }

  /**
   * Writes everything as it is at one moment. The stream is not closed.
   *
   * @param actor who wants it; must be signed in
   * @throws IOException if the stream can't be written
   */
  public void writeTo(Actor actor, OutputStream out) throws IOException {
    actor.requireSignedIn();
    Contents contents =
        database.snapshot(
            session -> {
              SortedMap<String, Map<String, String>> data = new TreeMap<>();
              plugins.ids().forEach(id -> data.put(id, pluginData.all(session, id)));
              return new Contents(settings.read(session), data);
            });
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(zip, BundleFiles.CONFIG, config(contents.settings));
    for (Map.Entry<String, Map<String, String>> entry : contents.data.entrySet()) {
      if (!entry.getValue().isEmpty()) {
        put(zip, BundleFiles.PLUGIN.formatted(entry.getKey()), entry.getValue());
      }
    }
    zip.finish();
  }

  private record Contents(
      EffectiveSettings settings, SortedMap<String, Map<String, String>> data) {}

  private static Map<String, Object> config(EffectiveSettings settings) {
    Map<String, Object> config = new LinkedHashMap<>();
    config.put(FORMAT_VERSION, CURRENT_VERSION);
    config.putAll(settings.byName());
    return config;
  }

  private static void put(ZipOutputStream zip, String name, Object content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    zip.closeEntry();
  }

  /**
   * Applies a bundle: all of it that can be, or nothing.
   *
   * @param actor who wants it; needs {@link Permission#MANAGE_SETTINGS}
   * @param zip the bundle, at most {@link #MAX_BYTES} long
   * @return what was applied, and what was left as it is, such as a folder that is not here
   * @throws InvalidInputException if it is no bundle, or holds a value that can't be taken
   * @throws IOException if it does not arrive
   */
  public ImportReport importFrom(Actor actor, InputStream zip)
      throws InvalidInputException, IOException {
    actor.require(Permission.MANAGE_SETTINGS);
    BundleFiles files = BundleFiles.read(zip);
    List<Skipped> skipped = new ArrayList<>();
    CheckedSettings checked = checkConfig(files.config(), skipped);
    SortedMap<String, Map<String, String>> data = checkPlugins(files.plugins(), skipped);
    pluginData.exclusively(
        () ->
            settings.apply(
                actor,
                checked,
                session -> data.forEach((id, values) -> pluginData.replace(session, id, values))));
    List<String> applied = new ArrayList<>(checked.keys());
    data.keySet().forEach(id -> applied.add(PLUGIN_LABEL.formatted(id)));
    return new ImportReport(applied, skipped);
  }

  private CheckedSettings checkConfig(ObjectNode config, List<Skipped> skipped)
      throws InvalidInputException {
    JsonNode version = config.path(FORMAT_VERSION);
    if (!version.isInt() || version.intValue() != CURRENT_VERSION) {
      throw BundleFiles.invalid(
          "The bundle must have the %s %d in its %s; this may be one of a later version."
              .formatted(FORMAT_VERSION, CURRENT_VERSION, BundleFiles.CONFIG));
    }
    ObjectNode known = config.deepCopy().without(FORMAT_VERSION);
    if (folderIsElsewhere(known.path(PublicSetting.DLC_DIR.key()))) {
      known.remove(PublicSetting.DLC_DIR.key());
      skipped.add(noFolder(PublicSetting.DLC_DIR));
    }
    if (known.get(PublicSetting.LIBRARY_FOLDERS.key()) instanceof ArrayNode folders
        && leaveOutElsewhere(folders)) {
      skipped.add(noFolder(PublicSetting.LIBRARY_FOLDERS));
    }
    return settings.check(SettingsChange.of(known));
  }

  private static Skipped noFolder(PublicSetting setting) {
    return new Skipped(setting.key(), "There is no such folder on this machine.");
  }

  private boolean leaveOutElsewhere(ArrayNode folders) {
    if (folders.size() > PublicSetting.MAX_LIBRARY_FOLDERS) {
      return false; // All of them are refused.
    }
    boolean any = false;
    for (int i = folders.size() - 1; i >= 0; i--) {
      if (folderIsElsewhere(folders.get(i))) {
        folders.remove(i);
        any = true;
      }
    }
    return any;
  }

  /** A bundle may come from another machine, whose folders are its own. */
  private boolean folderIsElsewhere(JsonNode folder) {
    if (!folder.isTextual()) {
      return false;
    }
    try {
      settings.check(SettingsChange.of(PublicSetting.DLC_DIR, folder.textValue()));
      return false;
    } catch (InvalidInputException _) {
      return true;
    }
  }

  private SortedMap<String, Map<String, String>> checkPlugins(
      Map<String, ObjectNode> plugins, List<Skipped> skipped) throws InvalidInputException {
    SortedMap<String, Map<String, String>> data = new TreeMap<>();
    for (Map.Entry<String, ObjectNode> entry : new TreeMap<>(plugins).entrySet()) {
      if (this.plugins.ids().contains(entry.getKey())) {
        data.put(entry.getKey(), checkData(entry.getKey(), entry.getValue()));
      } else {
        skipped.add(
            new Skipped(PLUGIN_LABEL.formatted(entry.getKey()), "There is no such plugin here."));
      }
    }
    return data;
  }

  private static Map<String, String> checkData(String id, ObjectNode json)
      throws InvalidInputException {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      if (!entry.getValue().isTextual()) {
        throw BundleFiles.invalid(
            "%s in the bundle must hold nothing but texts."
                .formatted(BundleFiles.PLUGIN.formatted(id)));
      }
      values.put(entry.getKey(), entry.getValue().textValue());
    }
    PluginData.check(values);
    return values;
  }
}
