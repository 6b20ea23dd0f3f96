package org.fretway.desktop.job;

import org.fretway.library.BulkListener;

/**
 * Shows how a change of many songs goes, and ends it when the user wants that.
 *
 * @param report of the job that makes the change
 */
public record BulkProgress(Job.Report report) implements BulkListener {
  @Override
  public void progress(int done, int total) {
    report.progress(done, total, "");
  }

  @Override
  public boolean cancelled() {
    return report.cancelled();
  }
}
