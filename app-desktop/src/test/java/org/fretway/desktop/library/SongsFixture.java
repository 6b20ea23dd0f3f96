package org.fretway.desktop.library;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fretway.Fretway;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.job.JobStarter;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.desktop.model.UiThread;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;

/** A real library with the songs One, Two and Three, and what view models need besides. */
public final class SongsFixture implements JobStarter, AutoCloseable {
  private final UiThread ui = new UiThread();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final ToldFixture told = new ToldFixture();
  private final List<String> ends = new CopyOnWriteArrayList<>();
  private final LibraryFixture library;
  private final List<String> ids;

  /** Opens the library. */
  public SongsFixture(Path folder) throws Exception {
    library = new LibraryFixture(folder).add("A", "One").add("B", "Two").add("C", "Three").scan();
    ids =
        fretway().library().find(LibraryQuery.all()).items().stream()
            .map(SongMeta::trackId)
            .toList();
  }

  /** Returns the library, to which more can be added. */
  public LibraryFixture library() {
    return library;
  }

  /** Returns the library's services. */
  public Fretway fretway() {
    return library.fretway();
  }

  /** Returns the ids of One, Two and Three. */
  public List<String> ids() {
    return ids;
  }

  /** Returns what stands in for the JavaFX thread. */
  public UiThread ui() {
    return ui;
  }

  /** Returns what runs what waits for the database. */
  public ExecutorService background() {
    return background;
  }

  /** Returns what notes what a user would be told. */
  public ToldFixture told() {
    return told;
  }

  /** Runs the work at once. */
  @Override
  public void start(String title, Job.Work work) {
    Job job = Job.start(title, work, Runnable::run, Runnable::run);
    ends.add(job.statusProperty().get().summary());
  }

  /** Returns what the jobs said at their end, in order. */
  public List<String> ends() {
    return List.copyOf(ends);
  }

  @Override
  public void close() {
    background.close();
    ui.close();
    library.close();
  }
}
