package org.fretway.desktop.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.fretway.chart.Passage;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.practice.judge.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cards at the end of a song of 16 notes in 4 sections, in a window. */
class ResultsPaneTest {
  @TempDir Path folder;

  private final List<Passage> practised = new ArrayList<>();
  private LibraryFixture library;
  private ResultsViewModel model;
  private ResultsPane pane;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    String trackId =
        library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
    model =
        FxToolkit.call(
            () ->
                new ResultsViewModel(
                    library.fretway(), trackId, new ToldFixture(), Runnable::run, Runnable::run));
    pane =
        FxToolkit.call(
            () ->
                new ResultsPane(
                    model,
                    () -> "Alpha",
                    () ->
                        new ResultDeeds(
                            () -> {}, practised::add, () -> {}, Optional.empty(), () -> {}),
                    () -> {}));
    stage = FxToolkit.call(Stage::new);
    FxToolkit.run(
        () -> {
          stage.setScene(new Scene(pane, 1200, 620));
          stage.show();
        });
  }

  @AfterEach
  void close() {
    FxToolkit.run(stage::close);
    library.close();
  }

  private static final PlayReport REPORT = new PlayReport(1, 60, 40, 0, List.of(), List.of());

  private void end(JudgedSongFixture song) {
    FxToolkit.run(
        () -> {
          model.judged(song.song(), song.sections(4), JudgedSongFixture.inOneGo(20, 1));
          model.tell(REPORT);
          pane.applyCss();
          pane.layout();
        });
  }

  private static JudgedSongFixture song() {
    return JudgedSongFixture.of(16)
        .hit(0, 8)
        .judge(8, Reason.EARLY, -0.07, 2)
        .judge(9, Reason.NOT_PLAYED, Double.NaN, Double.NaN)
        .hit(10, 15)
        .judge(15, Reason.LATE, 0.07, 2);
  }

  private String text(String selector) {
    return FxToolkit.call(() -> ((Labeled) pane.lookup(selector)).getText());
  }

  private List<Button> buttons(String selector) {
    return FxToolkit.call(() -> pane.lookupAll(selector).stream().map(Button.class::cast).toList());
  }

  @Test
  void a_judged_song_shows_its_score_and_what_came_of_keeping_it() {
    end(song());

    assertThat(text(".judged-score")).isEqualTo("81");
    assertThat(text(".judged-kept")).isEqualTo("Your first score for this song.");
    assertThat(buttons(".results-again").getFirst().isFocused()).isTrue();
  }

  @Test
  void the_worst_section_is_practised_with_one_click() {
    end(song());
    Button worst = buttons(".judged-practise").getFirst();
    FxToolkit.run(worst::fire);

    assertThat(worst.getAccessibleText()).isEqualTo("Practise “Part 3”");
    assertThat(practised).extracting(Passage::name).containsExactly("Part 3");
  }

  @Test
  void charts_say_the_same_to_who_cannot_see_them() {
    end(song());

    assertThat(FxToolkit.<String>call(() -> pane.lookup(".spread").getAccessibleText()))
        .startsWith("Timing of 15 notes and chords: 1 too early, 13 in time, 1 too late.");
  }

  @Test
  void a_song_that_was_not_judged_keeps_the_card_of_what_was_heard() {
    end(JudgedSongFixture.of(16));

    assertThat(FxToolkit.<Object>call(() -> pane.lookup(".judged"))).isNull();
    assertThat(text(".results-figure")).isEqualTo("100 %");
  }

  @Test
  void the_card_is_gone_when_the_song_goes_on() {
    end(song());
    FxToolkit.run(model::hide);

    assertThat(FxToolkit.<Integer>call(() -> pane.getChildren().size())).isZero();
  }

  @Test
  void the_timing_stands_below_its_chart_in_words() {
    end(song());

    assertThat(
            FxToolkit.<List<String>>call(
                () ->
                    pane.lookupAll(".label").stream()
                        .filter(Label.class::isInstance)
                        .map(it -> ((Label) it).getText())
                        .toList()))
        .contains("You are mostly on time, give or take 0 ms.");
  }
}
