package org.fretway.library.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * A song as the index keeps it. Keys are folded for comparing; all else is as the song says.
 *
 * @param id of the track, at most {@link SongIds#LENGTH} characters of ASCII
 * @param artist for showing
 * @param artistKey of the artist
 * @param titleKey of the title
 * @param albumKey of the album
 * @param album for showing; may be empty
 * @param letter that the artist goes under
 * @param format family
 * @param tuning name of the tuning
 * @param tuningOrder where the tuning comes, the lowest first
 * @param lyrics whether there are any
 * @param cover whether there is one
 * @param year of release, if known
 * @param added when it came, in milliseconds since the epoch
 * @param arrangements their names
 * @param stems their ids
 * @param record all that lists show, in a form of the caller
 */
public record IndexedSong(
    String id,
    String artist,
    String artistKey,
    String titleKey,
    String albumKey,
    String album,
    String letter,
    String format,
    String tuning,
    int tuningOrder,
    boolean lyrics,
    boolean cover,
    OptionalInt year,
    long added,
    List<Named> arrangements,
    List<Named> stems,
    BytesRef record) {
  static final String WORD = "word";
  static final String START = "start";
  static final String ID = "song_id";
  static final String ARTIST = "artist";
  static final String ARTIST_KEY = "artist_key";
  static final String TITLE_KEY = "title_key";
  static final String ALBUM = "album";
  static final String LETTER = "letter";
  static final String FORMAT = "format";
  static final String TUNING = "tuning";
  static final String TUNING_ORDER = "tuning_order";
  static final String LYRICS = "lyrics";
  static final String COVER = "cover";
  static final String YEAR = "year";
  static final String ADDED = "added";
  static final String ARRANGEMENTS = "arrangements";
  static final String STEMS = "stems";
  static final String RECORD = "record";

  /**
   * A part of a song that others have too.
   *
   * @param key its name, folded
   * @param name as the song writes it
   */
  public record Named(String key, String name) implements Comparable<Named> {
    @Override
    public int compareTo(Named other) {
      int byKey = key.compareTo(other.key);
      return byKey != 0 ? byKey : name.compareTo(other.name);
    }
  }

  /** The fields of a document. */
  public static final List<String> FIELDS =
      List.of(
          WORD,
          START,
          ID,
          ARTIST,
          ARTIST_KEY,
          TITLE_KEY,
          ALBUM,
          LETTER,
          FORMAT,
          TUNING,
          TUNING_ORDER,
          LYRICS,
          COVER,
          YEAR,
          ADDED,
          ARRANGEMENTS,
          STEMS,
          RECORD);

  /** Adds one of the {@link #FIELDS} to a document. */
  public void add(String field, Consumer<? super IndexableField> document) {
    switch (field) {
      case WORD -> words().forEach(word -> document.accept(term(WORD, word)));
      case START -> starts().forEach(start -> document.accept(term(START, start)));
      case ID -> document.accept(bytes(ID, new BytesRef(id)));
      case ARTIST -> document.accept(text(ARTIST, artist));
      case ARTIST_KEY -> document.accept(text(ARTIST_KEY, artistKey));
      case TITLE_KEY -> document.accept(text(TITLE_KEY, titleKey));
      case ALBUM -> document.accept(text(ALBUM, album));
      case LETTER -> document.accept(text(LETTER, letter));
      case FORMAT -> document.accept(text(FORMAT, format));
      case TUNING -> document.accept(text(TUNING, tuning));
      case TUNING_ORDER -> document.accept(number(TUNING_ORDER, tuningOrder));
      case LYRICS -> document.accept(number(LYRICS, lyrics ? 1 : 0));
      case COVER -> document.accept(number(COVER, cover ? 1 : 0));
      case YEAR -> year.ifPresent(it -> document.accept(number(YEAR, it)));
      case ADDED -> document.accept(number(ADDED, added));
      case ARRANGEMENTS -> document.accept(bytes(ARRANGEMENTS, NamedParts.encode(arrangements)));
      case STEMS -> document.accept(bytes(STEMS, NamedParts.encode(stems)));
      case RECORD -> document.accept(bytes(RECORD, record));
      default -> throw new IllegalArgumentException("no field of a song: " + field);
    }
  }

  private Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    List.of(artistKey, titleKey, albumKey).forEach(it -> SongWords.addTo(words, it));
    return words;
  }

  private Set<String> starts() {
    Set<String> starts = new LinkedHashSet<>();
    words().forEach(word -> SongWords.addStarts(starts, word));
    return starts;
  }

  private static IndexableField term(String field, String term) {
    return new StringField(field, term, Field.Store.NO);
  }

  private static IndexableField text(String field, String text) {
    return new SortedDocValuesField(field, new BytesRef(text));
  }

  private static IndexableField number(String field, long number) {
    return new NumericDocValuesField(field, number);
  }

  private static IndexableField bytes(String field, BytesRef bytes) {
    return new BinaryDocValuesField(field, bytes);
  }
}
