package org.fretway.desktop.profile;

import java.time.Instant;
import java.util.List;
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
import org.fretway.desktop.text.Texts;
import org.fretway.profile.LockedException;
import org.fretway.profile.NewProfile;
import org.fretway.profile.Profile;

/**
 * Who sits at the window: making the first profile, signing in and out, and a new PIN for who has
 * forgotten it. Its properties are read and set on the user-interface executor; secrets are hashed
 * on the background one, and never kept in here.
 */
public final class ProfileViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(ProfileViewModel.class);
  private final Fretway fretway;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<ProfileState> state =
      new ReadOnlyObjectWrapper<>(new ProfileState.Loading());
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyObjectWrapper<List<Profile>> profiles =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Instant>> lockedUntil =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Attempts attempts;
  private final Inquiry inquiry;
  private final List<AutoCloseable> listening;

  /**
   * Creates the model and asks how things stand.
   *
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public ProfileViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    this.ui = ui;
    attempts = new Attempts(background, ui);
    inquiry = new Inquiry(background, ui, this::ask, () -> state.set(new ProfileState.Failed()));
    listening = List.of(fretway.windowUser().onChange(this::refresh));
    refresh();
  }

  /** Who sits at the window. */
  public ReadOnlyObjectProperty<ProfileState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What came of what the user did last. */
  public ReadOnlyObjectProperty<Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** All profiles, whoever is signed in. */
  public ReadOnlyObjectProperty<List<Profile>> profilesProperty() {
    return profiles.getReadOnlyProperty();
  }

  /** Until when the profile that was tried last is locked; empty if it is not. */
  public ReadOnlyObjectProperty<Optional<Instant>> lockedUntilProperty() {
    return lockedUntil.getReadOnlyProperty();
  }

  /** Forgets what came of what the user did last. */
  public void forgetOutcome() {
    message.set(Message.NONE);
    lockedUntil.set(Optional.empty());
  }

  /** Whether a secret is being tried. */
  public ReadOnlyBooleanProperty busyProperty() {
    return attempts.busyProperty();
  }

  /** Returns whether the first answer has arrived. */
  public boolean isLoaded() {
    return !(state.get() instanceof ProfileState.Loading);
  }

  /** Makes the first profile and signs it in. */
  public void create(String name, String pin, String pinAgain, String recoveryPhrase) {
    create(name, pin, pinAgain, recoveryPhrase, "", 0);
  }

  /** As above, with a hint that may be blank, and a picture. */
  public void create(
      String name, String pin, String pinAgain, String recoveryPhrase, String hint, int avatarId) {
    if (!pin.equals(pinAgain)) {
      message.set(pinsDiffer());
      return;
    }
    attempt(
        () -> {
          fretway
              .windowUser()
              .init(
                  new NewProfile(
                      name,
                      pin,
                      recoveryPhrase,
                      Optional.of(hint).filter(it -> !it.isBlank()),
                      avatarId));
          return Message.good(TEXTS.get("made"));
        });
  }

  /** Signs a profile in. */
  public void signIn(Profile profile, String pin) {
    lockedUntil.set(Optional.empty());
    attempt(
        () -> {
          try {
            fretway.windowUser().signIn(profile.name(), pin);
          } catch (LockedException e) {
            ui.execute(() -> lockedUntil.set(Optional.of(e.until())));
            throw e;
          }
          return Message.NONE;
        });
  }

  /** Signs out. */
  public void signOut() {
    attempt(
        () -> {
          fretway.windowUser().signOut();
          return Message.NONE;
        });
  }

  /** Asks for the recovery phrase of a profile, to give it a new PIN. */
  public void forgotPin(Profile profile) {
    if (state.get() instanceof ProfileState.SignedOut(List<Profile> profiles)) {
      message.set(Message.NONE);
      state.set(new ProfileState.Recovering(profile, profiles));
    }
  }

  /** Goes back to where the PIN is asked for. */
  public void cancelRecovery() {
    if (state.get() instanceof ProfileState.Recovering(Profile _, List<Profile> profiles)) {
      message.set(Message.NONE);
      state.set(new ProfileState.SignedOut(profiles));
    }
  }

  /** Gives a profile a new PIN and signs it in. */
  public void recover(Profile profile, String phrase, String newPin, String newPinAgain) {
    if (!newPin.equals(newPinAgain)) {
      message.set(pinsDiffer());
      return;
    }
    attempt(
        () -> {
          fretway.recovery().recover(profile.name(), phrase, newPin);
          fretway.windowUser().signIn(profile.name(), newPin);
          return Message.good(TEXTS.get("recovered"));
        });
  }

  @Override
  public void close() {
    Listening.end(listening);
  }

  private void attempt(Attempts.Attempt attempt) {
    attempts.begin(message, attempt, inquiry::makeNow);
  }

  /** Asks again how things stand. */
  public void refresh() {
    inquiry.make();
  }

  private Runnable ask() {
    Optional<Profile> signedIn = fretway.windowUser().profile();
    List<Profile> all = fretway.profiles().list();
    return () -> show(signedIn, all);
  }

  private void show(Optional<Profile> signedIn, List<Profile> all) {
    profiles.set(all);
    if (signedIn.isPresent()) {
      state.set(new ProfileState.SignedIn(signedIn.get()));
    } else if (all.isEmpty()) {
      state.set(new ProfileState.NoProfile());
    } else if (!(state.get() instanceof ProfileState.Recovering(Profile who, List<Profile> _))
        || all.stream().noneMatch(it -> it.id() == who.id())) {
      state.set(new ProfileState.SignedOut(all));
    }
  }

  /** Says that a PIN and its repetition are not the same. */
  static Message pinsDiffer() {
    return Message.bad(TEXTS.get("pins.differ"));
  }
}
