package org.fretway.desktop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./fretway} itself, on the program that the build has just laid out. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherIT {
  private static final long PATIENCE_SECONDS = 120;

  private @TempDir Path folder;

  @Test
  void it_starts_through_a_link_from_anywhere_and_says_nothing_of_its_own() throws Exception {
    Path launcher = Path.of("../fretway").toRealPath();
    Path link =
        Files.createSymbolicLink(
            Files.createDirectory(folder.resolve("a folder")).resolve("link"), launcher);
    Path err = folder.resolve("err.txt");

    Process process =
        new ProcessBuilder(link.toString(), "--version")
            .directory(folder.toFile())
            .redirectError(err.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(err)).isEmpty();
    assertThat(out).startsWith("Fretway ");
    assertThat(process.exitValue()).isZero();
  }
}
