package org.fretway.format.feedpak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Builds small feedpaks for tests, right ones and wrong ones. A new fixture is a complete song of
 * two seconds with a lead arrangement and one WAV stem; each call replaces a file of it.
 */
public final class FeedpakFixture {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Creates the complete song. */
  public FeedpakFixture() {
    manifest(
        """
        feedpak_version: "1.0.0"
        title: Fixture
        artist: The Testers
        album: Assertions
        year: 2020
        duration: 2.0
        arrangements:
          - {id: lead, name: Lead, file: arrangements/lead.json, tuning: [0, 0, 0, 0, 0, 0]}
        stems:
          - {id: full, file: stems/full.wav, default: true}
        """);
    file(
        "arrangements/lead.json",
        """
        {
          "name": "Lead",
          "notes": [{"t": 0.5, "s": 0, "f": 3, "sus": 0.25}, {"t": 1.0, "s": 5, "f": 0}],
          "beats": [{"time": 0.0, "measure": 1}, {"time": 0.5, "measure": -1}],
          "sections": [{"name": "intro", "number": 1, "time": 0.0}]
        }
        """);
    file("stems/full.wav", silentWav(2));
  }

  /** Replaces the manifest. */
  public FeedpakFixture manifest(String yaml) {
    return file("manifest.yaml", yaml);
  }

  /** Replaces a piece of the manifest as it stands. */
  public FeedpakFixture inManifest(String piece, String replacement) {
    String manifest = new String(files.getOrDefault("manifest.yaml", new byte[0]), UTF_8);
    if (!manifest.contains(piece)) {
      throw new IllegalArgumentException("the manifest has no " + piece);
    }
    return manifest(manifest.replace(piece, replacement));
  }

  /** Adds lines to the end of the manifest. */
  public FeedpakFixture addToManifest(String yaml) {
    return manifest(new String(files.getOrDefault("manifest.yaml", new byte[0]), UTF_8) + yaml);
  }

  /** Sets title and artist, so that several songs can be told apart. */
  public FeedpakFixture named(String title, String artist) {
    return inManifest("title: Fixture", "title: \"" + title + "\"")
        .inManifest("artist: The Testers", "artist: \"" + artist + "\"");
  }

  /** Adds or replaces a text file. */
  public FeedpakFixture file(String path, String text) {
    return file(path, text.getBytes(UTF_8));
  }

  /** Adds or replaces a file. */
  public FeedpakFixture file(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  /** Takes a file away. */
  public FeedpakFixture without(String path) {
    files.remove(path);
    return this;
  }

  /** Writes the song as a zip archive and returns its path. */
  public Path zip(Path folder, String name) throws IOException {
    return zip(folder.resolve(name), ZipEntry.DEFLATED);
  }

  /** Writes the song as a zip archive without compression and returns its path. */
  public Path storedZip(Path folder, String name) throws IOException {
    return zip(folder.resolve(name), ZipEntry.STORED);
  }

  private Path zip(Path path, int method) throws IOException {
    try (OutputStream out = Files.newOutputStream(path);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        CRC32 checksum = new CRC32();
        checksum.update(file.getValue());
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setMethod(method);
        entry.setSize(file.getValue().length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return path;
  }

  /** Writes the song as a folder and returns its path. */
  public Path folder(Path parent, String name) throws IOException {
    Path root = Files.createDirectory(parent.resolve(name));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.write(path, file.getValue());
    }
    return root;
  }

  /** Returns a silent mono WAV file of 8000 samples a second. */
  public static byte[] silentWav(int seconds) {
    int data = seconds * 8000 * 2;
    return ByteBuffer.allocate(44 + data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(UTF_8))
        .putInt(36 + data)
        .put("WAVEfmt ".getBytes(UTF_8))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(8000)
        .putInt(16_000)
        .putShort((short) 2)
        .putShort((short) 16)
        .put("data".getBytes(UTF_8))
        .putInt(data)
        .array();
  }
}
