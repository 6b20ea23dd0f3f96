package org.fretway.format.rocksmith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.rocksmith.PsarcFixture.Packing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives that lie about themselves; the table of contents is plain, so that it can be edited. */
class HostilePsarcTest {
  private static final int FIRST_FILE = 32 + 30;
  private static final int BLOCK_INDEX = 16;
  private static final int LENGTH = 21;
  private static final int OFFSET = 26;
  private static final int MIB = 1 << 20;

  @TempDir Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void writeArchive() throws IOException {
    path =
        new PsarcFixture()
            .file("a", Packing.STORED, new byte[1000])
            .file("b", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")
            .write(folder.resolve("song_p.psarc"));
  }

  @ParameterizedTest
  @CsvSource({
    "0,  1347633489, is no PSARC archive",
    "4,  131072,     2.0",
    "8,  1819962721, lzma",
    "12, 0,          table of contents",
    "12, 2147483647, table of contents",
    "12, -1,         table of contents",
    "16, 31,         31 bytes",
    "20, 1000000000, more than 10000 files",
    "20, -1,         more than 10000 files",
    "20, 0,          holds nothing",
    "20, 9999,       table of contents",
    "24, 0,          blocks",
    "24, 16,         blocks",
    "24, -1,         blocks",
    "24, 1073741824, blocks"
  })
  void a_header_that_can_not_be_true_is_refused(int at, int value, String problem)
      throws IOException {
    patch(at, value);
    assertRefused(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "16, 4,          outside the archive",
    "16, 2147483647, outside the archive",
    "16, -1,         outside the archive",
    "21, -1,         outside the archive",
    "21, 200000,     outside the archive",
    "26, 0,          outside the archive",
    "26, 40,         outside the archive",
    "26, -1,         beyond the end",
    "26, 2000,       beyond the end"
  })
  void an_entry_that_leads_elsewhere_is_refused(int field, int value, String problem)
      throws IOException {
    patch(FIRST_FILE + field, value);
    assertRefused(problem);
  }

  @Test
  void packing_that_is_not_read_says_what_to_do() throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    System.arraycopy("lzma".getBytes(StandardCharsets.US_ASCII), 0, bytes, 8, 4);
    Files.write(path, bytes);
    assertRefused("pack it again with zlib");
  }

  @Test
  void files_that_share_bytes_are_read_each_for_itself() throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int second = FIRST_FILE + 30;
    buffer.putInt(second + BLOCK_INDEX, buffer.getInt(FIRST_FILE + BLOCK_INDEX));
    buffer.putInt(second + LENGTH, buffer.getInt(FIRST_FILE + LENGTH));
    buffer.putInt(second + OFFSET, buffer.getInt(FIRST_FILE + OFFSET));
    Files.write(path, bytes);
    try (PsarcArchive archive = open(Limits.DEFAULT);
        InputStream in = archive.open(archive.entry("b").orElseThrow(), MIB)) {
      assertThat(in.readAllBytes()).isEqualTo(new byte[1000]);
    }
  }

  @Test
  void a_length_that_the_blocks_do_not_have_is_damage() throws IOException {
    patch(FIRST_FILE + LENGTH, 999);
    try (PsarcArchive archive = open(Limits.DEFAULT);
        InputStream in = archive.open(archive.entry("a").orElseThrow(), MIB)) {
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("a: is damaged in block");
    }
  }

  @Test
  void a_packed_block_with_a_wrong_bit_is_damage() throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    bytes[bytes.length - 3] ^= 1;
    Files.write(path, bytes);
    try (PsarcArchive archive = open(Limits.DEFAULT);
        InputStream in = archive.open(archive.entry("b").orElseThrow(), MIB)) {
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("b: is damaged in block");
    }
  }

  @Test
  void an_archive_that_unpacks_to_too_much_is_refused() throws IOException {
    path = new PsarcFixture().file("big", new byte[3 * MIB]).write(path);
    assertThatThrownBy(() -> open(limits(100, 2 * MIB, MIB)).close())
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("unpacks to more than 2097152 bytes");
  }

  @Test
  void a_file_that_unpacks_to_too_many_times_its_size_is_refused() throws IOException {
    path = new PsarcFixture().file("big", new byte[3 * MIB]).write(path);
    try (PsarcArchive archive = open(limits(100, 100 * MIB, MIB))) {
      assertThatThrownBy(() -> archive.open(archive.entry("big").orElseThrow(), 100 * MIB))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("more than 200 times");
    }
  }

  @Test
  void too_many_files_are_refused() {
    assertThatThrownBy(() -> open(limits(2, MIB, MIB)).close())
        .hasMessageContaining("more than 2 files");
  }

  @Test
  void a_list_with_too_few_names_leaves_files_without_one() throws IOException {
    path = new PsarcFixture().file("a", "1").file("b", "2").names("a").write(path);
    ReadContext context = new ReadContext(path, Limits.DEFAULT);
    try (PsarcArchive archive = PsarcArchive.open(context, Optional.empty())) {
      assertThat(archive.entries()).hasSize(1);
      assertThat(context.warnings()).containsExactly("The archive names only 1 of its 2 files.");
    }
  }

  @Test
  void a_list_with_too_many_names_names_only_what_is_there() throws IOException {
    path = new PsarcFixture().file("a", "1").names("a\nb\nc\nd").write(path);
    try (PsarcArchive archive = open(Limits.DEFAULT)) {
      assertThat(archive.entries().stream().map(PsarcEntry::name)).containsExactly("a");
    }
  }

  @Test
  void endless_names_are_refused() throws IOException {
    path = new PsarcFixture().file("a", "1").file("b", "2").names("a".repeat(600)).write(path);
    assertRefused("more than 512 characters");
    path = new PsarcFixture().file("a", "1").names("a".repeat(100_000)).write(path);
    assertRefused("bigger than");
  }

  @Test
  void a_folder_and_a_missing_file_are_refused() throws IOException {
    path = folder.resolve("none.psarc");
    assertRefused("does not exist");
    path = Files.createDirectory(folder.resolve("folder.psarc"));
    assertThatThrownBy(() -> open(Limits.DEFAULT)).isInstanceOf(IOException.class);
  }

  private void patch(int at, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    ByteBuffer.wrap(bytes).putInt(at, value);
    Files.write(path, bytes);
  }

  private void assertRefused(String problem) {
    assertThatThrownBy(() -> open(Limits.DEFAULT).close())
        .isInstanceOfSatisfying(FormatException.class, e -> assertThat(e.file()).isEqualTo(path))
        .hasMessageContaining(problem);
  }

  private PsarcArchive open(Limits limits) throws IOException {
    return PsarcArchive.open(new ReadContext(path, limits), Optional.empty());
  }

  private static Limits limits(int maxEntries, long maxTotal, long ratioFree) {
    Limits all = Limits.DEFAULT;
    return new Limits(
        maxEntries,
        all.maxNameLength(),
        all.maxManifestBytes(),
        all.maxJsonBytes(),
        all.maxJsonTokens(),
        all.maxJsonObjects(),
        all.maxJsonDepth(),
        all.maxCoverBytes(),
        all.maxStemBytes(),
        maxTotal,
        all.maxCompressionRatio(),
        ratioFree,
        all.maxArrangements(),
        all.maxStems(),
        all.maxTextLength(),
        all.maxSeconds());
  }
}
