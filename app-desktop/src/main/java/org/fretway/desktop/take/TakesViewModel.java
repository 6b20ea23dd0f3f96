package org.fretway.desktop.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fretway.Fretway;
import org.fretway.audio.take.TakeExport;
import org.fretway.desktop.form.Inquiry;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Take;
import org.fretway.practice.Takes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The takes that whoever sits at the window has of the song that is open. Used on the
 * user-interface executor.
 */
public final class TakesViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(TakesViewModel.class);
  private static final Logger LOG = LoggerFactory.getLogger(TakesViewModel.class);

  private final Takes takes;
  private final String trackId;
  private final Teller teller;
  private final Executor background;
  private final Executor ui;
  private final WindowAccess access;
  private final Wishes wishes;
  private final Inquiry inquiry;
  private final AutoCloseable listening;
  private final ReadOnlyObjectWrapper<List<Take>> list = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper remark =
      new ReadOnlyStringWrapper(Texts.COMMON.get("loading"));

  /** Writes a take to another file. */
  private interface Writer {
    void write(Path take, Path out) throws IOException;
  }

  /**
   * Creates the model and asks for the takes.
   *
   * @param teller told what came of changes
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  TakesViewModel(Fretway fretway, String trackId, Teller teller, Executor background, Executor ui) {
    this.takes = fretway.takes();
    this.trackId = trackId;
    this.teller = teller;
    this.background = background;
    this.ui = ui;
    access = new WindowAccess(fretway.windowUser());
    wishes = new Wishes(access, background, ui, teller);
    inquiry = new Inquiry(background, ui, this::find, () -> remark.set(TEXTS.get("takes.failed")));
    listening = fretway.windowUser().onChange(inquiry::make);
    inquiry.make();
  }

  /** The takes, the latest first. */
  public ReadOnlyObjectProperty<List<Take>> listProperty() {
    return list.getReadOnlyProperty();
  }

  /** Why there are no takes, or what came of saving one, in a sentence; else empty. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** Asks again, since takes may have come; from any thread. */
  void lookAgain() {
    inquiry.make();
  }

  private Runnable find() {
    if (access.viewer().isEmpty()) {
      return () -> show(List.of(), TEXTS.get("nobody"));
    }
    try {
      List<Take> found = access.call(actor -> takes.list(actor, trackId));
      return () -> show(found, found.isEmpty() ? TEXTS.get("takes.none") : "");
    } catch (Exception e) {
      throw new IllegalStateException("The takes of the track could not be read", e);
    }
  }

  private void show(List<Take> found, String why) {
    list.set(found);
    remark.set(why);
  }

  /** Gives a take another name. */
  public void rename(Take take, String name) {
    wishes.make(actor -> takes.rename(actor, take.id(), name), renamed -> inquiry.make());
  }

  /** Deletes a take and its sound, for good. */
  public void delete(Take take) {
    wishes.make(actor -> takes.delete(actor, take.id()), inquiry::make);
  }

  /** Writes a take as Ogg Opus. */
  public void saveAsOgg(Take take, Path out) {
    save(take, out, TakeExport::toOgg);
  }

  /** Writes a take as WAV. */
  public void saveAsWav(Take take, Path out) {
    save(take, out, TakeExport::toWav);
  }

  private void save(Take take, Path out, Writer writer) {
    remark.set(TEXTS.get("take.saving", take.name()));
    background.execute(
        () -> {
          try {
            writer.write(take.file(), out);
            ui.execute(
                () ->
                    remark.set(
                        TEXTS.get("take.saved", take.name(), String.valueOf(out.getFileName()))));
          } catch (IOException | RuntimeException e) {
            LOG.warn("The take {} could not be saved as {}", take.file(), out, e);
            boolean gone = Files.notExists(take.file());
            ui.execute(() -> failed(take, out, gone));
          }
        });
  }

  private void failed(Take take, Path out, boolean gone) {
    remark.set("");
    teller.failed(
        gone
            ? TEXTS.get("take.unsaved.gone", take.name(), take.file())
            : TEXTS.get("take.unsaved", take.name(), out));
  }

  @Override
  public void close() {
    Listening.end(List.of(listening));
  }
}
