package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.Shortfall.Need;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.rocksmith.PsarcFixture.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PsarcArchiveTest {
  private static final RocksmithKeys KEYS = PsarcFixture.keys(1);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Packing.class)
  void files_come_out_as_they_were_put_in(Packing packing) throws IOException {
    byte[] long1 = text(200_000);
    byte[] full = text(2 * PsarcFixture.BLOCK);
    byte[] noise = noise(150_000);
    Path path =
        new PsarcFixture()
            .file("a/long.txt", packing, long1)
            .file("a/full.txt", packing, full)
            .file("noise", packing, noise)
            .file("empty", packing, new byte[0])
            .file("one", packing, new byte[] {7})
            .encrypted(KEYS)
            .write(path());
    try (PsarcArchive archive = open(path)) {
      assertThat(archive.entries().stream().map(PsarcEntry::name))
          .containsExactly("a/long.txt", "a/full.txt", "noise", "empty", "one");
      assertThat(read(archive, "a/long.txt")).isEqualTo(long1);
      assertThat(read(archive, "A/FULL.txt")).isEqualTo(full);
      assertThat(read(archive, "noise")).isEqualTo(noise);
      assertThat(read(archive, "empty")).isEmpty();
      assertThat(read(archive, "one")).containsExactly(7);
      assertThat(archive.entry("other")).isEmpty();
    }
  }

  @Test
  void a_stored_block_that_starts_like_a_packed_one_is_stored() throws IOException {
    byte[] sound = noise(100_000);
    sound[0] = 0x78;
    sound[1] = (byte) 0xDA;
    sound[PsarcFixture.BLOCK] = 0x78;
    sound[PsarcFixture.BLOCK + 1] = (byte) 0xDA;
    Path path = new PsarcFixture().file("sound", Packing.STORED, sound).write(path());
    try (PsarcArchive archive = open(path)) {
      assertThat(read(archive, "sound")).isEqualTo(sound);
    }
  }

  @Test
  void files_are_read_side_by_side_byte_by_byte_and_in_part() throws IOException {
    byte[] first = text(70_000);
    byte[] second = noise(70_000);
    Path path = new PsarcFixture().file("1", first).file("2", second).write(path());
    try (PsarcArchive archive = open(path);
        InputStream one = archive.open(archive.entry("1").orElseThrow(), 70_000);
        InputStream two = archive.open(archive.entry("2").orElseThrow(), 70_000)) {
      for (int i = 0; i < first.length; i++) {
        assertThat((byte) one.read()).isEqualTo(first[i]);
        if (i % 2 == 0 && i < 60_000) {
          assertThat((byte) two.read()).isEqualTo(second[i / 2]);
        }
      }
      assertThat(one.read()).isNegative();
      assertThat(one.read(new byte[8])).isNegative();
    }
  }

  @Test
  void a_missing_key_and_a_wrong_key_are_said_apart() throws IOException {
    Path path = new PsarcFixture().file("a", "a").file("b", "b").encrypted(KEYS).write(path());
    assertThat(refusal(path, Optional.empty()))
        .hasMessageContaining("is encrypted; give its keys")
        .satisfies(e -> assertThat(e.shortfall().orElseThrow().need()).isEqualTo(Need.KEYS));
    assertThat(refusal(path, Optional.of(PsarcFixture.keys(2))))
        .hasMessageContaining("do not fit")
        .satisfies(e -> assertThat(e.shortfall().orElseThrow().need()).isEqualTo(Need.KEYS));
    RocksmithKeys chartsOnly =
        RocksmithKeys.parse("{\"sng\": {\"pc\": \"" + "ab".repeat(32) + "\"}}");
    assertThat(refusal(path, Optional.of(chartsOnly))).hasMessageContaining("give its keys");
  }

  @Test
  void damage_of_an_encrypted_table_is_not_taken_for_a_wrong_key() throws IOException {
    Path path = tenFiles().encrypted(KEYS).write(path());
    byte[] good = Files.readAllBytes(path);
    for (int at = 32 + 30; at < 32 + 11 * 30; at += 37) {
      byte[] bad = good.clone();
      bad[at] ^= 0x40;
      Files.write(path, bad);
      // A flipped bit of a digest changes nothing; any other shows as damage.
      try (PsarcArchive archive = open(path)) {
        assertThat(archive.entries()).hasSize(10);
      } catch (FormatException e) {
        assertThat(e.shortfall()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 31, 32, 200, 400, 3000})
  void a_cut_archive_is_refused_as_such(int length) throws IOException {
    Path path = tenFiles().encrypted(KEYS).write(path());
    Files.write(path, Arrays.copyOf(Files.readAllBytes(path), length));
    assertThat(refusal(path, Optional.of(KEYS)))
        .hasMessageContaining("download it again")
        .satisfies(e -> assertThat(e.shortfall()).isEmpty())
        .satisfies(e -> assertThat(e.file()).isEqualTo(path));
  }

  @Test
  void names_that_could_lead_outside_are_not_there() throws IOException {
    List<String> names =
        List.of("../up", "/root", "a\\b", "c:d", "a/../b", "a//b", "\u0007", "", "fine");
    PsarcFixture fixture = new PsarcFixture();
    names.forEach(name -> fixture.file(name, name));
    try (PsarcArchive archive = open(fixture.write(path()))) {
      assertThat(archive.entries().stream().map(PsarcEntry::name)).containsExactly("fine");
      assertThat(read(archive, "fine")).asString().isEqualTo("fine");
    }
  }

  @Test
  void of_two_files_of_one_name_the_first_is_read() throws IOException {
    Path path = new PsarcFixture().file("a", "first").file("A", "second").write(path());
    ReadContext context = new ReadContext(path, Limits.DEFAULT);
    try (PsarcArchive archive = PsarcArchive.open(context, Optional.empty())) {
      assertThat(read(archive, "a")).asString().isEqualTo("first");
      assertThat(context.warnings())
          .containsExactly("A is in the archive twice; the first was read.");
    }
  }

  @Test
  void windows_line_ends_and_a_last_line_break_are_no_names() throws IOException {
    Path path = new PsarcFixture().file("x", "1").file("y", "2").names("a\r\nb\r\n").write(path());
    try (PsarcArchive archive = open(path)) {
      assertThat(read(archive, "a")).asString().isEqualTo("1");
      assertThat(read(archive, "b")).asString().isEqualTo("2");
    }
  }

  @Test
  void a_file_bigger_than_asked_for_is_not_opened() throws IOException {
    Path path = new PsarcFixture().file("a", text(100)).write(path());
    try (PsarcArchive archive = open(path)) {
      assertThatThrownBy(() -> archive.open(archive.entry("a").orElseThrow(), 99))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("99 bytes");
    }
  }

  private static PsarcFixture tenFiles() {
    PsarcFixture fixture = new PsarcFixture();
    for (int i = 0; i < 10; i++) {
      fixture.file("file-" + i, noise(1000));
    }
    return fixture;
  }

  private static FormatException refusal(Path path, Optional<RocksmithKeys> keys) {
    try {
      PsarcArchive.open(new ReadContext(path, Limits.DEFAULT), keys).close();
    } catch (FormatException e) {
      return e;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("it opened");
  }

  private Path path() {
    return folder.resolve("song_p.psarc");
  }

  private static PsarcArchive open(Path path) throws IOException {
    return PsarcArchive.open(new ReadContext(path, Limits.DEFAULT), Optional.of(KEYS));
  }

  private static byte[] read(PsarcArchive archive, String name) throws IOException {
    try (InputStream in = archive.open(archive.entry(name).orElseThrow(), 1 << 20)) {
      return in.readAllBytes();
    }
  }

  private static byte[] text(int length) {
    return "some words again and ".repeat(length / 20 + 1).substring(0, length).getBytes(UTF_8);
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }
}
