package org.fretway.desktop.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language that the window speaks. One of them is spoken at a time, by all windows of the
 * process: English until somebody chooses. Any thread may ask and choose.
 */
public enum Language {
  /** English, which every other language falls back to. */
  ENGLISH(Locale.ENGLISH, "English"),
  /** German. */
  GERMAN(Locale.GERMAN, "Deutsch"),
  /** French. */
  FRENCH(Locale.FRENCH, "Français"),
  /** Spanish. */
  SPANISH(Locale.of("es"), "Español");

  private static volatile Language spoken = ENGLISH;

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /** Returns the language that the window speaks now. */
  public static Language spoken() {
    return spoken;
  }

  /** Lets the window speak this language from now on; what it shows already stays as it is. */
  public void speak() {
    spoken = this;
  }

  /** Returns the language of the system, English where the window doesn't speak it. */
  public static Language ofSystem() {
    return ofTag(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()).orElse(ENGLISH);
  }

  /**
   * Returns the language with a tag.
   *
   * @param tag two letters, such as "de"
   * @return empty if the window doesn't speak it
   */
  public static Optional<Language> ofTag(String tag) {
    return Stream.of(values()).filter(it -> it.tag().equals(tag)).findFirst();
  }

  /** Returns its two letters, such as "de". */
  public String tag() {
    return locale.getLanguage();
  }

  /** Returns how numbers and dates look in it, and which bundles hold its texts. */
  public Locale locale() {
    return locale;
  }

  /** Returns its name in itself, such as "Deutsch". */
  public String ownName() {
    return ownName;
  }

  /** Returns whether a number of things is spoken of as one thing. */
  boolean speaksOfOne(long count) {
    return count == 1 || (count == 0 && this == FRENCH);
  }
}
