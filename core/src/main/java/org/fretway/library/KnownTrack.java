package org.fretway.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A track as far as a scan needs it.
 *
 * @param stamp what its file looked like when it was last read; {@link FileStamp#NEVER} if its song
 *     was not in the file any more
 * @param aids fingerprint of what had been given when it was read
 * @param readAt when it was read; the beginning of time if that was not asked
 * @param identified whether the fingerprint of its file is known
 */
record KnownTrack(
    String id,
    FileStamp stamp,
    boolean missing,
    boolean binned,
    TrackState state,
    @Nullable String aids,
    Instant readAt,
    boolean identified) {
  /** Returns whether its song was there when its file was last read. */
  boolean inItsFile() {
    return !stamp.equals(FileStamp.NEVER);
  }

  /** Returns whether nothing would come of reading it again, its file being the same. */
  boolean isComplete(String given) {
    return state == TrackState.READY || given.equals(aids);
  }
}
