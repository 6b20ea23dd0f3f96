package org.fretway.desktop.job;

import javafx.scene.layout.VBox;

/** The jobs under way, a line each; a finished one stays until it is dismissed. */
public final class JobBars extends VBox {
  /** Shows a job. */
  public void add(Job job) {
    getChildren().add(new JobBar(job, bar -> getChildren().remove(bar)));
  }
}
