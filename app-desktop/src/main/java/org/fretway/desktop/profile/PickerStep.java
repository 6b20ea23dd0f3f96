package org.fretway.desktop.profile;

import org.fretway.profile.Profile;

/** What the profile picker asks. */
public sealed interface PickerStep {
  /** Who it is. */
  record Choosing() implements PickerStep {}

  /**
   * The PIN of somebody.
   *
   * @param profile whose
   */
  record Pin(Profile profile) implements PickerStep {}

  /**
   * The recovery phrase of somebody, and a new PIN.
   *
   * @param profile whose
   */
  record Recovering(Profile profile) implements PickerStep {}
}
