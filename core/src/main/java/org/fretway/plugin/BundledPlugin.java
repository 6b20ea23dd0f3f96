package org.fretway.plugin;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plugin that comes with the program, as resources in a folder of its own. Everything is read at
 * the start, file by file as the manifest lists them, so that no request can reach anything else.
 */
final class BundledPlugin {
  private static final String ROOT = "/plugins/";
  private static final List<String> IDS = List.of("themes");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final PluginManifest manifest;
  private final Map<String, PluginFile> files;

  private BundledPlugin(PluginManifest manifest, Map<String, PluginFile> files) {
    this.manifest = manifest;
    this.files = Map.copyOf(files);
  }

  /** Returns all of them, in the order in which they are shown. */
  static List<BundledPlugin> all() {
    return IDS.stream().map(BundledPlugin::read).toList();
  }

  private static BundledPlugin read(String id) {
    String folder = ROOT + id + "/";
    try {
      PluginManifest manifest =
          MAPPER.readValue(resource(folder + "plugin.json"), PluginManifest.class);
      Map<String, PluginFile> files = new HashMap<>();
      for (String path : manifest.files()) {
        String type = FileTypes.of(path).orElseThrow();
        files.put(path, new PluginFile(type, resource(folder + path)));
      }
      return new BundledPlugin(manifest, files);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled plugin " + id + " can't be read", e);
    }
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream in = BundledPlugin.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("there is no " + path);
      }
      return in.readAllBytes();
    }
  }

  PluginManifest manifest() {
    return manifest;
  }

  String id() {
    return manifest.id();
  }

  Optional<PluginFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
