package org.fretway.format.feedpak;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fretway.format.Limits;
import org.fretway.format.PackageCopy;
import org.fretway.format.SongPackage;

/**
 * Writes songs as zipped feedpaks, whatever they were read from. A song that is a feedpak keeps all
 * of its files and keys, known or not; any other is written from what {@link SongPackage} tells.
 * Source of the format: the feedpak specification, version 1.
 */
public final class FeedpakWriter {
  /** The version of the format that is written. */
  public static final String VERSION = "1.14.0";

  private FeedpakWriter() {}

  /** Is told of all that is read and written, and can end it. */
  @FunctionalInterface
  public interface Watch {
    /** Watches nothing. */
    Watch NONE = bytes -> {};

    /**
     * Is told that bytes of the song were read or written.
     *
     * @throws IOException to end the writing
     */
    void read(int bytes) throws IOException;
  }

  /** As {@link #write(SongPackage, Path, OutputStream, Watch)}, unwatched. */
  public static List<String> write(SongPackage song, Path source, OutputStream out)
      throws IOException {
    return write(song, source, out, Watch.NONE);
  }

  /**
   * Writes a song; the same bytes each time.
   *
   * @param source where the song comes from, for errors
   * @param out takes the archive; not closed
   * @return one plain sentence for each thing that was left out here; the song has its own
   * @throws org.fretway.format.FormatException if the song is broken, or lacks what no feedpak can
   *     do without: an arrangement and a stem
   * @throws IOException if the song can't be read or the stream can't be written
   */
  public static List<String> write(SongPackage song, Path source, OutputStream out, Watch watch)
      throws IOException {
    Optional<PackageCopy> copy = song.losslessCopy();
    SongFiles files = new SongFiles(song, source, Limits.DEFAULT);
    try (FeedpakZip zip = new FeedpakZip(source, Limits.DEFAULT, out, watch)) {
      if (copy.isPresent()) {
        copy.get().writeTo(zip);
      } else {
        files.writeTo(zip);
      }
    }
    return files.warnings();
  }
}
