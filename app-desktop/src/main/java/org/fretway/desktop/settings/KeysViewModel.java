package org.fretway.desktop.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.library.FormatSetup;
import org.fretway.library.KeyTrial;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Gives and removes keys. Those that open nothing wait for the user to decide. Used on the
 * user-interface executor; what was given is never in here.
 */
public final class KeysViewModel {
  private static final Texts TEXTS = Texts.of(KeysViewModel.class);
  private final FormatSetup setup;
  private final WindowAccess access;
  private final Attempts attempts;
  private final Executor ui;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
  private @Nullable KeyOffer pendingKeys;

  /**
   * Creates the model.
   *
   * @param ui runs what touches the properties, one task at a time and in order
   * @param changed called in the background after each attempt
   */
  KeysViewModel(
      FormatSetup setup, WindowAccess access, Attempts attempts, Executor ui, Runnable changed) {
    this.setup = setup;
    this.access = access;
    this.attempts = attempts;
    this.ui = ui;
    this.changed = changed;
  }

  /** Keys on offer: gives them, even if they open nothing. */
  @FunctionalInterface
  private interface KeyOffer {
    KeyTrial give(Actor actor, boolean evenIfWrong) throws InvalidInputException, IOException;
  }

  /** What came of giving or removing keys. */
  public ReadOnlyObjectProperty<Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Whether keys that open nothing wait for a decision. */
  public ReadOnlyBooleanProperty pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /** Gives the keys of a file. */
  public void give(Path file) {
    offer((actor, evenIfWrong) -> setup.giveKeys(actor, file, evenIfWrong));
  }

  /** Gives the keys of the clipboard. */
  public void paste(@Nullable String clipboard) {
    if (clipboard == null || clipboard.isBlank()) {
      message.set(Message.bad(TEXTS.get("formats.keys.noText")));
      return;
    }
    offer((actor, evenIfWrong) -> setup.giveKeys(actor, clipboard, evenIfWrong));
  }

  private void offer(KeyOffer keys) {
    settle(null);
    change(
        actor -> {
          KeyTrial trial = keys.give(actor, false);
          if (!trial.kept()) {
            ui.execute(() -> settle(keys));
          }
          return messageOf(trial);
        });
  }

  /** Keeps the keys that wait for a decision. */
  public void keepPending() {
    KeyOffer keys = pendingKeys;
    settle(null);
    if (keys != null) {
      change(actor -> messageOf(keys.give(actor, true)));
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
  public void remove() {
    settle(null);
    change(
        actor -> {
          setup.removeKeys(actor);
          return Message.good(TEXTS.get("formats.keys.removed"));
        });
  }

  /** Forgets the keys that wait for a decision: nobody may decide it any more. */
  void forgetOffer() {
    settle(null);
  }

  private void change(WindowAccess.Work<Message, Exception> work) {
    attempts.begin(message, () -> access.call(work), changed);
  }
}
