package org.fretway.library.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Looks texts up in some segments, and keeps the last answers: a list, its facets and its letters
 * all ask for the same one. Safe for several threads.
 */
final class TextSearch {
  /** Each takes a bit a song. */
  private static final int ANSWERS = 16;

  private final IndexSearcher searcher;
  private final Places places;
  private final Map<List<String>, TextMatch> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, TextMatch> eldest) {
          return size() > ANSWERS;
        }
      };

  TextSearch(IndexReader reader, Places places) {
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
    this.places = places;
  }

  /**
   * Returns the songs that have all words, or that come near them if no song has.
   *
   * @param words at least one, folded
   */
  TextMatch find(List<String> words) throws IOException {
    @Nullable TextMatch known = known(words);
    if (known != null) {
      return known;
    }
    SongSet exact = run(TextQuery.exact(words));
    TextMatch found =
        exact.isEmpty()
            ? new TextMatch(near(TextQuery.different(words)), true)
            : new TextMatch(exact, false);
    synchronized (answers) {
      answers.put(words, found);
    }
    return found;
  }

  private @Nullable TextMatch known(List<String> words) {
    synchronized (answers) {
      return answers.get(words);
    }
  }

  private SongSet near(List<String> words) throws IOException {
    SongSet found = places.all();
    for (String word : words) {
      found = found.and(near(word));
      if (found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private SongSet near(String word) throws IOException {
    // A word that is found as it was typed has it within, unless signs have made it several.
    long[] found =
        TextQuery.isPlain(word) ? new long[places.size >> 6] : run(TextQuery.begins(word)).words;
    NearWord wanted = new NearWord(word);
    for (Segment segment : places.segments) {
      segment.songs().words(segment.context().reader()).addNear(wanted, found, segment.base() >> 6);
    }
    return new SongSet(found);
  }

  private SongSet run(Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    long[] found = new long[places.size >> 6];
    for (Segment segment : places.segments) {
      @Nullable Scorer scorer = weight.scorer(segment.context());
      if (scorer != null) {
        int firstWord = segment.base() >> 6;
        DocIdSetIterator docs = scorer.iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          found[firstWord + (doc >> 6)] |= 1L << doc;
        }
        for (int i = 0; i < segment.there().length; i++) {
          found[firstWord + i] &= segment.there()[i];
        }
      }
    }
    return new SongSet(found);
  }
}
