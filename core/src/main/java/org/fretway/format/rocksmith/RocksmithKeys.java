package org.fretway.format.rocksmith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HexFormat;
import java.util.Optional;
import org.fretway.format.reading.Sha256;

/**
 * The keys of archives and charts, as the user gave them. Nothing in Fretway prints, sends or logs
 * them.
 */
public final class RocksmithKeys {
  private static final int KEY_BYTES = 32;
  private static final int IV_BYTES = 16;

  private final Optional<Archive> archive;
  private final Optional<byte[]> pcCharts;
  private final Optional<byte[]> macCharts;

  private RocksmithKeys(
      Optional<Archive> archive, Optional<byte[]> pcCharts, Optional<byte[]> macCharts) {
    this.archive = archive;
    this.pcCharts = pcCharts;
    this.macCharts = macCharts;
  }

  /** AES-256 key (32 bytes) and initialisation vector (16 bytes) of a table of contents. */
  static final class Archive {
    private final byte[] key;
    private final byte[] iv;

    private Archive(byte[] key, byte[] iv) {
      this.key = key;
      this.iv = iv;
    }

    byte[] key() {
      return key.clone();
    }

    byte[] iv() {
      return iv.clone();
    }
  }

  /**
   * Reads keys from their JSON form: {@code archive} with {@code key} and {@code iv}, and {@code
   * sng} with {@code pc} and {@code mac}, all as hex digits. What is missing is not there;
   * something must be.
   *
   * @throws IllegalArgumentException if it is no such JSON; the message is one plain sentence that
   *     tells nothing of the keys
   */
  public static RocksmithKeys parse(String json) {
    JsonNode root = tree(json);
    Optional<Archive> archive = Optional.empty();
    if (root.hasNonNull("archive")) {
      byte[] key = bytes(root.get("archive"), "key", KEY_BYTES, "archive.key");
      archive =
          Optional.of(new Archive(key, bytes(root.get("archive"), "iv", IV_BYTES, "archive.iv")));
    }
    RocksmithKeys keys = new RocksmithKeys(archive, chartKey(root, "pc"), chartKey(root, "mac"));
    if (archive.isEmpty() && keys.pcCharts.isEmpty() && keys.macCharts.isEmpty()) {
      throw new IllegalArgumentException("There is no key in it, neither \"archive\" nor \"sng\".");
    }
    return keys;
  }

  private static JsonNode tree(String json) {
    try {
      JsonNode root = new ObjectMapper().readTree(json);
      if (root != null && root.isObject()) {
        return root;
      }
    } catch (JsonProcessingException e) {
      // Its message would quote the text, and with it keys.
      throw new IllegalArgumentException(
          "It is no JSON; line %d is where that shows.".formatted(e.getLocation().getLineNr()));
    }
    throw new IllegalArgumentException("It must be a JSON object with \"archive\" and \"sng\".");
  }

  private static Optional<byte[]> chartKey(JsonNode root, String platform) {
    JsonNode sng = root.path("sng");
    return sng.hasNonNull(platform)
        ? Optional.of(bytes(sng, platform, KEY_BYTES, "sng." + platform))
        : Optional.empty();
  }

  private static byte[] bytes(JsonNode parent, String field, int length, String place) {
    String hex = parent.path(field).asText("").replaceAll("\\s", "");
    if (hex.length() == 2 * length) {
      try {
        return HexFormat.of().parseHex(hex);
      } catch (IllegalArgumentException e) {
        // Not passed on: its message quotes the text.
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" must be %d hex digits.".formatted(place, 2 * length));
  }

  /** Returns the key of encrypted tables of contents, if it was given. */
  Optional<Archive> archive() {
    return archive;
  }

  /** Returns the key of compiled charts, if it was given; 32 bytes. */
  Optional<byte[]> charts(Platform platform) {
    return (platform == Platform.PC ? pcCharts : macCharts).map(byte[]::clone);
  }

  /** Returns whether there is a key for encrypted archives. */
  public boolean opensArchives() {
    return archive.isPresent();
  }

  /** Returns whether there is a key for compiled charts of a platform. */
  public boolean opensCharts(Platform platform) {
    return charts(platform).isPresent();
  }

  /** Returns a hash of all keys. */
  public byte[] fingerprint() {
    byte[] none = new byte[0];
    return Sha256.of(
        archive.map(given -> given.key).orElse(none),
        archive.map(given -> given.iv).orElse(none),
        pcCharts.orElse(none),
        macCharts.orElse(none));
  }

  @Override
  public String toString() {
    return "RocksmithKeys[not shown]";
  }
}
