package org.fretway.format.feedpak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fretway.format.Fuzz;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;

class FeedpakFuzzTest {
  private static final String MANIFEST =
      """
      feedpak_version: "1.14.0"
      title: Fixture
      artist: The Testers
      duration: 2.0
      arrangements:
        - {id: lead, name: Lead, file: arrangements/lead.json, tuning: [0, 0, 0, 0, 0, 0]}
      stems:
        - {id: full, file: stems/full.wav, default: "on"}
      """;

  @Provide
  Arbitrary<byte[]> archives() {
    return Fuzz.damaged(good());
  }

  @Provide
  Arbitrary<byte[]> manifests() {
    return Fuzz.damaged(MANIFEST.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<byte[]> junk() {
    return Fuzz.junk();
  }

  @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
  void a_damaged_archive_gives_a_song_or_one_error(@ForAll("archives") byte[] bytes)
      throws IOException {
    read(bytes);
  }

  @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
  void what_is_no_archive_gives_one_error(@ForAll("junk") byte[] bytes) throws IOException {
    read(bytes);
  }

  @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
  void a_damaged_manifest_gives_a_song_or_one_error(@ForAll("manifests") byte[] manifest)
      throws IOException {
    Path folder = Files.createTempDirectory("fretway-fuzz");
    try {
      read(
          Files.readAllBytes(
              new FeedpakFixture().file("manifest.yaml", manifest).zip(folder, "song.feedpak")));
    } finally {
      Files.deleteIfExists(folder.resolve("song.feedpak"));
      Files.delete(folder);
    }
  }

  private static byte[] good() {
    try {
      Path folder = Files.createTempDirectory("fretway-fuzz");
      Path file = new FeedpakFixture().manifest(MANIFEST).zip(folder, "song.feedpak");
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      Files.delete(folder);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fretway-fuzz", ".feedpak");
    try {
      Files.write(file, bytes);
      Fuzz.songOrFormatException(file, () -> readAll(file));
    } finally {
      Files.delete(file);
    }
  }

  private static void readAll(Path file) throws IOException {
    try (SongPackage song = SongFormats.standard().open(file)) {
      for (int i = 0; i < song.arrangements().size(); i++) {
        song.chart(i);
      }
      for (int i = 0; i < song.stems().size(); i++) {
        try (InputStream stem = song.openStem(i)) {
          stem.transferTo(OutputStream.nullOutputStream());
        }
      }
      Optional<InputStream> cover = song.openCover();
      if (cover.isPresent()) {
        cover.get().close();
      }
    }
  }
}
