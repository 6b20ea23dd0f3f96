package org.fretway.format.wem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VgmstreamTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final long MAX_BYTES = 100_000;
  private static final byte[] OPUS = WemFixture.codec(0x3041);

  @TempDir Path folder;

  @BeforeEach
  void needs_scripts() {
    assumeThat(File.separatorChar).isEqualTo('/');
  }

  /** Writes a program; its arguments are -i -o out.wav in.wem. */
  private Path program(String body) throws IOException {
    Path program = Files.writeString(folder.resolve("vgmstream-cli"), "#!/bin/sh\n" + body + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private static byte[] decode(Path program, Duration limit, byte[] wem) throws IOException {
    Vgmstream vgmstream = new Vgmstream(program, limit, MAX_BYTES);
    try (InputStream wav = vgmstream.decode(new ByteArrayInputStream(wem))) {
      return wav.readAllBytes();
    }
  }

  private void assertFails(String body, Duration limit, String reason) throws IOException {
    Path program = program("echo \"$3\" > " + folder.resolve("where") + "\n" + body);
    assertThatThrownBy(() -> decode(program, limit, OPUS))
        .isInstanceOf(WemException.class)
        .hasMessageContaining(reason);
    assertThat(Path.of(Files.readString(folder.resolve("where")).strip()).getParent())
        .doesNotExist();
  }

  @Test
  void what_the_program_writes_is_played_and_then_removed() throws IOException {
    Path program =
        program("echo \"$3\" > " + folder.resolve("where") + "\necho noise >&2\ncp \"$4\" \"$3\"");
    try (InputStream wav = Wem.open(OPUS, Wem.vgmstream(program))) {
      assertThat(Path.of(Files.readString(folder.resolve("where")).strip())).exists();
      assertThat(wav.readAllBytes()).isEqualTo(OPUS);
    }
    assertThat(Path.of(Files.readString(folder.resolve("where")).strip()).getParent())
        .doesNotExist();
  }

  @Test
  void vorbis_without_codebooks_goes_to_the_program_as_a_whole() throws IOException {
    byte[] wem = WemFixture.vorbis(1);
    assertThat(Wem.play(wem, Wem.vgmstream(program("cp \"$4\" \"$3\"")))).isEqualTo(wem);
  }

  @Test
  void its_error_is_passed_on_in_short() throws IOException {
    assertFails("echo 'failed opening it' >&2; exit 3", LONG, "vgmstream-cli: failed opening it");
    assertFails("exit 7", LONG, "exit code 7");
    Path endless = program("head -c 3000000 /dev/zero | tr '\\0' x >&2; exit 1");
    assertThatThrownBy(() -> decode(endless, LONG, OPUS))
        .isInstanceOf(WemException.class)
        .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void a_program_that_hangs_is_ended() throws IOException {
    assertFails("sleep 600", Duration.ofMillis(300), "within 0 s");
  }

  @Test
  void a_program_that_writes_nothing_is_noticed() throws IOException {
    assertFails("exit 0", LONG, "to nothing");
  }

  @Test
  void a_program_that_writes_too_much_is_ended() throws IOException {
    assertFails("cat /dev/zero > \"$3\"", LONG, "bigger than");
    assertFails("head -c 200000 /dev/zero > \"$3\"", LONG, "bigger than");
  }

  @Test
  void a_program_that_is_not_there_can_be_replaced() {
    FormatException refusal = Wem.refusal(OPUS, Wem.vgmstream(folder.resolve("none")));
    assertThat(refusal).hasMessageContaining("can't be started");
    assertThat(refusal.shortfall()).map(Shortfall::need).contains(Shortfall.Need.CODEBOOKS);
  }

  @Test
  void the_program_is_found_on_the_path() throws IOException {
    Path program = program("exit 0");
    String path = "relative" + File.pathSeparator + "/nowhere" + File.pathSeparator + folder;
    assertThat(Vgmstream.onPath(Map.of("PATH", path))).contains(program);
    assertThat(Vgmstream.onPath(Map.of("Path", folder.toString()))).contains(program);
    assertThat(Vgmstream.onPath(Map.of("PATH", "/nowhere"))).isEmpty();
    assertThat(Vgmstream.onPath(Map.of("PATH", "a\0b"))).isEmpty();
    assertThat(Vgmstream.onPath(Map.of())).isEmpty();
  }
}
