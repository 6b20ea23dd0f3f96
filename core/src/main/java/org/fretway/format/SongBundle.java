package org.fretway.format;

import java.io.IOException;
import java.util.List;

/** An opened song file: mostly one song, in an archive sometimes several. Used from one thread. */
public interface SongBundle extends AutoCloseable {
  /** The key of a song whose file can't hold another, or can't be looked into. */
  String ONLY = "";

  /**
   * Returns what tells the songs of the file apart, in their order, at least one. A song keeps its
   * key whatever else comes into the file or goes.
   */
  List<String> keys();

  /**
   * Reads what a song says of itself. Closing the song frees what it holds alone; the file stays
   * open until the bundle is closed.
   *
   * @param key one of {@link #keys()}
   * @throws FormatException if that song can't be read; the others may be
   */
  SongPackage song(String key) throws IOException;

  @Override
  void close() throws IOException;

  /** Returns the bundle of a file that holds one song. */
  static SongBundle of(SongPackage only) {
    return new SongBundle() {
      @Override
      public List<String> keys() {
        return List.of(ONLY);
      }

      @Override
      public SongPackage song(String key) {
        return only;
      }

      @Override
      public void close() throws IOException {
        only.close();
      }
    };
  }
}
