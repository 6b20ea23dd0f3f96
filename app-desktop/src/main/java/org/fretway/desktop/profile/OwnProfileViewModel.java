package org.fretway.desktop.profile;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profile;
import org.fretway.profile.ProfileChange;

/**
 * What people change of their own profile. Its properties are read and set on the user-interface
 * executor; secrets are hashed on the background one, and never kept in here.
 */
public final class OwnProfileViewModel {
  private static final Texts TEXTS = Texts.of(OwnProfileViewModel.class);
  private final Fretway fretway;
  private final WindowAccess access;
  private final Attempts attempts;
  private final ReadOnlyObjectWrapper<Message> lookMessage =
      new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyObjectWrapper<Message> pinMessage =
      new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyObjectWrapper<Message> phraseMessage =
      new ReadOnlyObjectWrapper<>(Message.NONE);

  /**
   * Creates the model.
   *
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public OwnProfileViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    attempts = new Attempts(background, ui);
  }

  /** What came of the last change of name and picture. */
  public ReadOnlyObjectProperty<Message> lookMessageProperty() {
    return lookMessage.getReadOnlyProperty();
  }

  /** What came of the last change of the PIN. */
  public ReadOnlyObjectProperty<Message> pinMessageProperty() {
    return pinMessage.getReadOnlyProperty();
  }

  /** What came of the last change of the recovery phrase. */
  public ReadOnlyObjectProperty<Message> phraseMessageProperty() {
    return phraseMessage.getReadOnlyProperty();
  }

  /** Whether something is being changed. */
  public ReadOnlyBooleanProperty busyProperty() {
    return attempts.busyProperty();
  }

  /** Forgets what came of the last changes; they were another's. */
  public void forgetOutcome() {
    lookMessage.set(Message.NONE);
    pinMessage.set(Message.NONE);
    phraseMessage.set(Message.NONE);
  }

  /** Changes name and picture. */
  public void change(Profile own, String name, int avatarId) {
    ProfileChange change = ProfileChange.NONE.withAvatarId(avatarId);
    attempts.begin(
        lookMessage,
        () -> {
          ProfileChange wanted = name.equals(own.name()) ? change : change.withName(name);
          access.call(actor -> fretway.ownProfile().change(actor, wanted));
          return Message.good(TEXTS.get("own.look.done"));
        },
        () -> {});
  }

  /** Changes the PIN, for who knows the one that holds. */
  public void changePin(String pin, String newPin, String newPinAgain) {
    if (!newPin.equals(newPinAgain)) {
      pinMessage.set(ProfileViewModel.pinsDiffer());
      return;
    }
    changeSecret(pinMessage, pin, ProfileChange.NONE.withPin(newPin), TEXTS.get("own.pin.done"));
  }

  /**
   * Changes the recovery phrase and its hint, for who knows the PIN.
   *
   * @param hint everybody can see it; a blank one removes it
   */
  public void changePhrase(String pin, String phrase, String hint) {
    changeSecret(
        phraseMessage,
        pin,
        ProfileChange.NONE.withRecoveryPhrase(phrase).withRecoveryPhraseHint(hint),
        TEXTS.get("own.phrase.done"));
  }

  private void changeSecret(
      ReadOnlyObjectWrapper<Message> told, String pin, ProfileChange change, String done) {
    attempts.begin(
        told,
        () -> {
          access.call(actor -> fretway.ownProfile().changeSecrets(actor, pin, change));
          return Message.good(done);
        },
        () -> {});
  }

  /** Returns the hint of a profile; empty for none. */
  static String hintOf(Profile profile) {
    return profile.recoveryPhraseHint().orElse("");
  }
}
