package org.fretway.desktop.job;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells how a job goes, cancels it, and afterwards says what came of it. */
final class JobBar extends StackPane {
  private final Job job;
  private final Consumer<JobBar> dismiss;
  private final Button end = new Button(null, new FontIcon(Feather.X));
  private final Tooltip tooltip = new Tooltip();
  private final ProgressLine line;

  JobBar(Job job, Consumer<JobBar> dismiss) {
    this.job = job;
    this.dismiss = dismiss;
    line = new ProgressLine(job.title() + ": what did not work", end);
    getStyleClass().add("job-bar");
    end.setTooltip(tooltip);
    getChildren().add(line);
    job.statusProperty().subscribe(this::show);
  }

  private void show(JobStatus status) {
    boolean running = status.running();
    if (running) {
      line.showRunning(status.done(), status.total());
    } else {
      line.showOver();
    }
    line.tell(summaryOf(status), status.current());
    int problems = status.problems().size();
    line.showProblems(
        problems == 1 ? "1 problem" : "%,d problems".formatted(problems), status.problems());
    String what = running ? "Cancel" : "Hide";
    end.setAccessibleText(what + ": " + job.title());
    tooltip.setText(what);
    end.setDisable(status.state() == JobStatus.State.CANCELLING);
    end.setOnAction(event -> endPressed(running));
  }

  private void endPressed(boolean running) {
    if (running) {
      job.cancel();
    } else {
      dismiss.accept(this);
    }
  }

  private String summaryOf(JobStatus status) {
    return switch (status.state()) {
      case RUNNING ->
          status.total() > 0
              ? "%s %,d of %,d"
                  .formatted(
                      job.title(), Math.min(status.done() + 1, status.total()), status.total())
              : job.title() + "…";
      case CANCELLING -> "Stopping…";
      case DONE, FAILED -> status.summary();
    };
  }
}
