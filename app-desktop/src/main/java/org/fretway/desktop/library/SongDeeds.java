package org.fretway.desktop.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.fretway.Fretway;
import org.fretway.desktop.job.BulkProgress;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.job.JobStarter;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.desktop.text.Texts;
import org.fretway.library.BulkListener;
import org.fretway.library.SongMeta;

/**
 * What the library screen does to songs by itself: it marks favourites at once and takes that back
 * if it may not, and puts songs into the bin. Used from the user-interface executor.
 */
public final class SongDeeds {
  private static final Texts TEXTS = Texts.of(SongDeeds.class);

  /** Songs that are deleted in a moment; how it goes with more is shown. */
  private static final int AT_ONCE = 500;

  private final Fretway fretway;
  private final WindowAccess access;
  private final Wishes wishes;
  private final JobStarter jobs;
  private final Executor ui;
  private final Teller teller;
  private final Supplier<SongPages> shown;
  private final SongSelection selection;
  private final List<Runnable> whenMarked = new ArrayList<>();

  SongDeeds(
      Fretway fretway,
      Wishes wishes,
      JobStarter jobs,
      Executor ui,
      Teller teller,
      Supplier<SongPages> shown,
      SongSelection selection) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    this.wishes = wishes;
    this.jobs = jobs;
    this.ui = ui;
    this.teller = teller;
    this.shown = shown;
    this.selection = selection;
  }

  /** Runs something whenever songs have become favourites, or are none any more. */
  public void onMarked(Runnable listener) {
    whenMarked.add(listener);
  }

  /** Makes a song a favourite, or takes that back. */
  public void toggleFavorite(SongMeta song) {
    setFavorite(List.of(song.trackId()), !song.favorite());
  }

  /** Makes songs favourites unless all that are in memory are already, else takes that back. */
  public void toggleFavorites(Collection<String> trackIds) {
    setFavorite(trackIds, !shown.get().allFavorites(Set.copyOf(trackIds)));
  }

  /** Makes songs favourites, or takes that back; shown at once, and no more if it fails. */
  public void setFavorite(Collection<String> trackIds, boolean favorite) {
    Set<String> ids = Set.copyOf(trackIds);
    List<String> changed = shown.get().markFavorites(ids, favorite);
    wishes.make(
        actor -> fretway.favorites().set(actor, ids, favorite),
        really -> marked(really, favorite),
        () -> shown.get().markFavorites(Set.copyOf(changed), !favorite));
  }

  /** A list of favourites loses songs by that, which may have been a slip of the pointer. */
  private void marked(List<String> changed, boolean favorite) {
    if (shown.get().origin().query().filter().favorites().isPresent() && !changed.isEmpty()) {
      teller.done(
          TEXTS.count(favorite ? "deeds.marked" : "deeds.unmarked", changed.size()),
          () -> setFavorite(changed, !favorite));
    }
    whenMarked.forEach(Runnable::run);
  }

  /** Puts songs into the bin, from which they can be brought back. */
  public void delete(Collection<String> trackIds) {
    List<String> ids = List.copyOf(trackIds);
    if (ids.size() <= AT_ONCE) {
      wishes.make(
          actor -> fretway.bin().put(actor, ids, BulkListener.NONE),
          put -> {
            selection.remove(ids);
            offerUndo(binned(ids.size(), put.size()), put);
          });
      return;
    }
    jobs.start(
        TEXTS.get("deeds.deleting"),
        report -> {
          List<String> put =
              access.call(actor -> fretway.bin().put(actor, ids, new BulkProgress(report)));
          String sentence =
              report.cancelled()
                  ? TEXTS.get("deeds.deleting.stopped", put.size(), ids.size())
                  : binned(ids.size(), put.size());
          ui.execute(
              () -> {
                selection.remove(report.cancelled() ? put : ids);
                offerUndo(sentence, put);
              });
          return new Job.Outcome(sentence, List.of());
        });
  }

  private static String binned(int asked, int put) {
    int gone = asked - put;
    return gone == 0
        ? TEXTS.count("deeds.binned", put)
        : TEXTS.count("deeds.binnedSome", put, gone);
  }

  private void offerUndo(String sentence, List<String> put) {
    teller.done(sentence, () -> restore(put));
  }

  private void restore(List<String> ids) {
    if (ids.size() <= AT_ONCE) {
      wishes.make(
          actor -> fretway.bin().restore(actor, ids, BulkListener.NONE),
          back -> {
            if (back.size() < ids.size()) {
              teller.failed(restored(ids.size(), back.size()));
            }
          });
      return;
    }
    jobs.start(
        TEXTS.get("deeds.restoring"),
        report -> {
          int back =
              access
                  .call(actor -> fretway.bin().restore(actor, ids, new BulkProgress(report)))
                  .size();
          return new Job.Outcome(
              report.cancelled()
                  ? TEXTS.get("deeds.restoring.stopped", back, ids.size())
                  : restored(ids.size(), back),
              List.of());
        });
  }

  private static String restored(int asked, int back) {
    return back == asked
        ? TEXTS.count("deeds.restored", back)
        : TEXTS.get("deeds.restoredSome", back, asked);
  }
}
