package org.fretway.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fretway.format.FormatException;
import org.fretway.format.SongPackage;
import org.fretway.storage.BlobCache;
import org.fretway.storage.BlobStore;
import org.fretway.storage.ContentHash;
import org.fretway.storage.Database;

/**
 * The sound of songs. It stays in their files: what is stored of it is its hash and its size. It is
 * taken out when it is first asked for, and kept for the next time as long as there is room. Safe
 * for use from several threads.
 */
public final class SongSounds {
  private final Database database;
  private final BlobStore blobs;
  private final BlobCache cache;
  private final SongFiles files;
  private final KeyedLocks<String> taking = new KeyedLocks<>();

  /**
   * Creates the sounds of a library.
   *
   * @param blobs where earlier versions copied sound to
   * @param cache where it is kept; may be emptied at any time
   */
  public SongSounds(Database database, BlobStore blobs, BlobCache cache, SongFiles files) {
    this.database = database;
    this.blobs = blobs;
    this.cache = cache;
    this.files = files;
  }

  /** Returns the files that it is taken out of. */
  SongFiles files() {
    return files;
  }

  /**
   * Opens a stem or the preview of a track.
   *
   * @throws SongAwayException if its file is away, or has another sound now
   * @throws org.fretway.storage.DiskFullException if there is too little room to take it out
   * @throws IOException if it can't be read
   */
  SeekableByteChannel open(String trackId, StoredFile sound) throws IOException {
    Optional<SeekableByteChannel> kept = kept(sound.blobId());
    if (kept.isPresent()) {
      return kept.get();
    }
    // Of several who want some of a song at once, one takes it out and the others wait.
    return taking.holding(
        trackId,
        () -> {
          Optional<SeekableByteChannel> meanwhile = kept(sound.blobId());
          return meanwhile.isPresent() ? meanwhile.get() : takeOut(trackId, sound);
        });
  }

  /**
   * Makes room for a sound of so many bytes.
   *
   * @throws org.fretway.storage.DiskFullException if there is none to be made
   */
  void makeRoom(long bytes) throws IOException {
    cache.makeRoom(bytes);
  }

  /**
   * Keeps a sound that was made from others; room should have been made for it before.
   *
   * @throws org.fretway.storage.DiskFullException if there is too little room for it
   */
  ContentHash keep(Path sound) throws IOException {
    try (InputStream in = Files.newInputStream(sound)) {
      return cache.put(in);
    }
  }

  /** Forgets a sound that no track has any more. */
  void forget(String id) throws IOException {
    cache.delete(id);
  }

  /**
   * Opens a sound if that can be done without its song's file.
   *
   * @throws IOException if it is there and can't be read
   */
  Optional<SeekableByteChannel> kept(String id) throws IOException {
    Optional<SeekableByteChannel> cached = cache.open(id);
    return cached.isEmpty() && blobs.exists(id) ? Optional.of(blobs.open(id)) : cached;
  }

  private SeekableByteChannel takeOut(String trackId, StoredFile sound) throws IOException {
    Holder holder =
        database
            .read(session -> Library.row(session, trackId).map(row -> Holder.of(row, sound)))
            .orElseThrow(() -> new SongAwayException("The song is no longer in the library."));
    cache.makeRoom(holder.bytes);
    files.read(
        holder.place, holder.part, song -> holder.preview ? keepPreview(song) : keepStems(song));
    return cache.open(sound.blobId()).orElseThrow(() -> files.changed(holder.place));
  }

  private SongPackage keepPreview(SongPackage song) throws IOException {
    Optional<InputStream> preview = song.openPreview();
    if (preview.isPresent()) {
      keep(preview.get());
    }
    return song;
  }

  /** Who wants one stem soon wants the others, and the file is open now. */
  private SongPackage keepStems(SongPackage song) throws IOException {
    for (int i = 0; i < song.stems().size(); i++) {
      keepStem(song, i);
    }
    return song;
  }

  /** A stem that can't be read was left out when the song was, too. */
  private void keepStem(SongPackage song, int index) throws IOException {
    try {
      keep(song.openStem(index));
    } catch (FormatException e) {
      if (e.shortfall().isPresent()) {
        throw e;
      }
    }
  }

  private void keep(InputStream sound) throws IOException {
    try (sound) {
      cache.put(sound);
    }
  }

  /**
   * Where a sound is.
   *
   * @param part of the file
   * @param preview whether it is the preview of the song
   * @param bytes how much is taken out with it
   */
  private record Holder(SongPlace place, String part, boolean preview, long bytes) {
    static Holder of(TrackRow row, StoredFile sound) {
      boolean preview =
          row.stems.stream().noneMatch(stem -> stem.blob.equals(sound.blobId()))
              && sound.blobId().equals(row.previewBlob);
      long bytes =
          preview ? row.previewSize : row.stems.stream().mapToLong(stem -> stem.size).sum();
      return new Holder(row.place(), row.part, preview, bytes);
    }
  }
}
