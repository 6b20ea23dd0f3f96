package org.fretway.desktop.filter;

/**
 * One thing that a filter can ask for, and how it stands.
 *
 * @param name as the filter knows it
 * @param label as shown
 * @param songs how many songs would be left with it
 * @param wanted what is asked for now
 */
public record Choice(String name, String label, long songs, Wanted wanted) {
  /** Returns how many songs there are, as shown. */
  String count() {
    return Counts.text(songs);
  }

  /** Returns what this says when it is read out. */
  String spoken() {
    String state =
        switch (wanted) {
          case EITHER -> "does not matter";
          case HAS -> "must be there";
          case LACKS -> "must not be there";
        };
    return "%s: %s, %s".formatted(label, state, Counts.songs(songs));
  }
}
