package org.fretway.library;

import com.fasterxml.jackson.annotation.JsonValue;
import org.fretway.format.Shortfall;

/** Whether a track can be played in full, or what the user has yet to give for that. */
public enum TrackState {
  /** Nothing is missing. */
  READY("ready"),
  /** Its archive or its charts are encrypted, and no key fits. */
  NEEDS_KEYS("needs_keys"),
  /** Its sound is Wwise Vorbis, and there is nothing that makes it playable. */
  NEEDS_CODEBOOKS("needs_codebooks");

  private final String apiName;

  TrackState(String apiName) {
    this.apiName = apiName;
  }

  /** Returns the name used in JSON. */
  @JsonValue
  public String apiName() {
    return apiName;
  }

  static TrackState of(Shortfall.Need need) {
    return switch (need) {
      case KEYS -> NEEDS_KEYS;
      case CODEBOOKS -> NEEDS_CODEBOOKS;
    };
  }
}
