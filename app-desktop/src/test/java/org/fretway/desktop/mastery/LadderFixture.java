package org.fretway.desktop.mastery;

import org.fretway.format.feedpak.FeedpakFixture;

/** A song of 20 seconds with a phrase of five levels, from one note to five. */
public final class LadderFixture {
  private static final int LEVELS = 5;

  private LadderFixture() {}

  /** Returns the song. */
  public static FeedpakFixture song() {
    StringBuilder levels = new StringBuilder();
    for (int level = 0; level < LEVELS; level++) {
      levels.append(level == 0 ? "" : ", ");
      levels.append("{\"difficulty\": %d, \"notes\": [%s]}".formatted(level, notes(level)));
    }
    return new FeedpakFixture()
        .named("Ladder", "Anna")
        .inManifest("duration: 2.0", "duration: 20.0")
        .file("stems/full.wav", FeedpakFixture.silentWav(20))
        .file(
            "arrangements/lead.json",
            """
            {
              "name": "Lead",
              "notes": [%s],
              "beats": [{"time": 0.0, "measure": 1}, {"time": 0.5, "measure": -1}],
              "sections": [{"name": "intro", "number": 1, "time": 0.0}],
              "phrases": [{"start_time": 0, "end_time": 20, "max_difficulty": 4, "levels": [%s]}]
            }
            """
                .formatted(notes(LEVELS - 1), levels));
  }

  private static String notes(int level) {
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i <= level; i++) {
      notes.append(i == 0 ? "" : ", ");
      notes.append("{\"t\": %d, \"s\": %d, \"f\": %d}".formatted(i + 1, i, level + 1));
    }
    return notes.toString();
  }
}
