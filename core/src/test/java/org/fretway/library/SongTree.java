package org.fretway.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.fretway.format.feedpak.FeedpakFixture;

/**
 * A folder of real, small songs, for measurements and for tests that need many: feedpaks in one
 * folder an artist, few of whom have many songs and many few. The same number gives the same song,
 * and no two have the same content.
 */
public final class SongTree {
  private static final long SEED = 20_261_128;
  private static final int WAV_HEADER_BYTES = 44;
  private static final int SONGS_PER_ARTIST = 12;

  private final Path folder;
  private final int artists;
  private final int soundBytes;
  private final int notes;

  private SongTree(Path folder, int artists, int soundBytes, int notes) {
    this.folder = folder;
    this.artists = artists;
    this.soundBytes = soundBytes;
    this.notes = notes;
  }

  /** Writes so many songs with next to no content, some thousands in a second. */
  public static void write(Path folder, int songs) throws IOException {
    write(folder, songs, 256, 4);
  }

  /**
   * Writes songs.
   *
   * @param soundBytes size of the sound of each, which does not compress
   * @param notes how many notes each of its two arrangements has
   */
  public static void write(Path folder, int songs, int soundBytes, int notes) throws IOException {
    int artists = Math.max(1, songs / SONGS_PER_ARTIST);
    SongTree tree = new SongTree(folder, artists, soundBytes, notes);
    for (int artist = 0; artist < artists; artist++) {
      Files.createDirectories(tree.folder(artist));
    }
    try {
      IntStream.range(0, songs).parallel().forEach(tree::song);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Path folder(int artist) {
    return folder.resolve("%c".formatted('A' + artist % 26)).resolve("Artist " + artist);
  }

  private void song(int number) {
    try {
      Random random = new Random(SEED + number);
      // The reciprocal of an even spread: the nth artist gets about 1/n of what the first one has.
      int artist = (int) Math.pow(artists, random.nextDouble()) - 1;
      new FeedpakFixture()
          .named("Song " + number, "Artist " + artist)
          .inManifest(
              "stems:",
              "  - {id: bass, name: Bass, file: arrangements/bass.json, tuning: [0, 0, 0, 0]}\n"
                  + "stems:")
          .file("arrangements/lead.json", chart("Lead", 6, random))
          .file("arrangements/bass.json", chart("Bass", 4, random))
          .file("stems/full.wav", noise(random))
          .zip(folder(artist), "Song %d.feedpak".formatted(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String chart(String name, int strings, Random random) {
    StringBuilder json = new StringBuilder("{\"name\": \"" + name + "\", \"notes\": [");
    double time = 0.5;
    for (int i = 0; i < notes; i++) {
      time += 0.05 + random.nextDouble();
      json.append(i == 0 ? "" : ", ")
          .append(
              String.format(
                  Locale.ROOT,
                  "{\"t\": %.3f, \"s\": %d, \"f\": %d}",
                  time,
                  random.nextInt(strings),
                  random.nextInt(22)));
    }
    return json + "], \"beats\": [{\"time\": 0.0, \"measure\": 1}]}";
  }

  private byte[] noise(Random random) {
    byte[] sound = new byte[WAV_HEADER_BYTES + soundBytes / 2 * 2];
    random.nextBytes(sound);
    ByteBuffer.wrap(sound)
        .put(FeedpakFixture.silentWav(0))
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .putInt(4, sound.length - 8)
        .putInt(40, sound.length - WAV_HEADER_BYTES);
    return sound;
  }

  /** Writes songs: the folder, how many, bytes of sound, and notes of an arrangement. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    write(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
  }
}
