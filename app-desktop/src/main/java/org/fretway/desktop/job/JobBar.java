package org.fretway.desktop.job;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells how a job goes, cancels it, and afterwards says what came of it. */
final class JobBar extends StackPane {
  private static final Texts TEXTS = Texts.of(JobBar.class);

  private final Job job;
  private final Consumer<JobBar> dismiss;
  private final Button end = new Button(null, new FontIcon(Feather.X));
  private final Tooltip tooltip = new Tooltip();
  private final ProgressLine line;

  JobBar(Job job, Consumer<JobBar> dismiss) {
    this.job = job;
    this.dismiss = dismiss;
    line = new ProgressLine(TEXTS.get("problems.of", job.title()), end);
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
    line.showProblems(TEXTS.count("problems", problems), status.problems());
    String what = running ? Texts.COMMON.get("cancel") : TEXTS.get("hide");
    end.setAccessibleText(TEXTS.get("end.of", what, job.title()));
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
              ? TEXTS.get(
                  "running.at",
                  job.title(),
                  Math.min(status.done() + 1, status.total()),
                  status.total())
              : TEXTS.get("running", job.title());
      case CANCELLING -> TEXTS.get("stopping");
      case DONE, FAILED -> status.summary();
    };
  }
}
