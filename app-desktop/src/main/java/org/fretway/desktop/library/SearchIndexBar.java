package org.fretway.desktop.library;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.fretway.desktop.job.ProgressLine;
import org.fretway.desktop.text.Texts;
import org.fretway.library.IndexStatus;
import org.fretway.library.IndexStatus.State;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the bottom that tells how far the search index is, until it answers. */
final class SearchIndexBar extends StackPane {
  private static final Texts TEXTS = Texts.of(SearchIndexBar.class);

  /** What is over after this is not worth a line. */
  private static final Duration PATIENCE = Duration.millis(700);

  private final Button dismiss = new Button(null, new FontIcon(Feather.X));
  private final ProgressLine line = new ProgressLine("", dismiss);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private boolean late;
  private boolean dismissed;

  SearchIndexBar(ObservableValue<IndexStatus> index) {
    getStyleClass().add("search-index-bar");
    dismiss.setAccessibleText(TEXTS.get("index.hide"));
    dismiss.setOnAction(
        event -> {
          dismissed = true;
          show(index.getValue());
        });
    patience.setOnFinished(
        event -> {
          late = true;
          show(index.getValue());
        });
    getChildren().add(line);
    index.subscribe(this::show);
  }

  private void show(IndexStatus status) {
    boolean behind = status.state() == State.BUILDING || status.state() == State.WAITING;
    if (!behind) {
      patience.stop();
      late = false;
      dismissed = false;
    } else if (!late) {
      patience.play(); // Goes on if it runs.
    }
    setVisible(behind && late && !dismissed);
    setManaged(isVisible());
    if (status.state() == State.BUILDING) {
      line.showRunning(percent(status), 100);
      line.tell(
          TEXTS.get("index.preparing", status.done(), status.total()), TEXTS.get("index.slower"));
    } else {
      line.showOver();
      line.tell(TEXTS.get("index.away"), TEXTS.get("index.again"));
    }
  }

  private static int percent(IndexStatus status) {
    return (int) (100 * status.done() / Math.max(1, status.total()));
  }
}
