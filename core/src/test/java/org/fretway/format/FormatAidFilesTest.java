package org.fretway.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.fretway.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatAidFilesTest {
  private static final String KEYS = "{\"sng\": {\"pc\": \"%s\"}}".formatted("ab".repeat(32));

  @TempDir Path folder;

  @Test
  void nothing_is_given_at_first() {
    FormatAidFiles files = new FormatAidFiles(folder);

    assertThat(files.current().keys()).isEmpty();
    assertThat(files.current().fingerprint()).isEqualTo(FormatAids.NONE.fingerprint());
    assertThat(files.problems()).isEmpty();
    assertThat(files.codebookCount()).isZero();
  }

  @Test
  void a_file_that_is_put_there_is_noticed_and_read_once() throws IOException {
    FormatAidFiles files = new FormatAidFiles(folder);
    FormatAids before = files.current();
    Files.writeString(folder.resolve("psarc-keys.json"), KEYS);

    FormatAids after = files.current();

    assertThat(after.keys()).isPresent();
    assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    assertThat(files.current()).isSameAs(after);
    Files.delete(folder.resolve("psarc-keys.json"));
    assertThat(files.current().keys()).isEmpty();
  }

  @Test
  void a_broken_file_counts_as_none_and_is_told_of_without_its_content() throws IOException {
    FormatAidFiles files = new FormatAidFiles(folder);
    Files.writeString(folder.resolve("psarc-keys.json"), "{secret");

    assertThat(files.current().keys()).isEmpty();
    assertThat(files.problems())
        .containsExactly("psarc-keys.json is left out: It is no JSON; line 1 is where that shows.");
  }

  @Test
  void a_huge_file_is_not_read() throws IOException {
    FormatAidFiles files = new FormatAidFiles(folder);
    Files.write(folder.resolve("psarc-keys.json"), new byte[FormatAidFiles.MAX_KEYS_BYTES + 1]);
    Files.write(
        folder.resolve("packed_codebooks.bin"), new byte[FormatAidFiles.MAX_CODEBOOKS_BYTES + 1]);

    assertThat(files.current().codebooks()).isEmpty();
    assertThat(files.problems()).hasSize(2).allMatch(problem -> problem.contains("larger than"));
  }

  @Test
  void what_is_written_is_whole_and_its_owners_alone() throws IOException {
    FormatAidFiles files = new FormatAidFiles(folder);
    files.writeKeys("{}");
    files.writeKeys(KEYS);

    assertThat(folder.resolve("psarc-keys.json")).hasContent(KEYS);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).hasSize(1);
    }
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    assertThat(Files.getPosixFilePermissions(folder.resolve("psarc-keys.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void what_is_removed_is_gone() throws IOException {
    FormatAidFiles files = new FormatAidFiles(folder);
    files.writeKeys(KEYS);
    Files.write(folder.resolve("packed_codebooks_mine.bin"), "x".getBytes(UTF_8));

    files.removeKeys();
    files.removeCodebooks();

    assertThat(folder).isEmptyDirectory();
    assertThat(files.current().fingerprint()).isEqualTo(FormatAids.NONE.fingerprint());
  }

  @Test
  void codebooks_of_any_such_name_are_read_and_counted() throws IOException {
    Files.copy(
        Samples.song("wem/packed_codebooks_aoTuV_603.bin"),
        folder.resolve("packed_codebooks_copy.bin"));
    FormatAidFiles files = new FormatAidFiles(folder);

    assertThat(files.current().codebooks()).isPresent();
    assertThat(files.codebookCount()).isEqualTo(598);
  }

  @Test
  void the_program_is_passed_on_and_counts() {
    FormatAidFiles files = new FormatAidFiles(folder, () -> Optional.of(Path.of("/vgmstream-cli")));

    assertThat(files.current().vgmstream()).isPresent();
    assertThat(files.current().fingerprint()).isNotEqualTo(FormatAids.NONE.fingerprint());
  }
}
