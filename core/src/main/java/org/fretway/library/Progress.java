package org.fretway.library;

import java.util.ArrayList;
import java.util.List;
import org.fretway.library.ScanStatus.ScanError;
import org.fretway.library.ScanStatus.State;

/** Gathers what a scan has done so far, from all its threads. */
final class Progress {
  private final Runnable changed;
  private final List<ScanError> errors = new ArrayList<>();
  private State state = State.LISTING;
  private String stage = "listing";
  private String current = "";
  private int done;
  private int total;
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
        state, stage, current, done, total, added, updated, removed, failed, errors);
  }

  void found(int songs) {
    change(() -> total = songs);
  }

  void importing(int songs) {
    change(
        () -> {
          state = State.SCANNING;
          stage = "importing";
          total = songs;
        });
  }

  void reading(String file) {
    change(() -> current = file);
  }

  void unchanged() {
    change(() -> done++);
  }

  void added() {
    change(
        () -> {
          done++;
          added++;
        });
  }

  void updated() {
    change(
        () -> {
          done++;
          updated++;
        });
  }

  void removed(int tracks) {
    change(() -> removed += tracks);
  }

  /** Counts a song that could not be imported. */
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

  void finish(State end) {
    change(
        () -> {
          state = end;
          stage = "";
          current = "";
        });
  }

  private void note(String file, String message) {
    if (errors.size() < ScanStatus.MAX_ERRORS) {
      errors.add(new ScanError(file, message));
    }
  }

  private void change(Runnable step) {
    synchronized (this) {
      step.run();
    }
    changed.run();
  }
}
