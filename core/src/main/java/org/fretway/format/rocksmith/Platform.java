package org.fretway.format.rocksmith;

/** What an archive was made for; it decides the key of its charts and where its sound is. */
public enum Platform {
  /** Windows: file names end in {@code _p.psarc}. */
  PC("generic", "windows"),
  /** macOS: file names end in {@code _m.psarc}. */
  MAC("macos", "mac");

  private final String chartFolder;
  private final String audioFolder;

  Platform(String chartFolder, String audioFolder) {
    this.chartFolder = chartFolder;
    this.audioFolder = audioFolder;
  }

  /** Returns the name of the folder of its charts below {@code songs/bin}. */
  String chartFolder() {
    return chartFolder;
  }

  /** Returns the name of the folder of its sound below {@code audio}. */
  String audioFolder() {
    return audioFolder;
  }
}
