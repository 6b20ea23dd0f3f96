package org.fretway.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fretway.library.ScanStatus.ScanError;
import org.fretway.library.ScanStatus.State;

/** Gathers what a scan has done so far, from all its threads. */
final class Progress {
  private final Runnable changed;
  private final ScanProblems problems = new ScanProblems();
  private ScanProblems before = new ScanProblems();
  private final List<String> notes = new ArrayList<>();
  private State state = State.LISTING;
  private String stage = "listing";
  private String current = "";
  private int done;
  private int total;
  private int besides;
  private int added;
  private int updated;
  private int removed;

  /**
   * Creates the progress of a scan that starts listing.
   *
   * @param changed run after each step
   */
  Progress(Runnable changed) {
    this.changed = changed;
  }

  synchronized ScanStatus status() {
    return new ScanStatus(
        state,
        stage,
        current,
        done,
        total,
        added,
        updated,
        removed,
        problems.failed(),
        problems.errors(),
        notes);
  }

  /** Takes note of what went wrong with the scan that was shown before. */
  void follow(Progress previous) {
    ScanProblems known = previous.problems();
    change(() -> before = known);
  }

  private synchronized ScanProblems problems() {
    ScanProblems copy = new ScanProblems();
    copy.addAll(problems, _ -> true);
    return copy;
  }

  /**
   * Goes on from the scan before: what went wrong there still counts, but for what is looked at
   * now.
   */
  void looksOnlyAt(Predicate<SongPlace> places) {
    change(
        () -> {
          problems.addAll(before, places.negate());
          before = new ScanProblems();
        });
  }

  void found(int songs) {
    change(() -> total = songs + besides);
  }

  void importing(int songs) {
    change(
        () -> {
          state = State.SCANNING;
          stage = "importing";
          total = songs + besides;
        });
  }

  /** Counts files that come in besides those that the scan found itself. */
  void besides(int files) {
    change(
        () -> {
          besides += files;
          total += files;
        });
  }

  void reading(String file) {
    change(
        () -> {
          // A file that came in besides may outlast the scan.
          if (state == State.LISTING || state == State.SCANNING) {
            current = file;
          }
        });
  }

  void unchanged(int files) {
    change(() -> done += files);
  }

  /** Counts a file of which at least one song was imported, and says what was left out. */
  void imported(SongPlace place, Imported file) {
    change(
        () -> {
          done++;
          added += file.added();
          updated += file.updated();
          removed += file.removed();
          problems.countFailed(place, file.failed().size());
          file.failed().forEach(error -> problems.list(place, error));
          file.warnings().forEach(error -> problems.list(place, error));
        });
  }

  /** Counts a file that is in another place now. */
  void moved(int tracks) {
    change(
        () -> {
          done++;
          updated += tracks;
        });
  }

  void removed(int tracks) {
    change(() -> removed += tracks);
  }

  /** Counts a file that could not be imported. */
  void notImported(SongPlace place, String message) {
    change(
        () -> {
          done++;
          problems.countFailed(place, 1);
          problems.list(place, new ScanError(place.path(), message));
        });
  }

  /**
   * Counts a file or folder that could not even be listed.
   *
   * @param name what it is called
   */
  void failed(SongPlace place, String name, String message) {
    change(
        () -> {
          problems.countFailed(place, 1);
          problems.list(place, new ScanError(name, message));
        });
  }

  /**
   * Lists something that went wrong without costing a song.
   *
   * @param name what it is called
   */
  void warn(SongPlace place, String name, String message) {
    change(() -> problems.list(place, new ScanError(name, message)));
  }

  /** Lists something that went wrong with the scan itself. */
  void warn(String message) {
    warn(ScanProblems.EVERYWHERE, "", message);
  }

  /** Ends it before all was done. */
  void cancel() {
    change(
        () -> {
          notes.add("The scan was cancelled; the next one goes on where it was.");
          state = State.IDLE;
          stage = "";
          current = "";
        });
  }

  /**
   * Ends it.
   *
   * @param lacking one sentence for each kind of thing that songs lack
   */
  void finish(State end, List<String> lacking) {
    change(
        () -> {
          notes.addAll(lacking);
          state = end;
          stage = "";
          current = "";
        });
  }

  private void change(Runnable step) {
    synchronized (this) {
      step.run();
    }
    changed.run();
  }
}
