package org.fretway.desktop.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.fretway.Fretway;
import org.fretway.convert.ConversionListener;
import org.fretway.convert.ConversionProgress;
import org.fretway.convert.ConversionReport;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.job.JobBars;
import org.fretway.desktop.job.JobStarter;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.library.ImportListener;
import org.fretway.library.ImportResult;

/** Imports and conversions as jobs of the window. Used from the JavaFX thread. */
final class SongJobs implements JobStarter {
  private static final Texts TEXTS = Texts.of(SongJobs.class);
  private final Fretway fretway;
  private final WindowAccess access;
  private final ReplaceQuestion question;
  private final Executor background;
  private final JobBars bars = new JobBars();

  SongJobs(Fretway fretway, ReplaceQuestion question, Executor background) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    this.question = question;
    this.background = background;
  }

  /** Returns the lines that tell how the jobs go. */
  JobBars bars() {
    return bars;
  }

  /** Copies song files, song folders and all songs in other folders into the library. */
  void importSongs(List<Path> dropped) {
    start(
        TEXTS.get("job.importing"),
        report -> importAll(fretway.imports().gather(dropped, report::cancelled), report));
  }

  private Job.Outcome importAll(List<Path> songs, Job.Report report) throws InterruptedException {
    List<ImportResult> results = new ArrayList<>();
    for (Path song : songs) {
      if (report.cancelled()) {
        break;
      }
      report.progress(results.size(), songs.size(), String.valueOf(song.getFileName()));
      results.addAll(
          access.call(
              actor -> fretway.imports().importPaths(actor, List.of(song), listener(report))));
    }
    return JobOutcomes.of(results, report.cancelled());
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

  /** Turns songs of the library into feedpaks; an archive with several, into one each. */
  void convertTracks(List<String> trackIds, Path folder) {
    start(
        TEXTS.get("job.converting"),
        report -> {
          Set<Path> files = new LinkedHashSet<>();
          trackIds.forEach(id -> fretway.scanner().songFile(id).ifPresent(files::add));
          if (files.isEmpty()) {
            throw new IOException(TEXTS.get("job.songsGone"));
          }
          return convertAll(List.copyOf(files), folder, report);
        });
  }

  /** Turns song files and all songs in folders into feedpaks. */
  void convert(List<Path> songs, Path folder) {
    start(TEXTS.get("job.converting"), report -> convertAll(songs, folder, report));
  }

  private Job.Outcome convertAll(List<Path> songs, Path folder, Job.Report report)
      throws IOException {
    ConversionListener listener =
        new ConversionListener() {
          @Override
          public void progress(ConversionProgress progress) {
            report.progress(progress.file() - 1, progress.files(), progress.name());
          }
        };
    ConversionReport conversion =
        fretway
            .converter()
            .convert(songs, folder, question.forOneJob(), listener, report::cancelled);
    return JobOutcomes.of(conversion, folder);
  }

  @Override
  public void start(String title, Job.Work work) {
    bars.add(Job.start(title, work, background, Platform::runLater));
  }
}
