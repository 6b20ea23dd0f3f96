package org.fretway.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.fretway.desktop.FxToolkit;
import org.fretway.library.IndexStatus;
import org.fretway.library.IndexStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchIndexBarTest {
  private static final IndexStatus READY = new IndexStatus(State.READY, 0, 0);

  private final ObjectProperty<IndexStatus> status = new SimpleObjectProperty<>(READY);
  private Stage stage;
  private SearchIndexBar bar;

  @BeforeEach
  void open() {
    bar = FxToolkit.call(() -> new SearchIndexBar(status));
    stage =
        FxToolkit.call(
            () -> {
              Stage made = new Stage();
              made.setScene(new Scene(bar, 700, 60));
              made.show();
              return made;
            });
  }

  @AfterEach
  void close() {
    FxToolkit.run(stage::close);
  }

  private void now(State state, long done, long total) {
    FxToolkit.run(() -> status.set(new IndexStatus(state, done, total)));
  }

  private boolean isShown() {
    return FxToolkit.call(() -> bar.isVisible());
  }

  private List<String> texts() {
    return FxToolkit.call(
        () -> bar.lookupAll(".label").stream().map(it -> ((Label) it).getText()).toList());
  }

  @Test
  void a_rebuild_tells_how_far_it_is_until_the_index_answers() {
    assertThat(isShown()).isFalse();

    now(State.BUILDING, 1_200, 10_000);
    await().until(this::isShown);
    assertThat(texts())
        .contains("Preparing the search: 1,200 of 10,000 songs", "Until then, lists take longer.");

    now(State.BUILDING, 9_000, 10_000);
    assertThat(texts()).contains("Preparing the search: 9,000 of 10,000 songs");
    now(State.READY, 0, 0);
    assertThat(isShown()).isFalse();
  }

  @Test
  void an_index_that_can_not_be_used_says_that_it_is_tried_again() {
    now(State.WAITING, 0, 0);

    await().until(this::isShown);
    assertThat(texts())
        .contains("The search index can't be used at the moment, so lists take longer.");
  }

  @Test
  void a_line_that_was_hidden_comes_back_with_the_next_rebuild() {
    now(State.BUILDING, 1, 10);
    await().until(this::isShown);

    FxToolkit.run(() -> ((Button) bar.lookup(".button-icon")).fire());
    assertThat(isShown()).isFalse();
    now(State.BUILDING, 2, 10);
    assertThat(isShown()).isFalse();

    now(State.READY, 0, 0);
    now(State.BUILDING, 1, 10);
    await().until(this::isShown);
  }
}
