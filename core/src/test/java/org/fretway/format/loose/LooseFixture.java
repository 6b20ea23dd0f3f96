package org.fretway.format.loose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.format.rocksmith.RocksmithXmlFixture;

/**
 * Writes folders of loose files for tests. A new fixture is a complete song of twenty seconds: a
 * lead and a bass arrangement, lyrics, stage lights, one WAV and a cover.
 */
public final class LooseFixture {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Creates the complete song. */
  public LooseFixture() {
    file("PART REAL_BASS_RS2.xml", new RocksmithXmlFixture().bass().bytes());
    file("PART REAL_GUITAR_RS2.xml", new RocksmithXmlFixture().bytes());
    file("PART VOCALS_RS2.xml", RocksmithXmlFixture.vocals());
    file("lights.xml", RocksmithXmlFixture.showlights());
    file("audio.wav", FeedpakFixture.silentWav(1));
    file("cover.png", "no real picture".getBytes(UTF_8));
  }

  /** Adds or replaces a file. */
  public LooseFixture file(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /** Adds or replaces a text file. */
  public LooseFixture file(String name, String content) {
    return file(name, content.getBytes(UTF_8));
  }

  /** Takes a file away. */
  public LooseFixture without(String name) {
    files.remove(name);
    return this;
  }

  /** Writes the song as a folder and returns its path. */
  public Path folder(Path parent, String name) throws IOException {
    Path root = Files.createDirectories(parent.resolve(name));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.write(path, file.getValue());
    }
    return root;
  }
}
