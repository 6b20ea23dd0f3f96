package org.fretway.desktop.settings;

import java.util.List;

/** What a value can be, and so what it is set with. */
sealed interface SettingControl {
  /**
   * One of a few.
   *
   * @param options in the order in which they are offered
   */
  record Choice(List<Option> options) implements SettingControl {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** One of the values of a {@link Choice}, and what it is called. */
  record Option(Object value, String name) {}

  /**
   * A whole number.
   *
   * @param step by which the buttons change it
   * @param unit what is counted
   */
  record Amount(int step, String unit) implements SettingControl {}

  /**
   * A text; an empty one sets the default back.
   *
   * @param prompt shown while it is empty
   * @param suggestions what it often is
   */
  record Text(String prompt, List<String> suggestions) implements SettingControl {
    public Text {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** Yes or no. */
  record Switch() implements SettingControl {}

  /** Something that a card of the page shows; its id is that of the entry. */
  record Card() implements SettingControl {}
}
