package org.fretway.desktop.library;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.fretway.desktop.job.Problem;
import org.fretway.desktop.job.ProgressLine;
import org.fretway.desktop.text.Texts;
import org.fretway.library.ScanStatus;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the bottom that tells how a scan goes, and afterwards what it could not read. */
final class ScanBar extends StackPane {
  private static final Texts TEXTS = Texts.of(ScanBar.class);
  private final Button dismiss = new Button(null, new FontIcon(Feather.X));
  private final ProgressLine line = new ProgressLine(TEXTS.get("scan.problems"), dismiss);
  private boolean dismissed;

  ScanBar(ObservableValue<ScanStatus> scan) {
    getStyleClass().add("scan-bar");
    dismiss.setAccessibleText(TEXTS.get("scan.hide"));
    dismiss.setOnAction(
        event -> {
          dismissed = true;
          show(scan.getValue());
        });
    getChildren().add(line);
    scan.subscribe(this::show);
  }

  private void show(ScanStatus status) {
    boolean running = status.running();
    if (running) {
      dismissed = false;
      line.showRunning(status.done(), status.total());
    } else {
      line.showOver();
    }
    boolean useful =
        running || !status.errors().isEmpty() || status.status() == ScanStatus.State.ERROR;
    setVisible(useful && !dismissed);
    setManaged(isVisible());
    line.tell(summaryOf(status), status.current());
    line.showProblems(
        countOf(status),
        status.errors().stream().map(error -> new Problem(error.file(), error.message())).toList());
    dismiss.setVisible(!running);
    dismiss.setManaged(!running);
  }

  private static String summaryOf(ScanStatus status) {
    return switch (status.status()) {
      case LISTING -> TEXTS.get("scan.listing");
      case SCANNING -> TEXTS.get("scan.reading", status.done(), status.total());
      case ERROR -> TEXTS.get("scan.failed");
      case IDLE, COMPLETE -> TEXTS.get("scan.finished", status.added(), status.updated());
    };
  }

  private static String countOf(ScanStatus status) {
    if (status.failed() > 0) {
      return TEXTS.count("scan.unread", status.failed());
    }
    int notes = status.errors().size();
    return TEXTS.count("scan.notes", notes);
  }
}
