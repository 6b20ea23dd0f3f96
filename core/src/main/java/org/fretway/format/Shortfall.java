package org.fretway.format;

/**
 * What keeps a song from being played in full until the user gives it.
 *
 * @param need what is missing
 * @param message one plain sentence that says what to do
 */
public record Shortfall(Need need, String message) {
  /** What can be missing. */
  public enum Need {
    /** Keys of an encrypted archive or chart; without them there are no charts. */
    KEYS,
    /** Codebooks of Wwise Vorbis; without them there is no sound. */
    CODEBOOKS
  }
}
