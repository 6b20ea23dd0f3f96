package org.fretway.library;

import java.util.List;
import org.fretway.library.index.IndexedSong;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** Says what of a track is in the index, and when it must be written there anew. */
public final class TrackBinder implements TypeBinder {
  /** All that {@link SongRecords} reads. */
  private static final List<String> PROPERTIES =
      List.of(
          "filename",
          "title",
          "artist",
          "album",
          "titleKey",
          "artistKey",
          "letter",
          "releaseYear",
          "duration",
          "tuningName",
          "tuningOrder",
          "hasLyrics",
          "format",
          "state",
          "stateMessage",
          "addedAt",
          "coverBlob",
          "arrangements.name",
          "arrangements.notes",
          "stems.stemId");

  @Override
  public void bind(TypeBindingContext context) {
    PROPERTIES.forEach(context.dependencies()::use);
    IndexSchemaElement schema = context.indexSchemaElement();
    context.bridge(
        TrackRow.class,
        new Bridge(IndexedSong.FIELDS.stream().map(field -> define(schema, field)).toList()));
  }

  private static IndexFieldReference<IndexDocument> define(IndexSchemaElement schema, String name) {
    return schema
        .field(
            name,
            types ->
                types
                    .extension(LuceneExtension.get())
                    .asNative(IndexDocument.class, (_, made, document) -> made.add(name, document)))
        .toReference();
  }

  private record Bridge(List<IndexFieldReference<IndexDocument>> fields)
      implements TypeBridge<TrackRow> {
    @Override
    public void write(DocumentElement document, TrackRow row, TypeBridgeWriteContext context) {
      // It was made when it was asked where the track goes.
      IndexDocument made = row.takeDocument();
      fields.forEach(field -> document.addValue(field, made));
    }
  }
}
