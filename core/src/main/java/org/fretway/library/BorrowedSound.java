package org.fretway.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fretway.audio.StemInput;
import org.fretway.format.FormatException;
import org.fretway.format.SongPackage;
import org.fretway.storage.ContentHash;

/**
 * The sound of a song for one use in passing. What is not kept anyway is taken out of its file into
 * a temporary folder, so that what was heard lately does not have to make room for it.
 */
final class BorrowedSound implements AutoCloseable {
  private final SongSounds sounds;
  private final SongSound sound;
  private final Path folder;
  private final Map<String, Path> taken = new HashMap<>();

  private BorrowedSound(SongSounds sounds, SongSound sound) throws IOException {
    this.sounds = sounds;
    this.sound = sound;
    this.folder = Files.createTempDirectory("fretway-sound");
  }

  /**
   * Gets the sound of a song.
   *
   * @throws SongAwayException if its file is away, or has another sound now
   * @throws IOException if it can't be read, or there is no room for it
   */
  static BorrowedSound of(SongSounds sounds, SongSound sound) throws IOException {
    BorrowedSound borrowed = new BorrowedSound(sounds, sound);
    boolean complete = false;
    try {
      borrowed.takeOut();
      complete = true;
      return borrowed;
    } finally {
      if (!complete) {
        borrowed.close();
      }
    }
  }

  private void takeOut() throws IOException {
    Set<String> lacking = new HashSet<>();
    for (StoredFile stem : sound.stems()) {
      Optional<SeekableByteChannel> kept = sounds.kept(stem.blobId());
      if (kept.isPresent()) {
        kept.get().close();
      } else {
        lacking.add(stem.blobId());
      }
    }
    if (lacking.isEmpty()) {
      return;
    }
    sounds.files().read(sound.place(), sound.part(), song -> takeOut(song, lacking));
    if (!taken.keySet().containsAll(lacking)) {
      throw sounds.files().changed(sound.place());
    }
  }

  /** Which stem of the song is which, only its content tells: some may have been left out. */
  private SongPackage takeOut(SongPackage song, Set<String> lacking) throws IOException {
    for (int i = 0; i < song.stems().size(); i++) {
      Path file = folder.resolve(Integer.toString(i));
      try (InputStream in = song.openStem(i)) {
        String id = copy(in, file);
        if (lacking.contains(id)) {
          taken.put(id, file);
        } else {
          Files.delete(file);
        }
      } catch (FormatException e) {
        if (e.shortfall().isPresent()) {
          throw e;
        }
        Files.deleteIfExists(file);
      }
    }
    return song;
  }

  private static String copy(InputStream in, Path file) throws IOException {
    MessageDigest digest = ContentHash.sha256();
    try (OutputStream out = Files.newOutputStream(file)) {
      new DigestInputStream(in, digest).transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns what can be played, all of which is on. */
  List<StemInput> inputs() {
    return IntStream.range(0, sound.stems().size())
        .mapToObj(
            i -> {
              String id = sound.stems().get(i).blobId();
              return new StemInput("stem " + (i + 1), true, () -> open(id));
            })
        .toList();
  }

  private SeekableByteChannel open(String id) throws IOException {
    Path file = taken.get(id);
    if (file != null) {
      return Files.newByteChannel(file);
    }
    return sounds
        .kept(id)
        .orElseThrow(() -> new SongAwayException("The sound was removed meanwhile."));
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary folder " + folder + " can't be removed", e);
    }
  }
}
