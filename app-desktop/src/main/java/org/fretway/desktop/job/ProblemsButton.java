package org.fretway.desktop.job;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Counts what went wrong, and lists it when pressed; not there while nothing did. */
public final class ProblemsButton extends Button {
  private final ListView<Problem> problems = new ListView<>();

  /**
   * Creates the button.
   *
   * @param headline what stands above the list
   */
  public ProblemsButton(String headline) {
    getStyleClass().addAll("flat", "problems-button");
    setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    setMinWidth(Region.USE_PREF_SIZE);
    problems.setCellFactory(view -> new ProblemCell());
    problems.getStyleClass().add("problems");
    setOnAction(event -> showList(headline));
    show("", List.of());
  }

  /** Shows a count in words, and what is behind it. */
  public void show(String count, List<Problem> all) {
    setText(count);
    problems.getItems().setAll(all);
    setVisible(!all.isEmpty());
    setManaged(isVisible());
  }

  private void showList(String headline) {
    Popover popover = new Popover(problems);
    popover.setTitle(headline);
    popover.setHeaderAlwaysVisible(true);
    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
    popover.show(this);
  }

  /** A file and what is wrong with it. */
  private static final class ProblemCell extends ListCell<Problem> {
    private static final double MARGIN_PX = 32;

    private final Label file = new Label();
    private final Label message = new Label();
    private final VBox lines = new VBox(file, message);

    ProblemCell() {
      file.getStyleClass().add("problem-file");
      Wrapping.of(message);
      message.maxWidthProperty().bind(widthProperty().subtract(MARGIN_PX));
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
      super.updateItem(problem, empty);
      if (empty || problem == null) {
        setGraphic(null);
        return;
      }
      file.setText(problem.file());
      message.setText(problem.message());
      setGraphic(lines);
    }
  }
}
