package org.fretway.format.wem;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program {@code vgmstream-cli} of the user, which decodes many kinds of sound from games. It
 * runs on temporary files, for a limited time.
 */
public final class Vgmstream {
  private static final String NAME = "vgmstream-cli";

  /** Minutes of decoding would be hours of sound. */
  private static final Duration TIME_LIMIT = Duration.ofMinutes(2);

  private static final int POLL_MILLIS = 20;
  private static final int MAX_MESSAGE = 200;

  private final Path program;
  private final Duration timeLimit;
  private final long maxBytes;

  /**
   * Prepares to run the program.
   *
   * @param timeLimit how long it may take for one file
   * @param maxBytes the most that it may write
   */
  Vgmstream(Path program, Duration timeLimit, long maxBytes) {
    this.program = program;
    this.timeLimit = timeLimit;
    this.maxBytes = maxBytes;
  }

  Vgmstream(Path program, long maxBytes) {
    this(program, TIME_LIMIT, maxBytes);
  }

  /**
   * Finds the program where the system looks for programs. Folders that are not named in full are
   * left out, since what is in them depends on where Fretway was started.
   *
   * @param environment of the process, such as {@link System#getenv()}
   */
  public static Optional<Path> onPath(Map<String, String> environment) {
    String path =
        environment.entrySet().stream()
            .filter(variable -> variable.getKey().toUpperCase(Locale.ROOT).equals("PATH"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .flatMap(Vgmstream::inFolder)
        .findFirst();
  }

  private static Stream<Path> inFolder(String name) {
    try {
      Path folder = Path.of(name);
      boolean windows = File.separatorChar == '\\';
      return Stream.of(folder.resolve(windows ? NAME + ".exe" : NAME))
          .filter(program -> folder.isAbsolute())
          .filter(Files::isRegularFile)
          .filter(Files::isExecutable);
    } catch (InvalidPathException e) {
      // Such a folder there is not, so nothing is in it.
      return Stream.empty();
    }
  }

  /**
   * Decodes a file.
   *
   * @param wem the whole file; not closed
   * @return a WAV file; closing it removes what is temporary
   * @throws WemException if the program fails, or can't be run
   */
  InputStream decode(InputStream wem) throws IOException {
    TemporaryFolder folder = TemporaryFolder.create();
    try {
      Path input = folder.file("in.wem");
      Path output = folder.file("out.wav");
      copy(wem, input);
      run(folder, input, output);
      Files.delete(input);
      return folder.openAndOwn(output);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private void copy(InputStream wem, Path input) throws IOException {
    try (var out = Files.newOutputStream(input)) {
      byte[] buffer = new byte[1 << 16];
      long total = 0;
      for (int read = wem.read(buffer); read >= 0; read = wem.read(buffer)) {
        total += read;
        if (total > maxBytes) {
          throw WemException.broken("is bigger than the %d bytes it may have".formatted(maxBytes));
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private void run(TemporaryFolder folder, Path input, Path output) throws IOException {
    Process process = start(folder, input, output);
    try (InputStream errors = process.getErrorStream()) {
      StringBuilder message = new StringBuilder();
      long end = System.nanoTime() + timeLimit.toNanos();
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        collect(errors, message);
        if (size(output) > maxBytes) {
          throw WemException.broken(
              "becomes bigger than the %d bytes it may have".formatted(maxBytes));
        }
        if (System.nanoTime() - end > 0) {
          throw WemException.broken(
              "was not decoded by vgmstream-cli within %d s".formatted(timeLimit.toSeconds()));
        }
      }
      collect(errors, message);
      check(process.exitValue(), output, shorten(message.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WemException.broken("was not decoded: reading was interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start(TemporaryFolder folder, Path input, Path output) throws WemException {
    try {
      // -i leaves out loops: a song is played once.
      return new ProcessBuilder(program.toString(), "-i", "-o", output.toString(), input.toString())
          .directory(folder.path().toFile())
          .redirectInput(ProcessBuilder.Redirect.from(input.toFile()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      WemException lacking =
          WemException.lacking(
              "the program given as vgmstream-cli can't be started; choose another in Settings,"
                  + " Formats");
      lacking.initCause(e);
      throw lacking;
    }
  }

  /** Empties the pipe, lest the program waits, and keeps the start of it. */
  private static void collect(InputStream errors, StringBuilder message) throws IOException {
    byte[] buffer = new byte[1 << 12];
    while (errors.available() > 0) {
      int read = errors.read(buffer);
      if (read > 0 && message.length() < MAX_MESSAGE) {
        message.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      }
    }
  }

  private void check(int exit, Path output, String message) throws IOException {
    if (exit != 0) {
      throw WemException.broken(
          message.isEmpty()
              ? "can't be decoded by vgmstream-cli, which gives no reason (exit code %d)"
                  .formatted(exit)
              : "can't be decoded by vgmstream-cli: " + message);
    }
    if (size(output) == 0) {
      throw WemException.broken("was decoded by vgmstream-cli to nothing");
    }
    if (size(output) > maxBytes) {
      throw WemException.broken("becomes bigger than the %d bytes it may have".formatted(maxBytes));
    }
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private static String shorten(String message) {
    String line = message.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() > MAX_MESSAGE ? line.substring(0, MAX_MESSAGE) + "…" : line;
  }
}
