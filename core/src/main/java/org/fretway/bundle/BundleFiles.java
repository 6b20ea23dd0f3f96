package org.fretway.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.reading.PackageFile;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.ReadContext;
import org.fretway.profile.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a bundle, read within limits and nothing else than them: a bundle may come from
 * anywhere.
 *
 * @param config the settings
 * @param plugins what plugins keep, by their ids
 */
record BundleFiles(ObjectNode config, Map<String, ObjectNode> plugins) {
  /** The largest bundle, in bytes. */
  static final int MAX_BYTES = 1 << 20;

  static final String FIELD = "file";
  static final String CONFIG = "config.json";
  static final String PLUGIN = "plugins/%s.json";

  private static final Logger LOG = LoggerFactory.getLogger(BundleFiles.class);
  private static final Pattern PLUGIN_NAME =
      Pattern.compile("plugins/([a-z0-9][a-z0-9-]{0,63})\\.json");
  private static final int MAX_FILES = 100;
  private static final int MAX_NAME_LENGTH = 100;
  private static final int MAX_FILE_BYTES = 512 * 1024;
  private static final int MAX_TOTAL_BYTES = 4 << 20;
  private static final int MAX_DEPTH = 8;
  private static final int MAX_NUMBER_LENGTH = 32;

  /** Room for a key and a value for each of what a plugin may keep, several times over. */
  private static final int MAX_TOKENS = 1000;

  // What unpacks to so little does no harm at any ratio; settings may well be one letter repeated.
  private static final Limits LIMITS =
      new Limits(
          MAX_FILES,
          MAX_NAME_LENGTH,
          /* maxManifestBytes= */ MAX_FILE_BYTES,
          /* maxJsonBytes= */ MAX_FILE_BYTES,
          /* maxJsonTokens= */ MAX_TOKENS,
          /* maxJsonObjects= */ MAX_TOKENS,
          MAX_DEPTH,
          /* maxCoverBytes= */ 0,
          /* maxStemBytes= */ 0,
          MAX_TOTAL_BYTES,
          /* maxCompressionRatio= */ Limits.DEFAULT.maxCompressionRatio(),
          /* ratioFreeBytes= */ MAX_FILE_BYTES,
          /* maxArrangements= */ 0,
          /* maxStems= */ 0,
          MAX_NAME_LENGTH,
          /* maxSeconds= */ 0);
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxTokenCount(MAX_TOKENS)
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .maxStringLength(MAX_FILE_BYTES)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  BundleFiles {
    plugins = Map.copyOf(plugins);
  }

  /**
   * Reads a bundle.
   *
   * @throws InvalidInputException if it is no bundle, or breaks a limit
   * @throws IOException if it does not arrive, or can't be put aside to be read
   */
  static BundleFiles read(InputStream zip) throws InvalidInputException, IOException {
    byte[] bytes = zip.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw invalid("A settings bundle has at most %d bytes.".formatted(MAX_BYTES));
    }
    Path file = Files.createTempFile("fretway-settings", ".zip");
    try {
      Files.write(file, bytes);
      return read(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static BundleFiles read(Path file) throws InvalidInputException, IOException {
    ReadContext context = new ReadContext(file, LIMITS);
    ObjectNode config = null;
    Map<String, ObjectNode> plugins = new TreeMap<>();
    try (PackageFiles files = PackageFiles.open(context, file)) {
      for (PackageFile entry : files.list()) {
        String name = entry.path().value();
        Matcher plugin = PLUGIN_NAME.matcher(name);
        if (name.equals(CONFIG)) {
          config = object(files, entry);
        } else if (plugin.matches() && plugins.size() < MAX_FILES) {
          plugins.put(plugin.group(1), object(files, entry));
        } else {
          throw invalid(
              "The bundle holds \"%s\", which is none of its files: %s and %s."
                  .formatted(context.clean(name), CONFIG, PLUGIN.formatted("ID")));
        }
      }
    } catch (FormatException e) {
      LOG.info("A settings bundle was refused: {}", e.getMessage());
      throw invalid(
          "This is no settings bundle that can be read; export one again and send it as it is.");
    }
    if (config == null) {
      throw invalid("The bundle lacks its file %s.".formatted(CONFIG));
    }
    return new BundleFiles(config, plugins);
  }

  private static ObjectNode object(PackageFiles files, PackageFile entry)
      throws InvalidInputException, IOException {
    try (InputStream in = files.open(entry.path(), MAX_FILE_BYTES)) {
      JsonNode json = MAPPER.readTree(in.readAllBytes());
      if (json instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      LOG.debug("A settings bundle has a file that is no JSON.", e);
    }
    throw invalid("%s in the bundle must be one small JSON object.".formatted(entry.path()));
  }

  static InvalidInputException invalid(String message) {
    return new InvalidInputException(FIELD, message);
  }
}
