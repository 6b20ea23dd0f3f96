package org.fretway.desktop.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.practice.PlayResult;
import org.fretway.practice.PlayResults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plays of a song, as a model and in a window. */
class HistoryViewModelTest {
  @TempDir Path folder;

  private final ToldFixture told = new ToldFixture();
  private LibraryFixture library;
  private String trackId;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    trackId = library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void play(String arrangement, int score, int mastery) throws Exception {
    library
        .fretway()
        .playResults()
        .record(
            library.fretway().windowUser().actor(),
            trackId,
            new PlayResult(
                arrangement, score, score, 100, score / 2, -0.01, 0.02, 1, mastery, "USUAL", true));
  }

  private HistoryViewModel model() {
    return new HistoryViewModel(
        library.fretway().playResults(),
        library.fretway().windowUser(),
        trackId,
        "Alpha",
        told,
        Runnable::run,
        Runnable::run);
  }

  private static List<Integer> scores(HistoryViewModel model) {
    return model.shownProperty().get().stream().map(it -> it.result().score()).toList();
  }

  @Test
  void plays_are_listed_the_latest_first() throws Exception {
    play("Lead", 50, 100);
    play("Lead", 60, 100);

    assertThat(scores(model())).containsExactly(60, 50);
    assertThat(model().remarkProperty().get()).isEmpty();
  }

  @Test
  void those_of_one_arrangement_are_shown_if_that_is_wanted() throws Exception {
    play("Lead", 50, 100);
    play("Bass", 70, 100);
    HistoryViewModel model = model();
    model.arrangementProperty().set(Optional.of("Lead"));

    assertThat(model.arrangementsProperty().get()).containsExactly("Bass", "Lead");
    assertThat(scores(model)).containsExactly(50);
  }

  @Test
  void without_plays_or_without_a_profile_the_way_to_some_is_told() {
    assertThat(model().remarkProperty().get()).startsWith("No score was kept of this song yet.");
    library.fretway().windowUser().signOut();

    assertThat(model().remarkProperty().get()).startsWith("Scores are kept with a profile.");
    assertThat(model().anyProperty().get()).isFalse();
  }

  @Test
  void all_are_deleted_and_the_best_score_stays() throws Exception {
    play("Lead", 50, 100);
    library
        .fretway()
        .scores()
        .record(library.fretway().windowUser().actor(), Optional.empty(), trackId, 50);
    HistoryViewModel model = model();
    model.deleteAll();

    assertThat(model.shownProperty().get()).isEmpty();
    assertThat(model().anyProperty().get()).isFalse();
    assertThat(
            library
                .fretway()
                .scores()
                .of(library.fretway().windowUser().actor(), Optional.empty(), List.of(trackId)))
        .containsKey(trackId);
  }

  @Test
  void a_full_history_stands_in_the_table_and_choosing_marks_the_chart() throws Exception {
    for (int i = 0; i < PlayResults.MOST_KEPT; i++) {
      play("Lead", i % 101, i < 10 ? 60 : 100);
    }
    Stage stage = FxToolkit.call(Stage::new);
    HistoryPane pane = FxToolkit.call(() -> new HistoryPane(model(), () -> {}));
    FxToolkit.run(
        () -> {
          stage.setScene(new Scene(pane, 900, 620));
          stage.show();
          pane.take();
          pane.layout();
        });
    TableView<?> table = FxToolkit.call(() -> (TableView<?>) pane.lookup(".table-view"));

    assertThat(table.getItems()).hasSize(PlayResults.MOST_KEPT);
    assertThat(FxToolkit.<String>call(() -> pane.lookup(".history-chart").getAccessibleText()))
        .startsWith("Scores of 500 plays: 0 at first,");
    assertThat(FxToolkit.<Boolean>call(() -> pane.lookup(".history-chosen").isVisible())).isFalse();
    FxToolkit.run(
        () -> {
          table.getSelectionModel().select(3);
          pane.layout();
          ((ScoreChart) pane.lookup(".history-chart")).layout();
        });
    assertThat(FxToolkit.<Boolean>call(() -> pane.lookup(".history-chosen").isVisible())).isTrue();
    FxToolkit.run(stage::close);
  }

  @Test
  void the_keyboard_is_in_an_empty_history_too() {
    HistoryPane pane = FxToolkit.call(() -> new HistoryPane(model(), () -> {}));
    Stage stage = FxToolkit.call(Stage::new);
    FxToolkit.run(
        () -> {
          stage.setScene(new Scene(pane, 900, 620));
          stage.show();
          pane.take();
        });

    assertThat(FxToolkit.<String>call(() -> ((Button) stage.getScene().getFocusOwner()).getText()))
        .isEqualTo("Close");
    FxToolkit.run(stage::close);
  }

  @Test
  void deleting_asks_once_more() throws Exception {
    play("Lead", 50, 100);
    HistoryPane pane = FxToolkit.call(() -> new HistoryPane(model(), () -> {}));
    Stage stage = FxToolkit.call(Stage::new);
    FxToolkit.run(
        () -> {
          stage.setScene(new Scene(pane, 900, 620));
          stage.show();
        });
    Button delete = FxToolkit.call(() -> (Button) pane.lookup(".history-foot > .button"));
    FxToolkit.run(delete::fire);
    assertThat(model().anyProperty().get()).isTrue();

    FxToolkit.run(delete::fire);
    assertThat(model().anyProperty().get()).isFalse();
    FxToolkit.run(stage::close);
  }
}
