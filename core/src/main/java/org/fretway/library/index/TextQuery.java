package org.fretway.library.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what was typed into queries by which each word begins a word of the song. */
final class TextQuery {
  private static final int MAX_WORDS = 20;
  private static final int MAX_WORD_CHARS = 100;

  private TextQuery() {}

  static Query exact(List<String> words) {
    return all(words);
  }

  /** Returns those words that count. */
  static List<String> different(List<String> words) {
    return words.stream().limit(MAX_WORDS).map(TextQuery::limit).distinct().toList();
  }

  private static Query all(List<String> words) {
    List<String> different = different(words);
    if (different.size() == 1) {
      return begins(different.getFirst());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    different.forEach(word -> all.add(begins(word), Occur.FILTER));
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
  static Query begins(String word) {
    if (isPlain(word)) {
      return start(word);
    }
    List<String> parts = SongWords.parts(word);
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

  /** Returns whether a word only stands for itself, having no signs or nothing else. */
  static boolean isPlain(String word) {
    List<String> parts = SongWords.parts(word);
    return parts.isEmpty() || (parts.size() == 1 && parts.getFirst().equals(word));
  }

  private static Query start(String word) {
    return SongWords.length(word) <= SongWords.LONGEST_START
        ? new TermQuery(new Term(IndexedSong.START, word))
        : new PrefixQuery(new Term(IndexedSong.WORD, word));
  }

  private static Query any(List<Query> ways) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }
}
