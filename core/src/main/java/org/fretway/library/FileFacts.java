package org.fretway.library;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the file of a track says, whatever the user changed about the track.
 *
 * @param title as the file says
 * @param artist as the file says
 * @param album may be empty
 * @param year of release, if the file says it
 * @param coverReplaced whether the track shows another cover than its file has
 */
public record FileFacts(
    String title, String artist, String album, Optional<Integer> year, boolean coverReplaced) {
  static FileFacts of(TrackRow row, @Nullable TrackEditRow edit) {
    return edit == null
        ? new FileFacts(
            row.title, row.artist, row.album, Optional.ofNullable(row.releaseYear), false)
        : new FileFacts(
            edit.fileTitle,
            edit.fileArtist,
            edit.fileAlbum,
            Optional.ofNullable(edit.fileYear),
            edit.coverBlob != null);
  }
}
