package org.fretway.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings text into the form in which it is compared: neither case nor diacritics count. */
public final class TextFold {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private TextFold() {}

  /** Returns the text in lower case, without diacritics, with single spaces. */
  public static String fold(String text) {
    String decomposed =
        MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String lower = decomposed.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      appendBase(folded, lower.charAt(i));
    }
    return SPACES.matcher(folded).replaceAll(" ").strip();
  }

  // Letters with strokes and ligatures, which Unicode does not decompose.
  private static void appendBase(StringBuilder out, char c) {
    switch (c) {
      case 'ø' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'ħ' -> out.append('h');
      case 'ı' -> out.append('i');
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'þ' -> out.append("th");
      default -> out.append(c);
    }
  }

  /** Returns the folded words of a text. */
  static List<String> words(String text) {
    String folded = fold(text);
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ", -1));
  }

  /** Returns the upper-case first letter of a folded text, or "#" if it starts with none. */
  static String letter(String folded) {
    if (folded.isEmpty() || !Character.isLetter(folded.codePointAt(0))) {
      return "#";
    }
    return Character.toString(Character.toUpperCase(folded.codePointAt(0)));
  }

  /** Returns the text, cut to fit a column, and never inside a character. */
  static String limit(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    return text.substring(0, end);
  }
}
