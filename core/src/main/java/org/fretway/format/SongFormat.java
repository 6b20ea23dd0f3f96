package org.fretway.format;

/** The families of song formats, as clients see them. */
public enum SongFormat {
  /** Rocksmith 2014 archives. */
  PSARC("psarc"),
  /** feedpak and its earlier name, sloppak; folder or zip. */
  SLOPPAK("sloppak"),
  /** A folder of arrangement XML and audio. */
  LOOSE("loose");

  private final String apiName;

  SongFormat(String apiName) {
    this.apiName = apiName;
  }

  /** Returns the name used in JSON and in queries. */
  public String apiName() {
    return apiName;
  }
}
