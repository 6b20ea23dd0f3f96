package org.fretway.desktop.library;

import atlantafx.base.controls.Popover;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.library.ScanStatus;
import org.fretway.library.ScanStatus.ScanError;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the bottom that tells how a scan goes, and afterwards what it could not read. */
final class ScanBar extends HBox {
  private final ProgressBar progress = new ProgressBar();
  private final Label summary = new Label();
  private final Label current = new Label();
  private final Button failures = new Button();
  private final Button dismiss = new Button(null, new FontIcon(Feather.X));
  private final ListView<ScanError> errors = new ListView<>();
  private boolean dismissed;

  ScanBar(ObservableValue<ScanStatus> scan) {
    getStyleClass().add("scan-bar");
    summary.setMinWidth(Region.USE_PREF_SIZE);
    current.getStyleClass().add("scan-current");
    failures.getStyleClass().addAll("flat", "scan-failures");
    failures.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    failures.setMinWidth(Region.USE_PREF_SIZE);
    failures.setOnAction(event -> showErrors());
    dismiss.getStyleClass().addAll("flat", "button-icon");
    dismiss.setAccessibleText("Hide the result of the scan");
    dismiss.setOnAction(
        event -> {
          dismissed = true;
          show(scan.getValue());
        });
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox.setHgrow(current, Priority.SOMETIMES);
    getChildren().addAll(progress, summary, current, gap, failures, dismiss);
    errors.setCellFactory(view -> new ErrorCell());
    errors.getStyleClass().add("scan-errors");
    scan.subscribe(this::show);
  }

  private void show(ScanStatus status) {
    if (status.running()) {
      dismissed = false;
    }
    boolean over = !status.running();
    boolean useful =
        status.running() || status.failed() > 0 || status.status() == ScanStatus.State.ERROR;
    setVisible(useful && !dismissed);
    setManaged(isVisible());
    progress.setVisible(!over);
    progress.setManaged(!over);
    progress.setProgress(
        status.total() > 0
            ? (double) status.done() / status.total()
            : ProgressBar.INDETERMINATE_PROGRESS);
    summary.setText(summaryOf(status));
    current.setText(status.current());
    failures.setVisible(status.failed() > 0 || !status.errors().isEmpty());
    failures.setText(
        status.failed() == 1
            ? "1 song could not be read"
            : status.failed() + " songs could not be read");
    dismiss.setVisible(over);
    dismiss.setManaged(over);
    errors.getItems().setAll(status.errors());
  }

  private static String summaryOf(ScanStatus status) {
    return switch (status.status()) {
      case LISTING -> "Looking for songs…";
      case SCANNING -> "Reading song %,d of %,d".formatted(status.done(), status.total());
      case ERROR -> "The scan could not go through.";
      case IDLE, COMPLETE ->
          "Scan finished: %,d added, %,d updated".formatted(status.added(), status.updated());
    };
  }

  private void showErrors() {
    Popover popover = new Popover(errors);
    popover.setTitle("Left out by the scan");
    popover.setHeaderAlwaysVisible(true);
    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
    popover.show(failures);
  }

  /** A file and what is wrong with it. */
  private static final class ErrorCell extends ListCell<ScanError> {
    private static final double MARGIN_PX = 32;

    private final Label file = new Label();
    private final Label message = new Label();
    private final VBox lines = new VBox(file, message);

    ErrorCell() {
      file.getStyleClass().add("scan-error-file");
      message.setWrapText(true);
      message.maxWidthProperty().bind(widthProperty().subtract(MARGIN_PX));
    }

    @Override
    protected void updateItem(@Nullable ScanError error, boolean empty) {
      super.updateItem(error, empty);
      if (empty || error == null) {
        setGraphic(null);
        return;
      }
      file.setText(error.file());
      message.setText(error.message());
      setGraphic(lines);
    }
  }
}
