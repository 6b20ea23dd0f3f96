package org.fretway.library;

/** Makes tracks of a library ones that lack something, without a format that lacks it. */
public final class Lacking {
  private Lacking() {}

  /** Leaves a track without charts and sound until keys are given. */
  public static void keys(Library library, String trackId, String message) {
    set(library, trackId, TrackState.NEEDS_KEYS, message);
  }

  /** Leaves a track without sound until codebooks are given. */
  public static void codebooks(Library library, String trackId, String message) {
    set(library, trackId, TrackState.NEEDS_CODEBOOKS, message);
  }

  private static void set(Library library, String trackId, TrackState state, String message) {
    library
        .database()
        .write(
            session -> {
              TrackRow row = session.find(TrackRow.class, trackId);
              row.state = state;
              row.stateMessage = message;
              row.stems.clear();
              if (state == TrackState.NEEDS_KEYS) {
                row.arrangements.clear();
              }
              return row;
            });
    library.changed();
  }
}
