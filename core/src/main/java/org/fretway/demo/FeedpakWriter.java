package org.fretway.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fretway.chart.Chart;

/** Packs a score and its sound as a zipped feedpak, the same bytes for the same score. */
final class FeedpakWriter implements AutoCloseable {
  private static final String VERSION = "1.14.0";
  private static final int YEAR = 2026;

  /** The earliest date that a zip archive can state; when it was packed is nobody's business. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final ObjectMapper json = new ObjectMapper();

  private FeedpakWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Writes the whole song; the stream is closed. */
  static void write(Score score, Map<String, Sound> stems, byte[] cover, OutputStream out)
      throws IOException {
    try (FeedpakWriter writer = new FeedpakWriter(out)) {
      writer.text("manifest.yaml", manifest(score, stems));
      for (Part part : score.parts()) {
        Chart chart = PartChart.of(score, part);
        writer.json("arrangements/" + part.id() + ".json", ChartWire.arrangement(chart));
      }
      writer.json("song_timeline.json", ChartWire.timeline(score));
      writer.json("lyrics.json", ChartWire.lyrics(score));
      writer.stored("cover.png", cover);
      for (Map.Entry<String, Sound> stem : stems.entrySet()) {
        writer.stored("stems/" + stem.getKey() + ".wav", WavFile.of(stem.getValue()));
      }
    }
  }

  private static String manifest(Score score, Map<String, Sound> stems) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        """
        feedpak_version: "%s"
        title: "%s"
        artist: "%s"
        album: "Demo"
        year: %d
        genres: ["Rock"]
        language: en
        duration: %s
        arrangements:
        """
            .formatted(VERSION, score.title(), score.artist(), YEAR, score.duration()));
    for (Part part : score.parts()) {
      yaml.append(
          """
            - id: %s
              name: %s
              file: arrangements/%1$s.json
              tuning: %3$s
              capo: 0
          """
              .formatted(part.id(), part.name(), part.instrument().tuning().offsets()));
    }
    yaml.append("stems:\n");
    for (String id : stems.keySet()) {
      yaml.append(
          """
            - id: %s
              file: stems/%1$s.wav
              codec: pcm
              default: true
          """
              .formatted(id));
    }
    return yaml.append(
            """
            lyrics: lyrics.json
            lyrics_source: authored
            song_timeline: song_timeline.json
            cover: cover.png
            """)
        .toString();
  }

  private void json(String name, Object value) throws IOException {
    text(name, json.writeValueAsString(value));
  }

  private void text(String name, String text) throws IOException {
    stored(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Stored, because deflated bytes may differ from one zlib to the next. */
  private void stored(String name, byte[] content) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
