package org.fretway.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fretway.format.SongFormat;

/**
 * Everything the library keeps of one song, apart from its charts and media, which are blobs.
 *
 * @param trackId 16 hex digits, drawn when the song is first imported and kept by its place: it
 *     survives rescans, changed content and a file that was away for a while, not a renamed file
 * @param format family of the source
 * @param filename name of the song's file or folder, without its path
 * @param title as the song says
 * @param artist as the song says
 * @param album may be empty
 * @param year of release, if known
 * @param duration seconds
 * @param tuningName of the first arrangement, such as "E Standard"
 * @param arrangements in their order in the song
 * @param stems in their order in the song; empty if the song has no sound
 * @param hasLyrics whether there are sung words
 * @param hasEstd whether the library has the same song in E Standard, while this one is not
 * @param state whether it can be played in full, or what is missing for that
 * @param stateMessage one plain sentence that says what to do; empty for a track that is ready
 * @param coverBlob PNG in the blob store, if the song has a cover
 * @param audioBlob the full mix in the blob store, if there is one yet
 * @param previewBlob a short excerpt in the blob store, if the song has one
 * @param addedAt when the song was first imported
 * @param modifiedAt when it was last read
 */
public record Track(
    String trackId,
    SongFormat format,
    String filename,
    String title,
    String artist,
    String album,
    Optional<Integer> year,
    double duration,
    String tuningName,
    List<ArrangementSummary> arrangements,
    List<Stem> stems,
    boolean hasLyrics,
    boolean hasEstd,
    TrackState state,
    Optional<String> stateMessage,
    Optional<String> coverBlob,
    Optional<String> audioBlob,
    Optional<String> previewBlob,
    Instant addedAt,
    Instant modifiedAt) {
  /** Copies the lists. */
  public Track {
    arrangements = List.copyOf(arrangements);
    stems = List.copyOf(stems);
  }
}
