package org.fretway.desktop.job;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * One line that tells how something goes: a bar while it runs, a sentence, what is being worked on,
 * what went wrong, and a button at the end.
 */
public final class ProgressLine extends HBox {
  private final ProgressBar progress = new ProgressBar();
  private final Label summary = new Label();
  private final Label current = new Label();
  private final ProblemsButton problems;

  /**
   * Creates the line.
   *
   * @param problemsHeadline what stands above the list of problems
   * @param end the button at the end, which hides the line or cancels the work
   */
  public ProgressLine(String problemsHeadline, Button end) {
    problems = new ProblemsButton(problemsHeadline);
    getStyleClass().add("progress-line");
    summary.setMinWidth(Region.USE_PREF_SIZE);
    current.getStyleClass().add("progress-current");
    end.getStyleClass().addAll("flat", "button-icon");
    end.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox.setHgrow(current, Priority.SOMETIMES);
    getChildren().addAll(progress, summary, current, gap, problems, end);
  }

  /** Shows that it runs: done of total steps, 0 in all while that is not known. */
  public void showRunning(int done, int total) {
    showBar(true);
    progress.setProgress(total > 0 ? (double) done / total : ProgressBar.INDETERMINATE_PROGRESS);
  }

  /** Shows that it is over. */
  public void showOver() {
    showBar(false);
  }

  private void showBar(boolean running) {
    progress.setVisible(running);
    progress.setManaged(running);
  }

  /** Shows a sentence, and what is being worked on. */
  public void tell(String sentence, String workedOn) {
    summary.setText(sentence);
    current.setText(workedOn);
  }

  /** Shows what went wrong, with its count in words; nothing while the list is empty. */
  public void showProblems(String count, List<Problem> all) {
    problems.show(count, all);
  }
}
