package org.fretway.desktop.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.fretway.library.LetterStart;

/**
 * A letter of the bar beside the songs.
 *
 * @param label what it says
 * @param first place of its first song; empty if it has none
 */
public record LetterMark(String label, OptionalInt first) {
  static final String NO_LETTER = "#";

  /** Stands for the letters after Z where they are many, as in Chinese. */
  static final String OTHERS = "…";

  private static final int MAX_OTHERS = 8;

  /**
   * Returns the letters of the bar in the order of the songs; none for songs that are in no such
   * order.
   */
  static List<LetterMark> of(List<LetterStart> starts, boolean descending) {
    if (starts.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> firsts = new HashMap<>();
    starts.forEach(it -> firsts.putIfAbsent(it.letter(), it.first()));
    List<LetterMark> marks = new ArrayList<>();
    marks.add(mark(NO_LETTER, firsts));
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      marks.add(mark(String.valueOf(letter), firsts));
    }
    List<LetterStart> others =
        starts.stream()
            .filter(it -> !isLatin(it.letter()) && !it.letter().equals(NO_LETTER))
            .toList();
    if (descending) {
      Collections.reverse(marks);
      marks.addAll(0, ofOthers(others));
    } else {
      marks.addAll(ofOthers(others));
    }
    return List.copyOf(marks);
  }

  private static boolean isLatin(String letter) {
    return letter.length() == 1 && letter.charAt(0) >= 'A' && letter.charAt(0) <= 'Z';
  }

  private static LetterMark mark(String letter, Map<String, Integer> firsts) {
    Integer first = firsts.get(letter);
    return new LetterMark(letter, first == null ? OptionalInt.empty() : OptionalInt.of(first));
  }

  private static List<LetterMark> ofOthers(List<LetterStart> others) {
    if (others.size() > MAX_OTHERS) {
      return List.of(new LetterMark(OTHERS, OptionalInt.of(others.getFirst().first())));
    }
    return others.stream()
        .map(it -> new LetterMark(it.letter(), OptionalInt.of(it.first())))
        .toList();
  }
}
