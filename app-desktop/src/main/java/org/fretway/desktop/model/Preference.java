package org.fretway.desktop.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fretway.audio.pitch.ReferencePitch;
import org.fretway.profile.Actor;
import org.fretway.profile.Preferences;

/**
 * What people at the window prefer, each for themselves. What one prefers wins over what is set for
 * everybody. Values come from wherever a profile is used, so what can't be one counts as not there.
 */
public enum Preference {
  /** "system", "dark" or "light". */
  THEME("theme", "system", "system dark light"),
  /** "system" or a language that the window speaks, such as "de". */
  LANGUAGE("language", "system", "system en de fr es"),
  /** How large texts are, in percent. */
  TEXT_SIZE("textSize", "100", "90 100 115 130 150"),
  /** Name of the arrangement that opens; empty for the one that is set for everybody. */
  ARRANGEMENT("defaultArrangement", "", ""),
  /** "true" or "false": whether a song can be heard by pointing at it. */
  PREVIEW_ON_HOVER("previewOnHover", "true", "true false"),
  /** "true" or "false": whether the bars of the player go away in a window too. */
  HIDE_BARS("hideBars", "false", "true false"),
  /** "true" or "false": whether all songs are brought to about the same loudness. */
  EVEN_LOUDNESS("evenLoudness", "true", "true false"),
  /** "true" or "false": whether the tuner opens before a song in another tuning. */
  TUNE_FIRST("tuneFirst", "false", "true false"),
  /** Frequency of the A that the tuner tunes to, in Hz. */
  TUNER_A("tunerA", "440", hertz());

  private static final int MAX_NAME_LENGTH = 200;
  private static final List<String> KEYS = Arrays.stream(values()).map(Preference::key).toList();

  private final String key;
  private final String fallback;

  /** Separated by blanks; empty for any name. */
  private final String choices;

  Preference(String key, String fallback, String choices) {
    this.key = key;
    this.fallback = fallback;
    this.choices = choices;
  }

  private static String hertz() {
    return IntStream.rangeClosed(ReferencePitch.LOWEST, ReferencePitch.HIGHEST)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }

  private static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= MAX_NAME_LENGTH
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  /** Returns its name among the settings of a profile. */
  public String key() {
    return key;
  }

  /** Returns what holds for who prefers nothing. */
  public String fallback() {
    return fallback;
  }

  /** Returns whether it can have a value. */
  public boolean accepts(String value) {
    return choices.isEmpty() ? isName(value) : List.of(choices.split(" ")).contains(value);
  }

  /** Returns what holds for an actor, a value for every preference. Waits for the database. */
  public static Map<Preference, String> of(Preferences preferences, Actor actor) {
    Map<String, String> kept = preferences.get(actor, KEYS);
    Map<Preference, String> all = new EnumMap<>(Preference.class);
    for (Preference each : values()) {
      String value = kept.getOrDefault(each.key, each.fallback);
      all.put(each, each.accepts(value) ? value : each.fallback);
    }
    return all;
  }
}
