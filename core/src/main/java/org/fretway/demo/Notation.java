package org.fretway.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shorthand that the demo is written in. A word is {@code what:length} and marks: what sounds,
 * for how many sixteenths, and how; {@code -} is a rest, {@code |} ends a bar. A bar that does not
 * add up is an error, so a slip of the pen can't shift the rest of the song.
 */
final class Notation {
  private static final Pattern WORD = Pattern.compile("(.+):(\\d+)(\\S*)");
  private static final String REST = "-";
  private static final String BAR_LINE = "|";

  private Notation() {}

  /**
   * One word that sounds.
   *
   * @param what note, shape or syllable
   * @param start sixteenths from the start of the song
   * @param length sixteenths
   * @param marks letters, each with a number where it takes one
   */
  record Word(String what, int start, int length, String marks) {}

  /**
   * Reads words one after the other.
   *
   * @throws IllegalArgumentException if a word or a bar is wrong
   */
  static List<Word> read(String text) {
    List<Word> words = new ArrayList<>();
    int position = 0;
    for (String word : text.strip().split("\\s+", -1)) {
      if (word.equals(BAR_LINE)) {
        if (position % Meter.SIXTEENTHS_PER_BAR != 0) {
          throw new IllegalArgumentException(
              "bar %d does not add up".formatted(position / Meter.SIXTEENTHS_PER_BAR));
        }
        continue;
      }
      Matcher matcher = WORD.matcher(word);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("no word of the notation: " + word);
      }
      int length = Integer.parseInt(matcher.group(2));
      if (!matcher.group(1).equals(REST)) {
        words.add(new Word(matcher.group(1), position, length, matcher.group(3)));
      }
      position += length;
    }
    return words;
  }
}
