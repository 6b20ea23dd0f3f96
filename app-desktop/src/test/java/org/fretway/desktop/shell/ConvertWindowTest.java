package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.fretway.Samples;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.library.LibraryQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real songs are converted: two that can be, and one whose keys are not there. */
class ConvertWindowTest {
  private @TempDir Path folder;
  private LibraryFixture library;
  private OpenWindow window;
  private Path out;
  private List<String> ids;

  @BeforeAll
  static void the_songs_are_there() {
    Samples.song("psarc/testtest_p.psarc");
  }

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder);
    copy("note_detect_benchmark_v1.sloppak");
    copy("beethoven-fur_elise.feedpak");
    copy("psarc/testtest_p.psarc");
    library.scan();
    out = Files.createDirectory(folder.resolve("out"));
    ids = library.fretway().library().ids(LibraryQuery.all(), 0, 10);
    assertThat(ids).hasSize(3);
    window = OpenWindow.on(library.fretway());
  }

  private void copy(String sample) throws Exception {
    Path song = Samples.song(sample);
    Files.copy(song, folder.resolve("songs").resolve(song.getFileName().toString()));
  }

  @AfterEach
  void close() {
    window.close();
    library.close();
  }

  private void convert() {
    FxToolkit.run(() -> window.screens().convertTracks(ids, out));
  }

  private String told() {
    List<String> texts = window.texts(".job-bar .label");
    return texts.isEmpty() ? "" : texts.getLast();
  }

  private List<Path> written() throws Exception {
    try (Stream<Path> files = Files.list(out)) {
      return files.toList();
    }
  }

  /** Answers the question whether a file may be replaced. */
  private void answer(String choice) {
    await().until(() -> FxToolkit.call(() -> button(choice).isPresent()));
    FxToolkit.run(() -> button(choice).orElseThrow().fire());
  }

  private static Optional<Button> button(String text) {
    return Window.getWindows().stream()
        .map(it -> it.getScene().getRoot())
        .filter(DialogPane.class::isInstance)
        .flatMap(it -> it.lookupAll(".button").stream())
        .map(Button.class::cast)
        .filter(it -> it.getText().equals(text))
        .findFirst();
  }

  @Test
  void songs_are_converted_and_what_can_not_be_is_counted() throws Exception {
    convert();

    await().until(this::told, ("2 songs converted to " + out + ", 1 failed.")::equals);
    assertThat(window.texts(".job-bar .problems-button")).containsExactly("1 problem");
    assertThat(written()).hasSize(2).allMatch(it -> it.toString().endsWith(".feedpak"));
    window.push(".job-bar .button-icon");
    assertThat(window.shows(".job-bar")).isFalse();
  }

  @Test
  void files_that_are_there_already_are_asked_about() throws Exception {
    convert();
    await().until(() -> told().startsWith("2 songs converted"));
    window.push(".job-bar .button-icon");

    convert();
    answer("Keep all");

    await()
        .until(
            this::told,
            ("0 songs converted to " + out + ", 2 kept as they were, 1 failed.")::equals);
    assertThat(written()).hasSize(2);
  }

  @Test
  void a_conversion_is_stopped_by_its_button() throws Exception {
    convert();
    await().until(() -> told().startsWith("2 songs converted"));
    window.push(".job-bar .button-icon");

    convert();
    await().until(() -> FxToolkit.call(() -> button("Keep").isPresent()));
    window.push(".job-bar .button-icon");
    assertThat(window.texts(".job-bar .label")).contains("Stopping…");
    answer("Keep");

    await().until(() -> told().startsWith("Stopped: 0 songs converted to " + out));
  }
}
