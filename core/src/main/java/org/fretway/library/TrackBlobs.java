package org.fretway.library;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The content that a track refers to. */
final class TrackBlobs {
  private static final List<String> OF_TRACKS =
      List.of(
          "select coverBlob from TrackRow where id in :ids",
          "select audioBlob from TrackRow where id in :ids",
          "select previewBlob from TrackRow where id in :ids",
          "select s.blob from TrackRow t join t.stems s where t.id in :ids",
          "select coverBlob from TrackEditRow where trackId in :ids",
          "select fileCoverBlob from TrackEditRow where trackId in :ids");

  private TrackBlobs() {}

  /** Returns the blobs of a row. */
  static Set<String> of(TrackRow row) {
    Set<String> ids = new HashSet<>();
    Stream.of(
            Stream.ofNullable(row.coverBlob),
            Stream.ofNullable(row.audioBlob),
            Stream.ofNullable(row.previewBlob),
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

  /** Removes tracks with all that refers to them, and returns the blobs that may be loose then. */
  static Set<String> remove(Session session, Collection<String> trackIds) {
    Set<String> blobs = new HashSet<>();
    if (trackIds.isEmpty()) {
      return blobs;
    }
    for (String query : OF_TRACKS) {
      session
          .createSelectionQuery(query, String.class)
          .setParameterList("ids", trackIds)
          .getResultStream()
          .filter(Objects::nonNull)
          .forEach(blobs::add);
    }
    // What refers to it goes with it.
    session
        .createNativeMutationQuery("delete from track where id in (:ids)")
        .setParameterList("ids", trackIds)
        .executeUpdate();
    IndexChanges.remove(session, trackIds);
    return blobs;
  }
}
