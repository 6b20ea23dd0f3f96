package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program at any point of a scan, many times. */
class KilledScanTest {
  private static final int KILLS = Integer.getInteger("kills", 50);

  /** Libraries whose programs are killed side by side, to keep two cores busy. */
  private static final int LIBRARIES = 2;

  private static final int SEED = 20_261_128;
  private static final int SONGS = 80;
  private static final int EARLY_ONE_IN = 3;
  private static final int MOVED_AT_A_TIME = 5;
  private static final int LATEST_MILLIS = 300;
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path temp;

  @Test
  void the_next_start_is_whole_and_nothing_that_was_kept_is_lost() throws Exception {
    ChildProgram program =
        ChildProgram.of(
            ScanToBeKilled.class, temp, library("first").arguments(ScanMode.INCREMENTAL));
    try (ExecutorService side = Executors.newFixedThreadPool(LIBRARIES)) {
      List<Future<?>> runs = new ArrayList<>();
      for (int number = 0; number < LIBRARIES; number++) {
        Random random = new Random(SEED + number);
        KilledLibrary library = library("library " + number);
        runs.add(
            side.submit(() -> library.run(program, random, (KILLS + LIBRARIES - 1) / LIBRARIES)));
      }
      for (Future<?> run : runs) {
        join(run);
      }
    }
  }

  private KilledLibrary library(String name) throws Exception {
    return new KilledLibrary(Files.createDirectory(temp.resolve(name)));
  }

  private static void join(Future<?> run) throws Exception {
    try {
      run.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError wrong) {
        throw wrong;
      }
      throw e;
    }
  }

  /** One library, and what was kept in it so far. */
  private static final class KilledLibrary {
    private final Path folder;
    private final List<String> kept = new ArrayList<>();
    private final Path songs;
    private final long profile;

    KilledLibrary(Path folder) throws Exception {
      this.folder = folder;
      songs = Files.createDirectory(folder.resolve("songs"));
      SongTree.write(songs, SONGS);
      try (Fretway fretway = Fretway.open(config())) {
        profile = fretway.profiles().init("Alice", "1234", "blue sky 42").id();
      }
    }

    Void run(ChildProgram program, Random random, int kills) throws Exception {
      for (int kill = 0; kill < kills; kill++) {
        ScanMode mode = random.nextBoolean() ? ScanMode.FULL : ScanMode.INCREMENTAL;
        kill(program.start(arguments(mode), errorFile()), random);
        moveSome(random);
      }
      assertThat(kept).isNotEmpty();
      try (Fretway fretway = Fretway.open(config())) {
        fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
        assertThat(fretway.scanner().awaitIdle(LONG)).isTrue();
        assertThat(fretway.scanner().status().errors()).isEmpty();
        assertThat(fretway.library().size()).isEqualTo(SONGS);
        assertThat(fretway.missingSongs().size()).isZero();
        assertThat(fretway.library().songs(kept, Optional.of(profile)))
            .hasSameSizeAs(kept)
            .allMatch(SongMeta::favorite);
        fretway.orphanCleanup().run(Actor.LOCAL_OWNER);
        assertThat(fretway.library().references().removeAllUnreferenced()).isZero();
        assertEverySongIsWhole(fretway.library());
      }
      return null;
    }

    private FretwayConfig config() {
      return new FretwayConfig(folder.resolve("data"), Optional.of(songs));
    }

    private void assertEverySongIsWhole(Library library) throws IOException {
      for (int page = 0; page * LibraryQuery.MAX_SIZE < SONGS; page++) {
        LibraryQuery query = LibraryQuery.all().withPage(page, LibraryQuery.MAX_SIZE);
        for (SongMeta song : library.find(query).items()) {
          assertThat(library.chart(song.trackId(), 0)).as(song.title()).isPresent();
          StoredFile sound = library.audio(song.trackId()).orElseThrow();
          try (SeekableByteChannel channel = library.openSound(song.trackId(), sound)) {
            assertThat(channel.size()).as(song.title()).isEqualTo(sound.size());
          }
        }
      }
    }

    List<String> arguments(ScanMode mode) {
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  folder.resolve("data").toString(),
                  songs.toString(),
                  Long.toString(profile),
                  mode.name()));
      arguments.addAll(kept);
      return arguments;
    }

    private void kill(Process process, Random random) throws Exception {
      List<String> lines = new ArrayList<>();
      try (BufferedReader out = process.inputReader()) {
        String line = out.readLine();
        while (line != null && !line.equals("scanning")) {
          lines.add(line);
          line = out.readLine();
        }
        assertThat(line).as(() -> "started: " + lines + errors()).isEqualTo("scanning");
        // Most are killed some way through, however slow the machine is; some right at the start.
        if (random.nextInt(EARLY_ONE_IN) > 0) {
          lines.add(String.valueOf(out.readLine()));
        }
        process.waitFor(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
        // By its handle, which leaves what it printed readable.
        process.toHandle().destroyForcibly();
        out.lines().forEach(lines::add);
      } finally {
        process.destroyForcibly().waitFor();
      }
      assertThat(lines).noneMatch(line -> line.startsWith("wrong"));
      lines.stream()
          .filter(line -> line.startsWith("kept ") && line.length() == "kept ".length() + 16)
          .forEach(line -> kept.add(line.substring("kept ".length())));
    }

    private Path errorFile() {
      return folder.resolve("errors");
    }

    private String errors() {
      try {
        return Files.readString(errorFile());
      } catch (IOException e) {
        return e.toString();
      }
    }

    private void moveSome(Random random) throws IOException {
      List<Path> files;
      try (Stream<Path> all = Files.walk(songs)) {
        files = all.filter(Files::isRegularFile).sorted().toList();
      }
      for (int i = 0; i < MOVED_AT_A_TIME; i++) {
        Path file = files.get(random.nextInt(files.size()));
        Path other = Files.createDirectories(songs.resolve("moved " + random.nextInt(10)));
        Path target = other.resolve(random.nextInt(1000) + " " + file.getFileName());
        if (Files.exists(file)) {
          Files.move(file, target);
        }
      }
    }
  }
}
