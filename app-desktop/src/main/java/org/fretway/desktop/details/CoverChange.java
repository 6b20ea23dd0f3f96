package org.fretway.desktop.details;

/** What becomes of the cover of a song that is edited. */
public sealed interface CoverChange {
  /** It stays. */
  record Kept() implements CoverChange {}

  /** The file's own counts again. */
  record Restored() implements CoverChange {}

  /** Another picture takes its place. */
  final class Replaced implements CoverChange {
    private final byte[] encoded;
    private final byte[] png;

    /**
     * Creates the change.
     *
     * @param encoded the picture as it came
     * @param png a small form of it that can be shown
     */
    Replaced(byte[] encoded, byte[] png) {
      this.encoded = encoded.clone();
      this.png = png.clone();
    }

    byte[] encoded() {
      return encoded.clone();
    }

    /** Returns a small form of the picture that can be shown, as PNG. */
    public byte[] png() {
      return png.clone();
    }
  }
}
