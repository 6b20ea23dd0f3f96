package org.fretway.desktop.details;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.fretway.Fretway;
import org.fretway.desktop.job.BulkProgress;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.job.JobStarter;
import org.fretway.desktop.job.Problem;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.library.FormerEdits;
import org.fretway.library.TrackEdit;
import org.fretway.profile.InvalidInputException;

/**
 * The form in which several songs are changed alike: only what is ticked changes. Used on the
 * user-interface executor.
 */
public final class BulkEditViewModel {
  private static final Texts TEXTS = Texts.of(BulkEditViewModel.class);
  private final Fretway fretway;
  private final WindowAccess access;
  private final List<String> trackIds;
  private final JobStarter jobs;
  private final Executor ui;
  private final Teller teller;
  private final Part artist = new Part(TEXTS.get("edit.name.artist"), EditedTexts.artist());
  private final Part album = new Part(TEXTS.get("edit.name.album"), EditedTexts.album());
  private final Part year = new Part(TEXTS.get("edit.name.year"), EditedTexts.year());

  /**
   * What can be changed.
   *
   * @param name of it
   * @param text what is typed
   * @param wanted whether it changes
   */
  public record Part(String name, EditedText text, BooleanProperty wanted) {
    Part(String name, EditedText text) {
      this(name, text, new SimpleBooleanProperty());
      text.textProperty().subscribe((before, now) -> wanted.set(true));
    }
  }

  /**
   * Creates an empty form.
   *
   * @param trackIds the songs
   * @param jobs shows how it goes
   * @param ui runs what tells the user
   * @param teller offers to undo it
   */
  public BulkEditViewModel(
      Fretway fretway, List<String> trackIds, JobStarter jobs, Executor ui, Teller teller) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    this.trackIds = List.copyOf(trackIds);
    this.jobs = jobs;
    this.ui = ui;
    this.teller = teller;
  }

  /** Returns how many songs are changed. */
  public int songs() {
    return trackIds.size();
  }

  /** Returns what can be changed. */
  public List<Part> parts() {
    return List.of(artist, album, year);
  }

  /** Whether something is ticked. */
  public BooleanExpression changed() {
    return artist.wanted().or(album.wanted()).or(year.wanted());
  }

  /** Whether something is ticked, and all that is can be taken. */
  public BooleanExpression ready() {
    BooleanExpression wrong = Bindings.createBooleanBinding(() -> false);
    for (Part part : parts()) {
      wrong = wrong.or(part.wanted().and(part.text().errorProperty().isNotEmpty()));
    }
    return changed().and(wrong.not());
  }

  /** Begins to change the songs; returns false if something can't be taken. */
  public boolean start() {
    TrackEdit edit = TrackEdit.NOTHING;
    for (Part part : parts()) {
      if (part.wanted().get()) {
        try {
          edit = part.text().checkedIn(edit);
        } catch (InvalidInputException e) {
          part.text().refused(e);
          return false;
        }
      }
    }
    if (edit.equals(TrackEdit.NOTHING)) {
      return false;
    }
    TrackEdit wanted = edit;
    jobs.start(
        TEXTS.get("bulk.editing"),
        report -> {
          FormerEdits former =
              access.call(
                  actor ->
                      fretway.bulkEditor().edit(actor, trackIds, wanted, new BulkProgress(report)));
          return outcome(former, report.cancelled());
        });
    return true;
  }

  private Job.Outcome outcome(FormerEdits former, boolean cancelled) {
    int count = former.trackIds().size();
    String sentence = TEXTS.count(cancelled ? "bulk.stopped" : "bulk.changed", count);
    if (count > 0) {
      ui.execute(() -> teller.done(sentence, () -> undo(former)));
    }
    return new Job.Outcome(
        sentence,
        former.problem().stream().map(it -> new Problem(TEXTS.get("bulk.problem"), it)).toList());
  }

  private void undo(FormerEdits former) {
    jobs.start(
        TEXTS.get("bulk.undoing"),
        report -> {
          FormerEdits undone =
              access.call(
                  actor -> fretway.bulkEditor().undo(actor, former, new BulkProgress(report)));
          int count = undone.trackIds().size();
          return new Job.Outcome(
              TEXTS.count("bulk.undone", count),
              undone.problem().stream()
                  .map(it -> new Problem(TEXTS.get("bulk.problem"), it))
                  .toList());
        });
  }
}
