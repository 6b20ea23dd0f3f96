package org.fretway.desktop.profile;

import java.util.List;
import org.fretway.profile.Profile;

/** Who sits at the window, and what the profile section of the settings asks. */
public sealed interface ProfileState {
  /** It is being found out. */
  record Loading() implements ProfileState {}

  /** It could not be found out. */
  record Failed() implements ProfileState {}

  /** There is no profile; the first one can be made. */
  record NoProfile() implements ProfileState {}

  /**
   * Nobody is signed in.
   *
   * @param profiles from which to choose
   */
  record SignedOut(List<Profile> profiles) implements ProfileState {
    /** Copies the profiles. */
    public SignedOut {
      profiles = List.copyOf(profiles);
    }
  }

  /**
   * Somebody has forgotten the PIN.
   *
   * @param profile whose
   * @param profiles from which it was chosen
   */
  record Recovering(Profile profile, List<Profile> profiles) implements ProfileState {
    /** Copies the profiles. */
    public Recovering {
      profiles = List.copyOf(profiles);
    }
  }

  /**
   * Somebody is signed in.
   *
   * @param profile who
   */
  record SignedIn(Profile profile) implements ProfileState {}
}
