package org.fretway.library;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * A program of the tests that is started many times in processes of its own. Its classes are
 * archived by a first run, which halves the time that each start takes; the JVM does that for
 * classes in jars only, so those of folders are put into some.
 */
final class ChildProgram {
  private final String classPath;
  private final Path archive;
  private final String name;

  private ChildProgram(String classPath, Path archive, String name) {
    this.classPath = classPath;
    this.archive = archive;
    this.name = name;
  }

  /**
   * Prepares a program.
   *
   * @param folder for jars and archive, which has to outlive the program
   * @param arguments of the first run, which is left to end by itself
   */
  static ChildProgram of(Class<?> main, Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> jars = new ArrayList<>();
    for (String entry : classPath().split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        Path jar = folder.resolve(jars.size() + ".jar");
        pack(path, jar);
        jars.add(jar.toString());
      } else if (Files.exists(path)) {
        jars.add(entry);
      }
    }
    Path archive = folder.resolve("classes.jsa");
    ChildProgram program =
        new ChildProgram(String.join(File.pathSeparator, jars), archive, main.getName());
    Process first =
        program
            .command("-XX:ArchiveClassesAtExit=" + archive, arguments)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    first.waitFor();
    return program;
  }

  /** Returns the class path with what Surefire hides in a jar of its own. */
  private static String classPath() {
    return Objects.requireNonNullElse(
        System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"));
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.setLevel(0);
      Files.walkFileTree(
          classes,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path found, BasicFileAttributes attributes)
                throws IOException {
              out.putNextEntry(
                  new JarEntry(
                      classes.relativize(found).toString().replace(File.separatorChar, '/')));
              Files.copy(found, out);
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }

  /** Starts it. */
  Process start(List<String> arguments, Path errors) throws IOException {
    return command("-XX:SharedArchiveFile=" + archive, arguments)
        .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
        .start();
  }

  private ProcessBuilder command(String option, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                // Where there is no archive, it just starts slower.
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-classpath",
                classPath,
                name));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
