package org.fretway.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexableField;
import org.fretway.library.index.IndexedSong;

/** All that goes into the index of one track, by field. */
final class IndexDocument {
  private final Map<String, List<IndexableField>> fields = new HashMap<>();

  private IndexDocument() {}

  /** Makes that of a track. */
  static IndexDocument of(TrackRow row) {
    IndexedSong song = SongRecords.indexed(row);
    IndexDocument document = new IndexDocument();
    for (String field : IndexedSong.FIELDS) {
      List<IndexableField> values = new ArrayList<>();
      song.add(field, values::add);
      document.fields.put(field, values);
    }
    return document;
  }

  void add(String field, Consumer<? super IndexableField> target) {
    fields.getOrDefault(field, List.of()).forEach(target);
  }
}
