package org.fretway.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fretway.practice.Score;

/**
 * A song as lists show it; its JSON form is {@code SongMeta} of the API.
 *
 * @param trackId id of the track
 * @param filename name of the song's file or folder, without its path
 * @param artist as the song says
 * @param title as the song says
 * @param album may be empty
 * @param year of release, if known
 * @param duration seconds
 * @param tuningName of the first arrangement, such as "E Standard"
 * @param arrangements in their order in the song
 * @param stemCount number of stems
 * @param stemIds ids of the stems in their order in the song
 * @param hasLyrics whether there are sung words
 * @param hasEstd whether the library has the same song in E Standard, while this one is not
 * @param favorite whether the caller's profile marked it
 * @param format as clients call it: psarc, sloppak or loose
 * @param state whether it can be played in full, or what is missing for that
 * @param stateMessage one plain sentence that says what to do; empty for a track that is ready
 * @param bestScore best score of the caller's profile, 0 to 100, if it played the song
 * @param playCount how many times the caller's profile played the song, if it did
 * @param addedAt when the song was first imported
 */
public record SongMeta(
    String trackId,
    String filename,
    String artist,
    String title,
    String album,
    Optional<Integer> year,
    double duration,
    String tuningName,
    List<ArrangementSummary> arrangements,
    int stemCount,
    List<String> stemIds,
    boolean hasLyrics,
    boolean hasEstd,
    boolean favorite,
    String format,
    TrackState state,
    Optional<String> stateMessage,
    Optional<Integer> bestScore,
    Optional<Integer> playCount,
    Instant addedAt) {
  /** Copies the lists. */
  public SongMeta {
    arrangements = List.copyOf(arrangements);
    stemIds = List.copyOf(stemIds);
  }

  /** Returns this song as a favourite, or not. */
  public SongMeta withFavorite(boolean marked) {
    return with(marked, bestScore, playCount);
  }

  /** Returns this song with what a profile made of it. */
  SongMeta withMarks(boolean marked, Optional<Score> score) {
    return with(marked, score.map(Score::bestScore), score.map(Score::playCount));
  }

  private SongMeta with(boolean marked, Optional<Integer> best, Optional<Integer> plays) {
    return new SongMeta(
        trackId,
        filename,
        artist,
        title,
        album,
        year,
        duration,
        tuningName,
        arrangements,
        stemCount,
        stemIds,
        hasLyrics,
        hasEstd,
        marked,
        format,
        state,
        stateMessage,
        best,
        plays,
        addedAt);
  }
}
