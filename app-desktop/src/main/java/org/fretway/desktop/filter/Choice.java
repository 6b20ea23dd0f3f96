package org.fretway.desktop.filter;

import org.fretway.desktop.text.Texts;

/**
 * One thing that a filter can ask for, and how it stands.
 *
 * @param name as the filter knows it
 * @param label as shown
 * @param songs how many songs would be left with it
 * @param wanted what is asked for now
 */
public record Choice(String name, String label, long songs, Wanted wanted) {
  private static final Texts TEXTS = Texts.of(Choice.class);

  /** Returns how many songs there are, as shown. */
  String count() {
    return Counts.text(songs);
  }

  /** Returns what this says when it is read out. */
  String spoken() {
    String state =
        switch (wanted) {
          case EITHER -> TEXTS.get("choice.either");
          case HAS -> TEXTS.get("choice.has");
          case LACKS -> TEXTS.get("choice.lacks");
        };
    return TEXTS.get("choice.spoken", label, state, Counts.songs(songs));
  }
}
