package org.fretway.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
  private @TempDir Path folder;

  @Test
  void a_folder_of_songs_becomes_a_folder_of_feedpaks() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    new FeedpakFixture().named("A", "Testers").zip(in, "a.sloppak");
    new FeedpakFixture().named("B", "Testers").folder(in, "b.feedpak");

    AppProcess app = convert(in);

    assertThat(app.err()).isEmpty();
    assertThat(app.out())
        .hasLineCount(3)
        .startsWith(in.resolve("a.sloppak") + " -> " + out().resolve("Testers - A.feedpak"))
        .endsWith("2 songs converted." + System.lineSeparator());
    assertThat(app.awaitEnd()).isZero();
    try (SongPackage song = SongFormats.standard().open(out().resolve("Testers - B.feedpak"))) {
      assertThat(song.metadata().title()).isEqualTo("B");
    }
  }

  @Test
  void a_song_that_fails_is_said_on_the_error_stream_and_ends_with_1() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.feedpak"), "no archive");
    Path good = new FeedpakFixture().zip(folder, "good.feedpak");

    AppProcess app = convert(bad, good, folder.resolve("none.feedpak"));

    assertThat(app.awaitEnd()).isEqualTo(1);
    assertThat(app.err()).hasLineCount(2).contains("bad.feedpak: is no complete zip archive");
    assertThat(app.out()).endsWith("1 song converted, 2 failed." + System.lineSeparator());
  }

  @Test
  void what_is_there_already_stays_unless_an_option_says_otherwise() throws Exception {
    Path song = new FeedpakFixture().zip(folder, "a.sloppak");
    assertThat(convert(song).awaitEnd()).isZero();

    AppProcess refused = convert(song);
    assertThat(refused.awaitEnd()).isEqualTo(1);
    assertThat(refused.err())
        .hasLineCount(2)
        .contains("is there already", "--overwrite", "--skip-existing");

    AppProcess skipped = convert(song, "--skip-existing");
    assertThat(skipped.awaitEnd()).isZero();
    assertThat(skipped.err()).isEmpty();
    assertThat(skipped.out()).contains("skipped").contains("0 songs converted, 1 skipped.");

    AppProcess replaced = convert(song, "--overwrite");
    assertThat(replaced.awaitEnd()).isZero();
    assertThat(replaced.out()).contains("1 song converted.");
  }

  @Test
  void a_folder_that_can_t_be_written_to_ends_with_one_sentence_and_1() throws Exception {
    Files.writeString(out(), "a file");

    AppProcess app = convert(new FeedpakFixture().zip(folder, "a.sloppak"));

    assertThat(app.awaitEnd()).isEqualTo(1);
    assertThat(app.err()).startsWith("fretway: ").hasLineCount(1);
    assertThat(app.out()).isEmpty();
  }

  @Test
  void an_interruption_leaves_no_half_file() throws Exception {
    // Big enough that it is not done before it is noticed.
    byte[] large = new byte[64 << 20];
    FeedpakFixture song = new FeedpakFixture().file("stems/full.wav", large);
    for (int i = 0; i < 4; i++) {
      song.file("extra/%d.bin".formatted(i), large);
    }
    Path source = song.storedZip(folder, "a.sloppak");

    try (AppProcess app =
        AppProcess.start(folder, "convert", source, "--out", out(), "--data-dir", "none")) {
      Awaitility.await().until(() -> !files().isEmpty());
      app.terminate();
      app.awaitEnd();
    }

    assertThat(files()).isSubsetOf(List.of("The Testers - Fixture.feedpak"));
    for (String file : files()) { // Then it was quicker.
      SongFormats.standard().open(out().resolve(file)).close();
    }
  }

  private Path out() {
    return folder.resolve("out");
  }

  private List<String> files() {
    if (!Files.isDirectory(out())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(out())) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AppProcess convert(Object... arguments) throws Exception {
    Stream<Object> fixed =
        Stream.of("convert", "--out", out(), "--data-dir", folder.resolve("none"));
    return AppProcess.run(folder, Stream.concat(fixed, Stream.of(arguments)).toArray());
  }
}
