package org.fretway.desktop.settings;

/**
 * Something that the settings have, by which it is found and shown.
 *
 * @param id of what is set: the key of a value, or the id of a card
 * @param page on which it is
 * @param owner whose it is
 * @param name in a word or a few
 * @param description one sentence on what it does
 * @param words by which people may look for it too, separated by spaces
 * @param control what it is set with
 */
record SettingEntry(
    String id,
    SettingsPage page,
    Owner owner,
    String name,
    String description,
    String words,
    SettingControl control) {
  /** Whose a value is. */
  enum Owner {
    /** It holds for everybody. */
    PROGRAM,
    /** It holds for who is signed in, or for a window that nobody is signed in at. */
    PERSON
  }
}
