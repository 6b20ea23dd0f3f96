package org.fretway.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.fretway.storage.ContentHash;

/**
 * The sound of a song as it is played unless somebody changes that: the stems that are on by
 * default, or all if none is.
 *
 * @param id tells this sound from any other: 64 hex digits
 * @param place of the song's file
 * @param part of the file
 * @param readAt when the song was read
 */
record SongSound(String id, SongPlace place, String part, Instant readAt, List<StoredFile> stems) {
  static SongSound of(TrackRow row) {
    List<StemRow> on = row.stems.stream().filter(stem -> stem.enabled).toList();
    List<StoredFile> stems = (on.isEmpty() ? row.stems : on).stream().map(StemRow::file).toList();
    MessageDigest digest = ContentHash.sha256();
    stems.forEach(stem -> digest.update(stem.blobId().getBytes(StandardCharsets.US_ASCII)));
    String id = HexFormat.of().formatHex(digest.digest());
    return new SongSound(id, row.place(), row.part, row.modifiedAt, stems);
  }
}
