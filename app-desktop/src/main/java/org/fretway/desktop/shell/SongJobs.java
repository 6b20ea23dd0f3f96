package org.fretway.desktop.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.fretway.Fretway;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.job.JobBars;
import org.fretway.library.ImportListener;
import org.fretway.library.ImportResult;
import org.fretway.profile.Actor;

/** Imports and conversions as jobs of the window. Used from the JavaFX thread. */
final class SongJobs {
  private final Fretway fretway;
  private final Executor background;
  private final JobBars bars;

  SongJobs(Fretway fretway, Executor background, JobBars bars) {
    this.fretway = fretway;
    this.background = background;
    this.bars = bars;
  }

  /** Copies song files and song folders into the library. */
  void importSongs(List<Path> songs) {
    start("Importing", report -> importAll(songs, report));
  }

  private Job.Outcome importAll(List<Path> songs, Job.Report report) throws InterruptedException {
    List<ImportResult> results = new ArrayList<>();
    for (Path song : songs) {
      if (report.cancelled()) {
        break;
      }
      report.progress(results.size(), songs.size(), String.valueOf(song.getFileName()));
      results.addAll(
          fretway.imports().importPaths(Actor.LOCAL_OWNER, List.of(song), listener(report)));
    }
    return ImportOutcome.of(results, report.cancelled());
  }

  private static ImportListener listener(Job.Report report) {
    return new ImportListener() {
      @Override
      public void copied(String name, long bytes) {
        // The line counts files.
      }

      @Override
      public boolean cancelled() {
        return report.cancelled();
      }
    };
  }

  private void start(String title, Job.Work work) {
    bars.add(Job.start(title, work, background, Platform::runLater));
  }
}
