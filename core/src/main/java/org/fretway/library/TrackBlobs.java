package org.fretway.library;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The content that a track refers to. */
final class TrackBlobs {
  private TrackBlobs() {}

  /** Returns the blobs of a row. */
  static Set<String> of(TrackRow row) {
    Set<String> ids = new HashSet<>();
    Stream.of(
            Stream.ofNullable(row.coverBlob),
            Stream.ofNullable(row.audioBlob),
            Stream.ofNullable(row.previewBlob),
            row.arrangements.stream().map(arrangement -> arrangement.chartBlob),
            row.stems.stream().map(stem -> stem.blob))
        .flatMap(part -> part)
        .forEach(ids::add);
    return ids;
  }

  /** Returns the blobs of what the user changed about a track. */
  static Set<String> of(TrackEditRow edit) {
    Set<String> ids = new HashSet<>();
    Stream.concat(Stream.ofNullable(edit.coverBlob), Stream.ofNullable(edit.fileCoverBlob))
        .forEach(ids::add);
    return ids;
  }

  /** Removes a row with all that refers to it, and returns the blobs that may be loose then. */
  static Set<String> remove(Session session, TrackRow row) {
    Set<String> ids = of(row);
    @Nullable TrackEditRow edit = session.find(TrackEditRow.class, row.id);
    if (edit != null) {
      ids.addAll(of(edit));
      session.remove(edit);
    }
    session.remove(row);
    // Here rather than at the end, so that queries after it don't see the row any more.
    session.flush();
    return ids;
  }
}
