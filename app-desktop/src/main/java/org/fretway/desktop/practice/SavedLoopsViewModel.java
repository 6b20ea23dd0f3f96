package org.fretway.desktop.practice;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fretway.Fretway;
import org.fretway.chart.Passage;
import org.fretway.desktop.form.Inquiry;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Loop;
import org.fretway.practice.Loops;

/**
 * The loops that whoever sits at the window keeps in the song that is open. Used on the
 * user-interface executor.
 */
public final class SavedLoopsViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(SavedLoopsViewModel.class);

  private final Loops saved;
  private final String trackId;
  private final LoopViewModel loop;
  private final Teller teller;
  private final WindowAccess access;
  private final Wishes wishes;
  private final Inquiry inquiry;
  private final AutoCloseable listening;
  private final ReadOnlyObjectWrapper<List<Loop>> loops = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper remark =
      new ReadOnlyStringWrapper(Texts.COMMON.get("loading"));
  private final ReadOnlyBooleanWrapper keeping = new ReadOnlyBooleanWrapper();

  /**
   * Creates the model and asks for the loops.
   *
   * @param teller told what came of changes
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  SavedLoopsViewModel(
      Fretway fretway,
      String trackId,
      LoopViewModel loop,
      Teller teller,
      Executor background,
      Executor ui) {
    this.saved = fretway.loops();
    this.trackId = trackId;
    this.loop = loop;
    this.teller = teller;
    access = new WindowAccess(fretway.windowUser());
    wishes = new Wishes(access, background, ui, teller);
    inquiry = new Inquiry(background, ui, this::list, () -> remark.set(TEXTS.get("saved.failed")));
    listening = fretway.windowUser().onChange(inquiry::make);
    inquiry.make();
  }

  /** The loops, by where they start. */
  public ReadOnlyObjectProperty<List<Loop>> loopsProperty() {
    return loops.getReadOnlyProperty();
  }

  /** Why there are no loops, in a sentence; empty if there are some. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** Whether loops can be kept, which takes a profile. */
  public ReadOnlyBooleanProperty keepingProperty() {
    return keeping.getReadOnlyProperty();
  }

  private Runnable list() {
    Optional<Long> viewer = access.viewer();
    if (viewer.isEmpty()) {
      return () -> show(List.of(), false, TEXTS.get("saved.signIn"));
    }
    try {
      List<Loop> found = access.call(actor -> saved.list(actor, viewer, trackId));
      return () -> show(found, true, found.isEmpty() ? TEXTS.get("saved.none") : "");
    } catch (Exception e) {
      throw new IllegalStateException("The loops of the track could not be read", e);
    }
  }

  private void show(List<Loop> found, boolean mayKeep, String why) {
    loops.set(found);
    keeping.set(mayKeep);
    remark.set(why);
  }

  /** Goes to a loop and repeats it. */
  public void play(Loop chosen) {
    loop.play(new Passage(chosen.name(), chosen.startTime(), chosen.endTime()));
  }

  /** Keeps what is repeated under a name. */
  public void save(String name) {
    if (loop.loopingProperty().get()) {
      create(name, loop.startProperty().get(), loop.endProperty().get());
    }
  }

  private void create(String name, double start, double end) {
    wishes.make(
        actor -> saved.create(actor, Optional.empty(), trackId, Optional.of(name), start, end),
        made -> inquiry.make());
  }

  /** Deletes a loop; it can be brought back for a while. */
  public void delete(Loop chosen) {
    wishes.make(
        actor -> saved.delete(actor, chosen.id()),
        () -> {
          inquiry.make();
          teller.done(
              TEXTS.get("saved.deleted", chosen.name()),
              () -> create(chosen.name(), chosen.startTime(), chosen.endTime()));
        });
  }

  @Override
  public void close() {
    Listening.end(List.of(listening));
  }
}
