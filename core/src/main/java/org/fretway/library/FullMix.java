package org.fretway.library;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fretway.audio.AudioCodec;
import org.fretway.audio.Mixdown;
import org.fretway.audio.StemInput;
import org.fretway.storage.ContentHash;
import org.fretway.storage.Database;

/** Finds or makes the one file that holds a whole song. */
final class FullMix {
  private static final String FULL_STEM = "full";

  private final Database database;
  private final SongSounds sounds;
  private final KeyedLocks<String> mixing = new KeyedLocks<>();

  FullMix(Database database, SongSounds sounds) {
    this.database = database;
    this.sounds = sounds;
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
    Optional<StoredFile> kept = kept(track.audioBlob());
    return Optional.of(
        kept.isPresent() ? kept.get() : mixing.holding(track.trackId(), () -> mix(track)));
  }

  /** Of several callers at once, one mixes and the others wait for what it made. */
  private StoredFile mix(Track track) throws IOException {
    Optional<StoredFile> meanwhile = kept(stored(track));
    return meanwhile.isPresent() ? meanwhile.get() : mixAndKeep(track);
  }

  private Optional<StoredFile> kept(Optional<String> mix) throws IOException {
    if (mix.isEmpty()) {
      return Optional.empty();
    }
    Optional<SeekableByteChannel> opened = sounds.kept(mix.get());
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (SeekableByteChannel channel = opened.get()) {
      return Optional.of(wav(new ContentHash(mix.get(), channel.size())));
    }
  }

  private static StoredFile wav(ContentHash mix) {
    return new StoredFile(mix.id(), AudioCodec.WAV.contentType(), mix.size());
  }

  private Optional<String> stored(Track track) {
    return database.read(
        session -> {
          TrackRow row = session.find(TrackRow.class, track.trackId());
          return Optional.ofNullable(row == null ? null : row.audioBlob);
        });
  }

  private StoredFile mixAndKeep(Track track) throws IOException {
    // Once to be mixed, mostly on the same disk, and once to be kept.
    sounds.makeRoom(2 * Mixdown.wavBytes(track.duration()));
    Path folder = Files.createTempDirectory("fretway-mix");
    Path wav = folder.resolve("mix.wav");
    try {
      Mixdown.toWav(track.stems().stream().map(stem -> input(track, stem)).toList(), wav);
      ContentHash mix = sounds.keep(wav);
      // Noted only for the stems that were mixed: a scan may have read the song again meanwhile.
      database.write(
          session ->
              session
                  .createMutationQuery(
                      "update TrackRow set audioBlob = :blob"
                          + " where id = :id and modifiedAt = :read")
                  .setParameter("blob", mix.id())
                  .setParameter("id", track.trackId())
                  .setParameter("read", track.modifiedAt())
                  .executeUpdate());
      return wav(mix);
    } finally {
      Files.deleteIfExists(wav);
      Files.deleteIfExists(folder);
    }
  }

  private StemInput input(Track track, Stem stem) {
    return new StemInput(
        stem.id(), stem.enabledByDefault(), () -> sounds.open(track.trackId(), stem.file()));
  }
}
