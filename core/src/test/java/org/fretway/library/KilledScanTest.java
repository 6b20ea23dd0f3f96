package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program at any point of a scan, many times. */
class KilledScanTest {
  private static final int KILLS = Integer.getInteger("kills", 50);
  private static final int SONGS = 150;
  private static final int EARLY_ONE_IN = 3;
  private static final int MOVED_AT_A_TIME = 5;
  private static final int LATEST_MILLIS = 300;
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path temp;
  private final Random random = new Random(20_261_128);
  private final List<String> kept = new ArrayList<>();
  private Path songs;
  private long profile;

  @BeforeEach
  void prepare() throws Exception {
    songs = Files.createDirectory(temp.resolve("songs"));
    SongTree.write(songs, SONGS);
    try (Fretway fretway = Fretway.open(config())) {
      profile = fretway.profiles().init("Alice", "1234", "blue sky 42").id();
    }
  }

  @Test
  void the_next_start_is_whole_and_nothing_that_was_kept_is_lost() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      startAndKill(random.nextBoolean() ? ScanMode.FULL : ScanMode.INCREMENTAL);
      moveSome();
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
  }

  private FretwayConfig config() {
    return new FretwayConfig(temp.resolve("data"), Optional.of(songs));
  }

  private void assertEverySongIsWhole(Library library) throws IOException {
    for (int page = 0; page * LibraryQuery.MAX_SIZE < SONGS; page++) {
      LibraryQuery query = LibraryQuery.all().withPage(page, LibraryQuery.MAX_SIZE);
      for (SongMeta song : library.find(query).items()) {
        assertThat(library.chart(song.trackId(), 0)).as(song.title()).isPresent();
        StoredFile sound = library.audio(song.trackId()).orElseThrow();
        assertThat(library.blobs().exists(sound.blobId())).as(song.title()).isTrue();
      }
    }
  }

  private void startAndKill(ScanMode mode) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-classpath",
                System.getProperty("java.class.path"),
                ScanToBeKilled.class.getName(),
                temp.resolve("data").toString(),
                songs.toString(),
                Long.toString(profile),
                mode.name()));
    command.addAll(kept);
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(temp.resolve("errors").toFile()))
            .start();
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

  private String errors() {
    try {
      return Files.readString(temp.resolve("errors"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void moveSome() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(songs)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (int i = 0; i < MOVED_AT_A_TIME; i++) {
      Path file = files.get(random.nextInt(files.size()));
      Path folder = Files.createDirectories(songs.resolve("moved " + random.nextInt(10)));
      Path target = folder.resolve(random.nextInt(1000) + " " + file.getFileName());
      if (Files.exists(file)) {
        Files.move(file, target);
      }
    }
  }
}
