package org.fretway.desktop.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.Inquiry;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.library.FormatSetup;
import org.fretway.library.TrackState;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;

/**
 * The state of the settings of formats: what has been given, what came of giving it, and which
 * songs still wait. Its properties are read and set on the user-interface executor; files and the
 * library are asked on the background one. What was given is never in here.
 */
public final class FormatsViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(FormatsViewModel.class);
  private static final FormatSetup.Status UNKNOWN =
      new FormatSetup.Status(false, false, false, 0, Optional.empty(), List.of());

  private final Fretway fretway;
  private final WindowAccess access;
  private final ReadOnlyObjectWrapper<FormatSetup.Status> status =
      new ReadOnlyObjectWrapper<>(UNKNOWN);
  private final ReadOnlyObjectWrapper<Map<TrackState, Long>> waiting =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Message> codebooksMessage =
      new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyObjectWrapper<Message> vgmstreamMessage =
      new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyObjectWrapper<String> refusal = new ReadOnlyObjectWrapper<>("");
  private final Attempts attempts;
  private final Inquiry inquiry;
  private final KeysViewModel keys;
  private final List<AutoCloseable> listening;
  private boolean loaded;

  /** Something done in the name of who sits at the window, which says what came of it. */
  @FunctionalInterface
  private interface Change {
    Message make(Actor actor) throws InvalidInputException, IOException;
  }

  /**
   * Creates the model and asks how things stand.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public FormatsViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    attempts = new Attempts(background, ui);
    inquiry = new Inquiry(background, ui, this::ask, this::fail);
    keys = new KeysViewModel(fretway.formatSetup(), access, attempts, ui, inquiry::makeNow);
    listening =
        List.of(
            fretway.library().onChange(inquiry::make),
            fretway.windowUser().onChange(inquiry::make));
    inquiry.make();
  }

  /** What has been given. */
  public ReadOnlyObjectProperty<FormatSetup.Status> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** How many songs lack what; a state that no song is in is not there. */
  public ReadOnlyObjectProperty<Map<TrackState, Long>> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Returns what gives and removes keys. */
  public KeysViewModel keys() {
    return keys;
  }

  /** What came of giving or removing codebooks. */
  public ReadOnlyObjectProperty<Message> codebooksMessageProperty() {
    return codebooksMessage.getReadOnlyProperty();
  }

  /** What came of choosing vgmstream. */
  public ReadOnlyObjectProperty<Message> vgmstreamMessageProperty() {
    return vgmstreamMessage.getReadOnlyProperty();
  }

  /**
   * Why nothing of this is shown: whoever sits at the window may not see or change it, or it could
   * not be found out. Empty if it is.
   */
  public ReadOnlyObjectProperty<String> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** Whether something is being tried or kept. */
  public ReadOnlyBooleanProperty busyProperty() {
    return attempts.busyProperty();
  }

  /** Returns whether the first answer has arrived. */
  public boolean isLoaded() {
    return loaded;
  }

  /** Gives the codebooks of a file. */
  public void giveCodebooks(Path file) {
    change(
        codebooksMessage,
        actor -> {
          fretway.formatSetup().giveCodebooks(actor, file);
          return Message.good(TEXTS.get("formats.codebooks.kept"));
        });
  }

  /** Removes the codebooks. */
  public void removeCodebooks() {
    change(
        codebooksMessage,
        actor -> {
          fretway.formatSetup().removeCodebooks(actor);
          return Message.good(TEXTS.get("formats.codebooks.removed"));
        });
  }

  /** Sets where vgmstream-cli is. */
  public void chooseVgmstream(Path program) {
    change(
        vgmstreamMessage,
        actor -> {
          fretway.formatSetup().setVgmstream(actor, Optional.of(program));
          return Message.good(TEXTS.get("formats.vgmstream.kept"));
        });
  }

  /** Uses the vgmstream-cli on the PATH, if there is one. */
  public void findVgmstream() {
    change(
        vgmstreamMessage,
        actor -> {
          fretway.formatSetup().setVgmstream(actor, Optional.empty());
          return fretway.formatSetup().status(actor).vgmstream().isPresent()
              ? Message.good(TEXTS.get("formats.vgmstream.onPath"))
              : Message.warning(TEXTS.get("formats.vgmstream.noneOnPath"));
        });
  }

  @Override
  public void close() {
    Listening.end(listening);
  }

  private void change(ReadOnlyObjectWrapper<Message> told, Change change) {
    attempts.begin(told, () -> access.call(change::make), inquiry::makeNow);
  }

  private Runnable ask() {
    try {
      FormatSetup.Status given = access.call(actor -> fretway.formatSetup().status(actor));
      Map<TrackState, Long> lacking = fretway.library().countLacking();
      return () -> show(given, lacking, "");
    } catch (ForbiddenException e) {
      return () -> show(UNKNOWN, Map.of(), String.valueOf(e.getMessage()));
    }
  }

  private void fail() {
    show(UNKNOWN, Map.of(), TEXTS.get("formats.failed"));
  }

  private void show(FormatSetup.Status given, Map<TrackState, Long> lacking, String why) {
    status.set(given);
    waiting.set(lacking);
    refusal.set(why);
    if (!why.isEmpty()) {
      keys.forgetOffer();
    }
    loaded = true;
  }
}
