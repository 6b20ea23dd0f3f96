package org.fretway.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.fretway.format.SongFormats;
import org.fretway.storage.BlobCache;
import org.fretway.storage.BlobStore;
import org.fretway.storage.Database;
import org.fretway.storage.FolderBlobStore;

/** Makes libraries without the rest of the program. */
final class BareLibrary {
  private static final long SOUND_CACHE = 64L << 20;

  private BareLibrary() {}

  /** Returns a library that keeps its content in a folder, and has no folder of songs. */
  static Library of(Database database, Path folder) throws IOException {
    FolderBlobStore blobs = new FolderBlobStore(folder.resolve("blobs"));
    return of(
        database,
        blobs,
        folder.resolve("cache"),
        folder.resolve("songs"),
        List::of,
        new SongFormats(List.of()));
  }

  /** Returns a library that takes sound out of songs. */
  static Library of(
      Database database,
      BlobStore blobs,
      Path cache,
      Path ownFolder,
      Supplier<List<Path>> userFolders,
      SongFormats formats)
      throws IOException {
    BlobCache kept =
        new BlobCache(cache.resolve("sounds"), blobs.space(), SOUND_CACHE, InstantSource.system());
    SongSounds sounds =
        new SongSounds(database, blobs, kept, new SongFiles(ownFolder, userFolders, formats));
    return new Library(database, blobs, sounds, cache.resolve("covers"));
  }
}
