package org.fretway.desktop.settings;

/** What the profile section shows in one state of it. */
interface ProfileForm {
  /** Returns the card that is shown. */
  SettingCard card();

  /** Gives the keyboard to where the user goes on. */
  void focus();

  /** Forgets all that was typed. */
  void clear();
}
