package org.fretway.desktop.profile;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.profile.Profile;

/**
 * The state of the profile picker: who was chosen, and how many digits of a PIN were typed. What
 * becomes of them is the business of {@link ProfileViewModel}. Used on the user-interface executor.
 */
public final class PickerViewModel {
  private final ProfileViewModel who;
  private final Runnable done;
  private final PinEntry pin = new PinEntry();
  private final ReadOnlyObjectWrapper<PickerStep> step =
      new ReadOnlyObjectWrapper<>(new PickerStep.Choosing());

  /**
   * Creates the model.
   *
   * @param who signs in and out; closed by whoever made it
   * @param done called when somebody is signed in, or nobody wants to be
   */
  public PickerViewModel(ProfileViewModel who, Runnable done) {
    this.who = who;
    this.done = done;
    who.stateProperty().subscribe((before, now) -> followState(now));
  }

  private void followState(ProfileState state) {
    if (state instanceof ProfileState.SignedIn(Profile profile) && isChosen(profile)) {
      finish();
    }
  }

  private boolean isChosen(Profile profile) {
    return switch (step.get()) {
      case PickerStep.Choosing() -> false;
      case PickerStep.Pin(Profile chosen) -> chosen.id() == profile.id();
      case PickerStep.Recovering(Profile chosen) -> chosen.id() == profile.id();
    };
  }

  private void finish() {
    pin.clear();
    step.set(new PickerStep.Choosing());
    done.run();
  }

  /** What is asked. */
  public ReadOnlyObjectProperty<PickerStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** The PIN as far as it was typed. */
  PinEntry pin() {
    return pin;
  }

  /** Returns what signs in and out. */
  ProfileViewModel who() {
    return who;
  }

  /** The profiles to choose from. */
  ReadOnlyObjectProperty<List<Profile>> profilesProperty() {
    return who.profilesProperty();
  }

  /** Returns whether somebody is signed in as this profile. */
  boolean isSignedIn(Profile profile) {
    return who.stateProperty().get() instanceof ProfileState.SignedIn(Profile now)
        && now.id() == profile.id();
  }

  /** Chooses who it is; who is signed in already needs no PIN. */
  public void choose(Profile profile) {
    if (isSignedIn(profile)) {
      finish();
      return;
    }
    pin.clear();
    who.forgetOutcome();
    step.set(new PickerStep.Pin(profile));
  }

  /** Tries the PIN that was typed; too short a one is not tried. */
  public void submit() {
    if (step.get() instanceof PickerStep.Pin(Profile profile)
        && pin.countProperty().get() >= PinEntry.MIN_DIGITS
        && !who.busyProperty().get()) {
      who.signIn(profile, pin.take());
    }
  }

  /** Asks for the recovery phrase in place of the PIN. */
  public void forgot() {
    if (step.get() instanceof PickerStep.Pin(Profile profile)) {
      pin.clear();
      who.forgetOutcome();
      step.set(new PickerStep.Recovering(profile));
    }
  }

  /** Goes one step back, or leaves. */
  public void back() {
    pin.clear();
    who.forgetOutcome();
    switch (step.get()) {
      case PickerStep.Choosing() -> done.run();
      case PickerStep.Pin(Profile _) -> step.set(new PickerStep.Choosing());
      case PickerStep.Recovering(Profile profile) -> step.set(new PickerStep.Pin(profile));
    }
  }

  /** Goes on without a profile: signs out whoever is signed in. */
  public void browse() {
    if (who.stateProperty().get() instanceof ProfileState.SignedIn) {
      who.signOut();
    }
    finish();
  }
}
