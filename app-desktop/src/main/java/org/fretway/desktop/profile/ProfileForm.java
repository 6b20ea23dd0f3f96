package org.fretway.desktop.profile;

import org.fretway.desktop.form.SettingCard;

/** What the profile section shows in one state of it. */
interface ProfileForm {
  /** Returns the card that is shown. */
  SettingCard card();

  /** Gives the keyboard to where the user goes on. */
  void focus();

  /** Forgets all that was typed. */
  void clear();
}
