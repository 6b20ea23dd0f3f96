package org.fretway.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fretway.desktop.Main;

/**
 * Measures the time from the start of the JVM to the first frame of Fretway's window against that
 * of a bare JavaFX window, with the same JVM options. The two take turns, and medians are compared.
 */
public final class StartReport {
  private static final int RUNS = 15;

  /** Writing the archive of classes can fail, since a program has work under way when it ends. */
  private static final int ARCHIVE_TRIES = 5;

  private final Path folder;
  private final String benchmarksJar;

  private StartReport(Path folder, String benchmarksJar) {
    this.folder = folder;
    this.benchmarksJar = benchmarksJar;
  }

  /**
   * Measures and writes a table.
   *
   * @param arguments the file that the table is written to, and the jar that this class is in
   */
  public static void main(String[] arguments) throws Exception {
    Path report = Path.of(arguments[0]).toAbsolutePath();
    StartReport start = new StartReport(Files.createTempDirectory("fretway-start"), arguments[1]);
    String table = start.measure();
    Files.writeString(report, table);
    System.out.println(table);
  }

  private String measure() throws Exception {
    String data = folder.resolve("data").toString();
    String[] fretway = {Main.class.getName(), "--data-dir", data, "--port", "0"};
    String[] bare = {BareWindow.class.getName()};
    archiveClasses("bare", bare);
    archiveClasses("fretway", fretway);
    double[] bareMillis = new double[RUNS];
    double[] fretwayMillis = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      bareMillis[i] = millisToFirstFrame("bare", List.of(useArchive("bare")), bare);
      fretwayMillis[i] = millisToFirstFrame("fretway", List.of(useArchive("fretway")), fretway);
    }
    double bareMedian = Figures.median(bareMillis);
    double fretwayMedian = Figures.median(fretwayMillis);
    return String.format(
        Locale.ROOT,
        """
        | window | median of %d, ms | ratio |
        |---|---|---|
        | bare JavaFX | %.0f | 1 |
        | Fretway | %.0f | %.2f |
        """,
        RUNS,
        bareMedian,
        fretwayMedian,
        fretwayMedian / bareMedian);
  }

  /** As {@code ./fretway} does when it has built the program. */
  private void archiveClasses(String name, String... program)
      throws IOException, InterruptedException {
    List<String> options =
        List.of(
            "-XX:ArchiveClassesAtExit=" + archive(name), "-D" + FirstFrame.END_GENTLY + "=true");
    for (int i = 0; i < ARCHIVE_TRIES && !Files.exists(archive(name)); i++) {
      millisToFirstFrame(name, options, program);
    }
    if (!Files.exists(archive(name))) {
      throw new IOException("no archive of the classes of " + name + " could be written");
    }
  }

  private String useArchive(String name) {
    return "-XX:SharedArchiveFile=" + archive(name);
  }

  private Path archive(String name) {
    return folder.resolve(name + ".jsa");
  }

  private double millisToFirstFrame(String name, List<String> archiving, String... program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(archiving);
    command.addAll(
        List.of(
            "--add-modules=javafx.controls,javafx.swing",
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-XX:ErrorFile=" + folder.resolve("crash.log"),
            "-Xlog:cds*=off",
            "-Xlog:aot*=off",
            "--module-path",
            jars(StartReport::isJavaFx),
            "--class-path",
            jars(it -> !isJavaFx(it)) + File.pathSeparator + benchmarksJar,
            FirstFrame.class.getName()));
    command.addAll(Arrays.asList(program));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(folder.resolve(name + ".err").toFile());
    long begin = System.nanoTime();
    Process process = builder.start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      long end = System.nanoTime();
      process.waitFor();
      if (!FirstFrame.LINE.equals(line)) {
        throw new IOException(
            "%s showed no frame: %s"
                .formatted(name, Files.readString(folder.resolve(name + ".err"))));
      }
      return (end - begin) / 1e6;
    }
  }

  private static boolean isJavaFx(String entry) {
    return new File(entry).getName().startsWith("javafx-");
  }

  /** Only jars, since the JVM archives no classes of folders. */
  private static String jars(Predicate<String> wanted) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(it -> it.endsWith(".jar"))
        .filter(wanted)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
