package org.fretway.library;

import java.util.ArrayList;
import java.util.List;
import org.fretway.library.ScanStatus.ScanError;
import org.fretway.library.ScanStatus.State;

/** Gathers what a scan has done so far, from all its threads. */
final class Progress {
  private final Runnable changed;
  private final List<ScanError> errors = new ArrayList<>();
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
  private int failed;

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
        state, stage, current, done, total, added, updated, removed, failed, errors, notes);
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
  void imported(Imported file) {
    change(
        () -> {
          done++;
          added += file.added();
          updated += file.updated();
          removed += file.removed();
          failed += file.failed().size();
          file.failed().forEach(this::note);
          file.warnings().forEach(this::note);
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
  void notImported(String file, String message) {
    change(
        () -> {
          done++;
          failed++;
          note(file, message);
        });
  }

  /** Counts a file or folder that could not even be listed. */
  void failed(String file, String message) {
    change(
        () -> {
          failed++;
          note(file, message);
        });
  }

  /** Lists something that went wrong without costing a song. */
  void warn(String file, String message) {
    change(() -> note(file, message));
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

  private void note(String file, String message) {
    note(new ScanError(file, message));
  }

  private void note(ScanError error) {
    if (errors.size() < ScanStatus.MAX_ERRORS) {
      errors.add(error);
    }
  }

  private void change(Runnable step) {
    synchronized (this) {
      step.run();
    }
    changed.run();
  }
}
