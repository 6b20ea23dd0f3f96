package org.fretway.format.feedpak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.fretway.format.feedpak.Refusal.assertRefused;
import static org.fretway.format.feedpak.Refusal.open;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fretway.format.FormatException;
import org.fretway.format.SongPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenPackageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.1, 0.5, 0.99})
  void an_archive_that_is_cut_short_says_so(double share) throws IOException {
    Path song = new FeedpakFixture().zip(folder, "song.feedpak");
    try (FileChannel channel = FileChannel.open(song, StandardOpenOption.WRITE)) {
      channel.truncate((long) (share * channel.size()));
    }
    assertRefused(song, "", "copy or download it again");
  }

  @Test
  void a_file_that_is_no_archive_says_so() throws IOException {
    Path song = Files.writeString(folder.resolve("song.feedpak"), "x".repeat(100_000));
    assertRefused(song, "", "no complete zip archive");
  }

  @Test
  void a_damaged_entry_is_noticed_by_its_checksum() throws IOException {
    Path song =
        new FeedpakFixture()
            .file("stems/full.wav", "0123456789".repeat(10))
            .storedZip(folder, "song.feedpak");
    byte[] bytes = Files.readAllBytes(song);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("0123456789")] = 'X';
    Files.write(song, bytes);
    try (SongPackage opened = open(song)) {
      assertThatThrownBy(() -> opened.openStem(0).readAllBytes())
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("stems/full.wav")
          .hasMessageContaining("checksum");
    }
  }

  @Test
  void a_zip_bomb_is_not_inflated() throws IOException {
    Path song = folder.resolve("bomb.feedpak");
    try (OutputStream out = Files.newOutputStream(song);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("manifest.yaml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 20; i++) {
        zip.write(zeros);
      }
    }
    assertRefused(song, "manifest.yaml", "bigger than");
  }

  @Test
  void a_stem_that_inflates_like_no_music_is_not_read() throws IOException {
    Path song =
        new FeedpakFixture().file("stems/full.wav", new byte[32 << 20]).zip(folder, "bomb.feedpak");
    try (SongPackage opened = open(song)) {
      assertThatThrownBy(() -> opened.openStem(0))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("200 times its size");
    }
  }

  @Test
  void an_entry_that_inflates_to_more_than_it_declares_is_cut_off() throws IOException {
    Path song =
        new FeedpakFixture().file("stems/full.wav", new byte[100_000]).zip(folder, "liar.feedpak");
    declareSize(song, 100_000, 10);
    try (SongPackage opened = open(song)) {
      assertThatThrownBy(() -> opened.openStem(0).readAllBytes())
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("stems/full.wav");
    }
  }

  @Test
  void an_archive_with_too_many_files_is_not_opened() throws IOException {
    FeedpakFixture fixture = new FeedpakFixture();
    for (int i = 0; i < 10_001; i++) {
      fixture.file("extra/" + i, "");
    }
    assertRefused(fixture.zip(folder, "song.feedpak"), "", "more than 10000 files");
  }

  @Test
  void an_entry_that_is_there_twice_is_refused() throws IOException {
    Path song =
        new FeedpakFixture()
            .file("stems/full.wav", "a")
            .file("stems/fuII.wav", "b")
            .zip(folder, "song.feedpak");
    byte[] bytes = Files.readAllBytes(song);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Files.write(
        song,
        text.replace("stems/fuII.wav", "stems/full.wav").getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(song, "stems/full.wav", "twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.wav",
        "stems/../../secret.wav",
        "/etc/passwd",
        "C:/secret.wav",
        "'stems\\secret.wav'",
        "stems//full.wav",
        "\"stems/\\0full.wav\"",
        "..",
        "'.'"
      })
  void a_path_that_leads_out_of_the_song_is_refused(String path) throws IOException {
    Files.writeString(folder.resolve("secret.wav"), "secret");
    FeedpakFixture fixture =
        new FeedpakFixture().inManifest("file: stems/full.wav", "file: " + path);
    assertRefused(fixture.folder(folder, "song.feedpak"), "stems[0].file", "path");
    assertRefused(fixture.zip(folder, "zip.feedpak"), "line 10: stems[0].file", "path");
  }

  @Test
  void a_link_that_leads_out_of_the_song_is_not_followed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.json"), "{\"notes\": []}");
    Path song =
        new FeedpakFixture().without("arrangements/lead.json").folder(folder, "song.feedpak");
    Files.createDirectories(song.resolve("arrangements"));
    Files.createSymbolicLink(song.resolve("arrangements/lead.json"), secret);
    try (SongPackage opened = open(song)) {
      assertThatThrownBy(() -> opened.chart(0))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("link that leads out");
    }
  }

  @Test
  void a_link_inside_the_song_is_followed() throws IOException {
    Path song = new FeedpakFixture().folder(folder, "song.feedpak");
    Files.move(song.resolve("arrangements/lead.json"), song.resolve("real.json"));
    Files.createSymbolicLink(song.resolve("arrangements/lead.json"), Path.of("../real.json"));
    try (SongPackage opened = open(song)) {
      assertThat(opened.chart(0).notes()).hasSize(2);
    }
  }

  @Test
  void a_folder_that_cannot_be_read_says_so() throws IOException {
    Path song = new FeedpakFixture().folder(folder, "song.feedpak");
    Files.setPosixFilePermissions(song, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(song)).as("not run as root").isFalse();
    try {
      assertRefused(song, "", "permission");
    } finally {
      Files.setPosixFilePermissions(song, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void a_path_that_is_no_song_or_not_there_is_refused() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "hello");
    assertRefused(text, "", "not a song");
    assertThatThrownBy(() -> new FeedpakSource().open(folder.resolve("gone.feedpak")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("does not exist");
  }

  /** Overwrites a declared size wherever the archive states it. */
  private static void declareSize(Path zip, int actual, int declared) throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 4 <= bytes.length; i++) {
      if (buffer.getInt(i) == actual) {
        buffer.putInt(i, declared);
      }
    }
    Files.write(zip, bytes);
  }
}
