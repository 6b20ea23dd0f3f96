package org.fretway.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.fretway.audio.AudioCodec;
import org.fretway.audio.Mixdown;
import org.fretway.audio.StemInput;
import org.fretway.storage.BlobStore;
import org.fretway.storage.Database;

/** Finds or makes the one file that holds a whole song. */
final class FullMix {
  private static final String FULL_STEM = "full";

  private final Database database;
  private final BlobStore blobs;
  private final BlobReferences references;
  private final Map<String, ReentrantLock> mixing = new ConcurrentHashMap<>();

  FullMix(Database database, BlobStore blobs, BlobReferences references) {
    this.database = database;
    this.blobs = blobs;
    this.references = references;
  }

  Optional<StoredFile> of(Track track) throws IOException {
    List<Stem> stems = track.stems();
    if (stems.isEmpty()) {
      return Optional.empty();
    }
    Optional<Stem> whole =
        stems.size() == 1
            ? Optional.of(stems.getFirst())
            : stems.stream()
                .filter(stem -> stem.id().toLowerCase(Locale.ROOT).equals(FULL_STEM))
                .findFirst();
    if (whole.isPresent()) {
      return Optional.of(whole.get().file());
    }
    Optional<String> kept = track.audioBlob();
    Optional<String> mix = kept.isPresent() ? kept : mix(track);
    return mix.isEmpty() ? Optional.empty() : Optional.of(wav(mix.get()));
  }

  /** Of several callers at once, one mixes and the others wait for what it made. */
  private Optional<String> mix(Track track) throws IOException {
    ReentrantLock lock = mixing.computeIfAbsent(track.trackId(), id -> new ReentrantLock());
    lock.lock();
    try {
      Optional<String> stored = stored(track);
      if (stored.isPresent()) {
        return stored;
      }
      String made = references.storing(() -> mixAndKeep(track));
      if (isThere(track)) {
        return Optional.of(made);
      }
      // The track was removed meanwhile, and its content before this was.
      references.removeUnreferenced(List.of(made));
      return Optional.empty();
    } finally {
      lock.unlock();
      mixing.remove(track.trackId(), lock);
    }
  }

  private StoredFile wav(String blob) throws IOException {
    return new StoredFile(blob, AudioCodec.WAV.contentType(), blobs.size(blob));
  }

  private Optional<String> stored(Track track) {
    return database.read(
        session -> {
          TrackRow row = session.find(TrackRow.class, track.trackId());
          return Optional.ofNullable(row == null ? null : row.audioBlob);
        });
  }

  private boolean isThere(Track track) {
    return database.read(session -> session.find(TrackRow.class, track.trackId()) != null);
  }

  private String mixAndKeep(Track track) throws IOException {
    // Once to be mixed, mostly on the same disk, and once to be kept.
    blobs.space().claim(2 * Mixdown.wavBytes(track.duration()));
    Path folder = Files.createTempDirectory("fretway-mix");
    Path wav = folder.resolve("mix.wav");
    try {
      Mixdown.toWav(track.stems().stream().map(this::input).toList(), wav);
      String blob;
      try (InputStream in = Files.newInputStream(wav)) {
        blob = blobs.put(in);
      }
      // Kept only for the stems that were mixed: a scan may have read the song again meanwhile.
      database.write(
          session ->
              session
                  .createMutationQuery(
                      "update TrackRow set audioBlob = :blob"
                          + " where id = :id and modifiedAt = :read")
                  .setParameter("blob", blob)
                  .setParameter("id", track.trackId())
                  .setParameter("read", track.modifiedAt())
                  .executeUpdate());
      return blob;
    } finally {
      Files.deleteIfExists(wav);
      Files.deleteIfExists(folder);
    }
  }

  private StemInput input(Stem stem) {
    return new StemInput(
        stem.id(), stem.enabledByDefault(), () -> blobs.open(stem.file().blobId()));
  }
}
