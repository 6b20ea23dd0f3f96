package org.fretway.library.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.fretway.format.Fuzz;
import org.junit.jupiter.api.Test;

/** Songs with words that come near another, against comparing it with the words of every song. */
class SegmentWordsTest {
  /** Letters of one to four bytes; few, so that words are often alike. */
  private static final List<List<String>> ALPHABETS =
      List.of(List.of("a", "b"), List.of("a", "b", "c", "d", "1", "/"), letters("aɐb日本😀😁c"));

  private static final int TYPED = 10;
  private static final int BASE_NUMBER = 3;

  @Property(seed = Fuzz.SEED, shrinking = ShrinkingMode.OFF)
  void words_that_come_near_are_those_that_going_through_all_of_them_finds(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    List<String> alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
    int longest = random.nextInt(10) == 0 ? 40 : 12;
    List<Set<String>> songs = songs(alphabet, longest, random);
    List<String> typed = new ArrayList<>();
    for (int i = 0; i < TYPED; i++) {
      typed.add(typed(songs, alphabet, longest, random));
    }

    assertFoundAsByGoingThroughAll(songs, typed);
  }

  @Test
  void words_may_begin_alike_for_longer_than_anybody_types() throws IOException {
    String beginning = "ab".repeat(70);
    List<Set<String>> songs =
        IntStream.range(0, 200).mapToObj(i -> Set.of(beginning + i, "ba" + i)).toList();

    assertFoundAsByGoingThroughAll(
        songs, List.of("abababba", "babababa", beginning, beginning + "7", "b199", "ba", "x"));
  }

  @Test
  void no_songs_have_no_words() throws IOException {
    assertFoundAsByGoingThroughAll(List.of(Set.of()), List.of("a", "abcd"));
  }

  private static List<Set<String>> songs(List<String> alphabet, int longest, Random random) {
    // Up to some hundred words, so that many of them are passed over together.
    int count = 1 + random.nextInt(random.nextBoolean() ? 10 : 300);
    List<Set<String>> songs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      songs.add(
          IntStream.rangeClosed(0, random.nextInt(3))
              .mapToObj(_ -> word(alphabet, longest, random))
              .collect(Collectors.toSet()));
    }
    return songs;
  }

  private static String word(List<String> alphabet, int longest, Random random) {
    return IntStream.rangeClosed(0, random.nextInt(longest))
        .mapToObj(_ -> oneOf(alphabet, random))
        .collect(Collectors.joining());
  }

  /** Returns any word, or one that a song has with a few mistakes. */
  private static String typed(
      List<Set<String>> songs, List<String> alphabet, int longest, Random random) {
    if (random.nextInt(4) == 0) {
      return word(alphabet, longest, random);
    }
    List<String> word = new ArrayList<>(letters(oneOf(List.copyOf(oneOf(songs, random)), random)));
    for (int mistakes = random.nextInt(4); mistakes > 0; mistakes--) {
      int at = random.nextInt(word.size());
      switch (random.nextInt(4)) {
        case 0 -> word.set(at, oneOf(alphabet, random));
        case 1 -> word.add(at, oneOf(alphabet, random));
        case 2 -> word.add(word.remove(at));
        default -> word.set(at, word.set(word.size() - 1, word.get(at)));
      }
    }
    int end = 1 + random.nextInt(word.size());
    return String.join("", random.nextBoolean() ? word : word.subList(0, end));
  }

  private static void assertFoundAsByGoingThroughAll(List<Set<String>> songs, List<String> typed)
      throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
        for (Set<String> words : songs) {
          Document song = new Document();
          words.forEach(word -> song.add(new StringField(IndexedSong.WORD, word, Field.Store.NO)));
          writer.addDocument(song);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        SegmentWords words = SegmentWords.load(reader.leaves().getFirst().reader());
        for (String word : typed) {
          long[] found = new long[BASE_NUMBER + (songs.size() + 63) / 64];
          words.addNear(new NearWord(word), found, BASE_NUMBER);
          assertThat(BitSet.valueOf(found).stream().map(bit -> bit - BASE_NUMBER * 64))
              .as("songs near %s", word)
              .containsExactlyElementsOf(goingThroughAll(songs, word));
        }
      }
    }
  }

  private static List<Integer> goingThroughAll(List<Set<String>> songs, String typed) {
    return IntStream.range(0, songs.size())
        .filter(song -> songs.get(song).stream().anyMatch(word -> isNear(typed, word)))
        .boxed()
        .toList();
  }

  private static boolean isNear(String typed, String word) {
    return word.contains(typed) || beginsNearly(letters(typed), letters(word));
  }

  private static boolean beginsNearly(List<String> typed, List<String> word) {
    int mistakes = typed.size() < 4 || typed.size() > 32 ? 0 : typed.size() < 8 ? 1 : 2;
    return mistakes > 0
        && typed.getFirst().equals(word.getFirst())
        && IntStream.rangeClosed(1, word.size())
            .anyMatch(end -> mistakes(typed, word.subList(0, end)) <= mistakes);
  }

  /** Returns how many letters must be changed, added, left out or swapped to make one the other. */
  private static int mistakes(List<String> one, List<String> other) {
    int[][] least = new int[one.size() + 1][other.size() + 1];
    for (int i = 0; i <= one.size(); i++) {
      for (int j = 0; j <= other.size(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        boolean same = one.get(i - 1).equals(other.get(j - 1));
        least[i][j] =
            Math.min(
                least[i - 1][j - 1] + (same ? 0 : 1),
                Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.get(i - 1).equals(other.get(j - 2))
            && one.get(i - 2).equals(other.get(j - 1))) {
          least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
        }
      }
    }
    return least[one.size()][other.size()];
  }

  private static List<String> letters(String word) {
    return word.codePoints().mapToObj(Character::toString).toList();
  }

  private static <T> T oneOf(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
