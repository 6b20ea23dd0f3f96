package org.fretway.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fretway.desktop.Main;

/** The program in a process of its own, without a display, as a user runs it. */
final class AppProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 90;

  private final Process process;
  private final Path out;
  private final Path err;

  private AppProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts the program; its output goes to files in the folder. */
  static AppProcess start(Path folder, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    command.add("@" + Path.of("src/main/launcher/jvm.options").toAbsolutePath());
    command.addAll(List.of("--module-path", classPath(AppProcess::isJavaFx)));
    command.addAll(List.of("--class-path", classPath(it -> !isJavaFx(it))));
    command.add(Main.class.getName());
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .directory(folder.toFile());
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    return new AppProcess(builder.start(), out, err);
  }

  /** Runs the program to its end. */
  static AppProcess run(Path folder, Object... arguments) throws Exception {
    AppProcess app = start(folder, arguments);
    app.awaitEnd();
    return app;
  }

  private static boolean isJavaFx(String entry) {
    return Path.of(entry).getFileName().toString().startsWith("javafx-");
  }

  private static String classPath(Predicate<String> wanted) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(wanted)
        .filter(it -> !it.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Asks the process to end, as a service manager does. */
  void terminate() {
    assertThat(process.toHandle().destroy()).isTrue();
  }

  /** Waits until the process has ended, and returns its exit code. */
  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("the process ends").isTrue();
    return process.exitValue();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Returns what has been printed so far. */
  String out() {
    return read(out);
  }

  /** Returns what has been printed to the error stream so far. */
  String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process however the test ended. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
