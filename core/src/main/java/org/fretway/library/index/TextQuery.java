package org.fretway.library.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * Turns what was typed into queries. Exactly, each word must begin a word of the song. Nearly, it
 * may also stand within a word, or begin one with a letter or two wrong, missing, too many or
 * swapped; the first letter is always right.
 */
final class TextQuery {
  private static final int MAX_WORDS = 20;
  private static final int MAX_WORD_CHARS = 100;
  private static final int SHORTEST_WITH_ONE_EDIT = 4;
  private static final int SHORTEST_WITH_TWO_EDITS = 8;
  private static final int LONGEST_WITH_EDITS = 24;

  private TextQuery() {}

  static Query exact(List<String> words) {
    return all(words, TextQuery::begins);
  }

  static Query near(List<String> words) {
    return all(words, TextQuery::isNear);
  }

  private static Query all(List<String> words, Function<String, Query> one) {
    Set<String> different = new LinkedHashSet<>();
    words.stream().limit(MAX_WORDS).map(TextQuery::limit).forEach(different::add);
    if (different.size() == 1) {
      return one.apply(different.iterator().next());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    different.forEach(word -> all.add(one.apply(word), Occur.FILTER));
    return all.build();
  }

  private static String limit(String word) {
    return SongWords.length(word) <= MAX_WORD_CHARS
        ? word
        : word.substring(0, word.offsetByCodePoints(0, MAX_WORD_CHARS));
  }

  /**
   * A word with signs in it stands for itself, for its parts put together, or for each of them,
   * where only the last one may go on.
   */
  private static Query begins(String word) {
    List<String> parts = SongWords.parts(word);
    if (parts.isEmpty() || (parts.size() == 1 && parts.getFirst().equals(word))) {
      return start(word);
    }
    List<Query> ways = new ArrayList<>();
    ways.add(start(word));
    ways.add(start(String.join("", parts)));
    if (parts.size() > 1) {
      BooleanQuery.Builder each = new BooleanQuery.Builder();
      parts
          .subList(0, parts.size() - 1)
          .forEach(part -> each.add(new TermQuery(new Term(IndexedSong.WORD, part)), Occur.FILTER));
      each.add(start(parts.getLast()), Occur.FILTER);
      ways.add(each.build());
    }
    return any(ways);
  }

  private static Query start(String word) {
    return SongWords.length(word) <= SongWords.LONGEST_START
        ? new TermQuery(new Term(IndexedSong.START, word))
        : new PrefixQuery(new Term(IndexedSong.WORD, word));
  }

  private static Query isNear(String word) {
    List<Query> ways = new ArrayList<>();
    ways.add(begins(word));
    ways.add(within(word));
    int length = SongWords.length(word);
    if (length >= SHORTEST_WITH_ONE_EDIT && length <= LONGEST_WITH_EDITS) {
      ways.add(misspelt(word, length < SHORTEST_WITH_TWO_EDITS ? 1 : 2));
    }
    return any(ways);
  }

  private static Query within(String word) {
    String escaped = word.replaceAll("[*?\\\\]", "\\\\$0");
    return new WildcardQuery(new Term(IndexedSong.WORD, "*" + escaped + "*"));
  }

  private static Query misspelt(String word, int edits) {
    int second = word.offsetByCodePoints(0, 1);
    Automaton start =
        new LevenshteinAutomata(word.substring(second), true)
            .toAutomaton(edits, word.substring(0, second));
    Automaton longer = Operations.concatenate(start, Automata.makeAnyString());
    return new AutomatonQuery(new Term(IndexedSong.WORD, word), longer);
  }

  private static Query any(List<Query> ways) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }
}
