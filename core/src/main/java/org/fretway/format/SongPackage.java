package org.fretway.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Chart;
import org.fretway.chart.LyricTrack;

/**
 * An opened song: what it says of itself, its charts, and streams of its media. Metadata is read
 * when it is opened, and nothing else then; charts and media when asked for. Used from one thread.
 */
public interface SongPackage extends AutoCloseable {
  /** Returns what the song says of itself. */
  SongMetadata metadata();

  /** Returns the playable arrangements in their order in the source. */
  List<ArrangementInfo> arrangements();

  /**
   * Reads the chart of an arrangement.
   *
   * @param index index into {@link #arrangements()}
   * @throws FormatException if it is broken
   */
  Chart chart(int index) throws IOException;

  /**
   * Returns the stems in their order in the source; empty if the song has no sound.
   *
   * @throws IOException if the source can't be asked
   */
  List<StemInfo> stems() throws IOException;

  /**
   * Opens the encoded audio of a stem, limited in size.
   *
   * @param index index into {@link #stems()}
   */
  InputStream openStem(int index) throws IOException;

  /**
   * Opens the cover as stored (PNG, JPEG, WebP or DDS), limited in size; empty if there is none.
   */
  Optional<InputStream> openCover() throws IOException;

  /** Opens a short excerpt for listening before playing, encoded; empty if there is none. */
  default Optional<InputStream> openPreview() throws IOException {
    return Optional.empty();
  }

  /**
   * Reads the words in every language and script that the source has, the ones that charts carry
   * among them; empty where it has no more than those.
   *
   * @throws IOException if the source can't be asked
   */
  default List<LyricTrack> lyricTracks() throws IOException {
    return List.of();
  }

  /**
   * Returns the gear of an arrangement's tones as the source describes it, one JSON object each;
   * empty where it does not.
   *
   * @param index index into {@link #arrangements()}
   */
  default List<String> toneDefinitions(int index) throws IOException {
    return List.of();
  }

  /**
   * Returns what the user has yet to give before the song can be played in full. A song that lacks
   * keys has no arrangements, or only those that need none; one that lacks codebooks has no stems.
   */
  default Optional<Shortfall> shortfall() {
    return Optional.empty();
  }

  /**
   * Returns a copy of the song's own files that loses nothing, with what only its source knows;
   * empty where the source is no feedpak, and the song has to be written anew.
   */
  default Optional<PackageCopy> losslessCopy() {
    return Optional.empty();
  }

  /** Returns one plain sentence for each thing that was left out while reading so far. */
  List<String> warnings();

  @Override
  void close() throws IOException;

  /**
   * An arrangement, before its chart is read.
   *
   * @param id as the source calls it, such as "lead"
   * @param name as shown, such as "Lead"
   */
  record ArrangementInfo(String id, String name) {}

  /**
   * A stem.
   *
   * @param id such as "full" or "guitar"; no id is guaranteed to exist
   * @param enabledByDefault whether it sounds unless the player mutes it
   */
  record StemInfo(String id, boolean enabledByDefault) {}
}
