package org.fretway.desktop.settings;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.library.FormatSetup;
import org.fretway.library.KeyTrial;
import org.fretway.library.TrackState;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of the settings of formats: what has been given, what came of giving it, and which
 * songs still wait. Its properties are read and set on the user-interface executor; files and the
 * library are asked on the background one. What was given is never in here.
 */
public final class FormatsViewModel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FormatsViewModel.class);
  private static final Actor USER = Actor.LOCAL_OWNER;
  private static final FormatSetup.Status UNKNOWN =
      new FormatSetup.Status(false, false, false, 0, Optional.empty(), List.of());

  private final Fretway fretway;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<FormatSetup.Status> status =
      new ReadOnlyObjectWrapper<>(UNKNOWN);
  private final ReadOnlyObjectWrapper<Map<TrackState, Long>> waiting =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Message> keysMessage =
      new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyObjectWrapper<Message> codebooksMessage =
      new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyObjectWrapper<Message> vgmstreamMessage =
      new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
  private final AutoCloseable changes;
  private @Nullable KeyOffer pendingKeys;
  private boolean loaded;

  /** Keys on offer: gives them, even if they open nothing. */
  @FunctionalInterface
  private interface KeyOffer {
    KeyTrial give(boolean evenIfWrong) throws InvalidInputException, IOException;
  }

  /** Something done in the background, which says what came of it. */
  @FunctionalInterface
  private interface Change {
    Message make() throws InvalidInputException, IOException;
  }

  /**
   * Creates the model and asks how things stand.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public FormatsViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    this.background = background;
    this.ui = ui;
    changes = fretway.library().onChange(this::refresh);
    refresh();
  }

  /** What has been given. */
  public ReadOnlyObjectProperty<FormatSetup.Status> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** How many songs lack what; a state that no song is in is not there. */
  public ReadOnlyObjectProperty<Map<TrackState, Long>> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** What came of giving or removing keys. */
  public ReadOnlyObjectProperty<Message> keysMessageProperty() {
    return keysMessage.getReadOnlyProperty();
  }

  /** What came of giving or removing codebooks. */
  public ReadOnlyObjectProperty<Message> codebooksMessageProperty() {
    return codebooksMessage.getReadOnlyProperty();
  }

  /** What came of choosing vgmstream. */
  public ReadOnlyObjectProperty<Message> vgmstreamMessageProperty() {
    return vgmstreamMessage.getReadOnlyProperty();
  }

  /** Whether something is being tried or kept. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether keys that open nothing wait for a decision. */
  public ReadOnlyBooleanProperty pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /** Returns whether the first answer has arrived. */
  public boolean isLoaded() {
    return loaded;
  }

  /** Gives the keys of a file. */
  public void giveKeys(Path file) {
    offer(evenIfWrong -> fretway.formatSetup().giveKeys(USER, file, evenIfWrong));
  }

  /** Gives the keys of the clipboard. */
  public void pasteKeys(@Nullable String clipboard) {
    if (clipboard == null || clipboard.isBlank()) {
      keysMessage.set(Message.bad("There is no text on the clipboard."));
      return;
    }
    offer(evenIfWrong -> fretway.formatSetup().giveKeys(USER, clipboard, evenIfWrong));
  }

  private void offer(KeyOffer keys) {
    settle(null);
    change(
        keysMessage,
        () -> {
          KeyTrial trial = keys.give(false);
          if (!trial.kept()) {
            ui.execute(() -> settle(keys));
          }
          return messageOf(trial);
        });
  }

  /** Keeps the keys that wait for a decision. */
  public void keepPendingKeys() {
    KeyOffer keys = pendingKeys;
    settle(null);
    if (keys != null) {
      change(keysMessage, () -> messageOf(keys.give(true)));
    }
  }

  private void settle(@Nullable KeyOffer waits) {
    pendingKeys = waits;
    pending.set(waits != null);
  }

  private static Message messageOf(KeyTrial trial) {
    return trial.opensNone() || trial.opened() < trial.checked()
        ? Message.warning(trial.sentence())
        : Message.good(trial.sentence());
  }

  /** Removes the keys. */
  public void removeKeys() {
    settle(null);
    change(
        keysMessage,
        () -> {
          fretway.formatSetup().removeKeys(USER);
          return Message.good("The keys are removed. Songs that were read with them stay.");
        });
  }

  /** Gives the codebooks of a file. */
  public void giveCodebooks(Path file) {
    change(
        codebooksMessage,
        () -> {
          fretway.formatSetup().giveCodebooks(USER, file);
          return Message.good("The codebooks are kept; songs that waited for them are read now.");
        });
  }

  /** Removes the codebooks. */
  public void removeCodebooks() {
    change(
        codebooksMessage,
        () -> {
          fretway.formatSetup().removeCodebooks(USER);
          return Message.good("The codebooks are removed. Songs that have their sound keep it.");
        });
  }

  /** Sets where vgmstream-cli is. */
  public void chooseVgmstream(Path program) {
    change(
        vgmstreamMessage,
        () -> {
          fretway.formatSetup().setVgmstream(USER, Optional.of(program));
          return Message.good("It is used from now on; songs that waited for it are read now.");
        });
  }

  /** Uses the vgmstream-cli on the PATH, if there is one. */
  public void findVgmstream() {
    change(
        vgmstreamMessage,
        () -> {
          fretway.formatSetup().setVgmstream(USER, Optional.empty());
          return fretway.formatSetup().status(USER).vgmstream().isPresent()
              ? Message.good("The one on the PATH is used.")
              : Message.warning("There is none on the PATH.");
        });
  }

  @Override
  public void close() {
    try {
      changes.close();
    } catch (Exception e) { // What AutoCloseable declares; removing a listener can't fail.
      throw new IllegalStateException(e);
    }
  }

  private void change(ReadOnlyObjectWrapper<Message> told, Change change) {
    busy.set(true);
    told.set(Message.NONE);
    background.execute(
        () -> {
          Message message = made(change);
          ui.execute(
              () -> {
                told.set(message);
                busy.set(false);
              });
          refreshNow();
        });
  }

  private static Message made(Change change) {
    try {
      return change.make();
    } catch (InvalidInputException e) {
      return Message.bad(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      return Message.bad(e.getFile() + " is not there.");
    } catch (IOException e) {
      LOG.warn("What the user gave could not be read or kept", e);
      return Message.bad("It could not be read or kept: " + e.getMessage() + ".");
    } catch (RuntimeException e) {
      LOG.error("What the user gave could not be kept", e);
      return Message.bad("That did not work; the log says more.");
    }
  }

  private void refresh() {
    background.execute(this::refreshNow);
  }

  private void refreshNow() {
    try {
      FormatSetup.Status given = fretway.formatSetup().status(USER);
      Map<TrackState, Long> lacking = fretway.library().countLacking();
      ui.execute(
          () -> {
            status.set(given);
            waiting.set(lacking);
            loaded = true;
          });
    } catch (RuntimeException e) {
      LOG.error("How formats are set up could not be found out", e);
    }
  }
}
