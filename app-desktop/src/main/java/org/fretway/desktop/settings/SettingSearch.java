package org.fretway.desktop.settings;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds what the settings have by any words of its name, its description or its synonyms. */
final class SettingSearch {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int NOT_FOUND = Integer.MAX_VALUE;
  private static final int MAX_LENGTH = 100;

  private SettingSearch() {}

  /** Returns what every word of a text is found in, the best first; nothing for a blank text. */
  static List<SettingEntry> find(List<SettingEntry> all, String text) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    return all.stream()
        .filter(entry -> rank(entry, words) != NOT_FOUND)
        .sorted(Comparator.comparingInt(entry -> rank(entry, words)))
        .toList();
  }

  /** Returns the words of a text as they are compared: without case and diacritics. */
  static List<String> words(String text) {
    String shortened = text.substring(0, Math.min(text.length(), MAX_LENGTH));
    return Arrays.stream(BLANKS.split(folded(shortened))).filter(word -> !word.isEmpty()).toList();
  }

  private static int rank(SettingEntry entry, List<String> words) {
    String name = folded(entry.name());
    String near = folded(entry.words() + " " + entry.page().title());
    String far = folded(entry.description());
    int sum = 0;
    for (String word : words) {
      int rank = rank(word, name, near, far);
      if (rank == NOT_FOUND) {
        return NOT_FOUND;
      }
      sum += rank;
    }
    return sum;
  }

  private static int rank(String word, String name, String near, String far) {
    if (startsWord(name, word)) {
      return 0;
    }
    if (startsWord(near, word)) {
      return 1;
    }
    if (startsWord(far, word)) {
      return 2;
    }
    return name.contains(word) || near.contains(word) || far.contains(word) ? 3 : NOT_FOUND;
  }

  private static boolean startsWord(String text, String word) {
    return (" " + text).contains(" " + word);
  }

  private static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
