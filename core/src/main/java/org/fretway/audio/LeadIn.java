package org.fretway.audio;

/** What the player hears before a passage, to get ready. */
public enum LeadIn {
  /** Nothing: the passage sets in at once. */
  NONE,
  /** One measure is counted while the song is silent. */
  COUNT_IN,
  /** The song is played from a little earlier. */
  REWIND
}
