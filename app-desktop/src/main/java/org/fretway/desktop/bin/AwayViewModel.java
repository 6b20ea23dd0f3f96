package org.fretway.desktop.bin;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fretway.Fretway;
import org.fretway.desktop.job.BulkProgress;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.job.JobStarter;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.SongChanges;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.library.BulkListener;
import org.fretway.library.Page;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Songs that are not in the library at the moment, in the bin for instance, and what can be done
 * with them. Used on the user-interface executor.
 */
public final class AwayViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(AwayViewModel.class);
  private static final Logger LOG = LoggerFactory.getLogger(AwayViewModel.class);

  private final AwaySource source;
  private final Restorer restorer;
  private final WindowAccess access;
  private final Executor background;
  private final Executor ui;
  private final JobStarter jobs;
  private final ReadOnlyObjectWrapper<AwayState> state =
      new ReadOnlyObjectWrapper<>(new AwayState.Loading());
  private final ReadOnlyObjectWrapper<ObservableList<AwaySlot>> songs =
      new ReadOnlyObjectWrapper<>(FXCollections.observableArrayList());
  private final List<AutoCloseable> listening;
  private int question;

  /** Brings songs back. */
  private interface Restorer {
    List<String> restore(Actor actor, List<String> trackIds, BulkListener listener);
  }

  private AwayViewModel(
      Fretway fretway,
      AwaySource source,
      Restorer restorer,
      Executor background,
      Executor ui,
      JobStarter jobs) {
    this.source = source;
    this.restorer = restorer;
    this.access = new WindowAccess(fretway.windowUser());
    this.background = background;
    this.ui = ui;
    this.jobs = jobs;
    listening =
        List.of(
            SongChanges.listen(fretway, () -> ui.execute(this::refresh)),
            fretway.windowUser().onChange(() -> ui.execute(this::refresh)));
    refresh();
  }

  /**
   * Creates the model of the bin.
   *
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   * @param jobs shows how work goes that takes a while
   */
  public static AwayViewModel ofBin(
      Fretway fretway, Executor background, Executor ui, JobStarter jobs) {
    return new AwayViewModel(
        fretway,
        new BinSource(fretway.bin(), InstantSource.system()),
        fretway.bin()::restore,
        background,
        ui,
        jobs);
  }

  /**
   * As {@link #ofBin}, of the songs whose files are gone; they come back with their files alone.
   */
  public static AwayViewModel ofMissing(
      Fretway fretway, Executor background, Executor ui, JobStarter jobs) {
    return new AwayViewModel(
        fretway,
        new MissingSource(fretway.missingSongs()),
        (actor, trackIds, listener) -> List.of(),
        background,
        ui,
        jobs);
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<AwayState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The songs; replaced as a whole when they change. */
  public ReadOnlyObjectProperty<ObservableList<AwaySlot>> songsProperty() {
    return songs.getReadOnlyProperty();
  }

  /** Reads the list again. */
  public void refresh() {
    int asked = ++question;
    background.execute(
        () -> {
          try {
            Page<AwaySong> first = page(0);
            ui.execute(() -> show(asked, first));
          } catch (ForbiddenException e) {
            ui.execute(() -> fail(asked, String.valueOf(e.getMessage())));
          } catch (RuntimeException e) {
            LOG.error("The songs that are away could not be read", e);
            ui.execute(() -> fail(asked, TEXTS.get("failed")));
          }
        });
  }

  private Page<AwaySong> page(int page) {
    return access.call(actor -> source.page(actor, page, AwayPages.PAGE_SIZE));
  }

  private void show(int asked, Page<AwaySong> first) {
    if (asked != question) {
      return;
    }
    // A scan changes the library all the while, and songs that are marked here stay marked.
    if (!(songs.get() instanceof AwayPages known
        && known.looksLike(first.total(), first.items()))) {
      AwayPages pages = new AwayPages(first.total(), page -> load(asked, page));
      pages.arrive(0, first.items());
      songs.set(pages);
    }
    state.set(first.total() > 0 ? new AwayState.Songs() : new AwayState.Empty());
  }

  private void load(int asked, int page) {
    if (!(songs.get() instanceof AwayPages wanted)) {
      return;
    }
    background.execute(
        () -> {
          try {
            List<AwaySong> items = page(page).items();
            ui.execute(() -> wanted.arrive(page, items));
          } catch (RuntimeException e) {
            LOG.error("Page {} of the songs that are away could not be read", page, e);
            ui.execute(() -> fail(asked, TEXTS.get("failed")));
          }
        });
  }

  private void fail(int asked, String sentence) {
    if (asked == question) {
      state.set(new AwayState.Failed(sentence));
    }
  }

  /** Brings the songs at places of the list back. */
  public void restore(List<Integer> places) {
    change(
        "restoring",
        places,
        (actor, ids, listener) -> restorer.restore(actor, ids, listener).size());
  }

  /** Removes the songs at places of the list for good. */
  public void remove(List<Integer> places) {
    change("deleting", places, source::remove);
  }

  /** Removes all songs of the list for good. */
  public void removeAll() {
    change("deleting", () -> access.call(source::ids), source::remove);
  }

  /** Changes songs, and returns how many. */
  private interface Change {
    int make(Actor actor, List<String> trackIds, BulkListener listener);
  }

  private void change(String what, List<Integer> places, Change change) {
    MarkedRows rows = marked(places);
    change(what, () -> rows.in(() -> access.call(source::ids)), change);
  }

  private void change(String what, Callable<List<String>> songs, Change change) {
    jobs.start(
        TEXTS.get(what),
        report -> {
          List<String> ids = songs.call();
          int changed = access.call(actor -> change.make(actor, ids, new BulkProgress(report)));
          return outcome(changed, report.cancelled(), what);
        });
  }

  private MarkedRows marked(List<Integer> places) {
    return songs.get() instanceof AwayPages pages
        ? new MarkedRows(pages.size(), places, pages.known(places))
        : new MarkedRows(0, List.of(), Map.of());
  }

  private Job.Outcome outcome(int count, boolean stopped, String what) {
    ui.execute(this::refresh);
    String done = TEXTS.count("done." + what, count);
    return new Job.Outcome(stopped ? TEXTS.get("stopped", done) : done, List.of());
  }

  @Override
  public void close() {
    question++;
    Listening.end(listening);
  }
}
