package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.profile.Actor;
import org.fretway.storage.DiskFullException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongSoundsTest {
  @TempDir Path temp;
  private MadeUpLibrary library;

  @BeforeEach
  void open() throws Exception {
    library = new MadeUpLibrary(temp);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Path song(int seconds) throws IOException {
    return new FeedpakFixture()
        .named("Sounding", "The Testers")
        .file("stems/full.wav", sound(seconds))
        .zip(library.songs(), "song.feedpak");
  }

  private static byte[] sound(int seconds) {
    byte[] wav = FeedpakFixture.silentWav(seconds);
    wav[wav.length - 1] = 1;
    return wav;
  }

  private Track track() {
    return library.track("Sounding");
  }

  private byte[] read(Track track) throws IOException {
    StoredFile sound = track.stems().getFirst().file();
    try (InputStream in =
        Channels.newInputStream(library.library().openSound(track.trackId(), sound))) {
      return in.readAllBytes();
    }
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> all = Files.walk(temp.resolve("data/cache/sounds"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void sound_is_copied_only_once_it_is_heard() throws Exception {
    song(2);
    library.scan();
    assertThat(kept()).isEmpty();
    assertThat(library.blobs()).isEmpty();

    assertThat(read(track())).isEqualTo(sound(2));

    assertThat(kept()).hasSize(1);
    assertThat(track().stems().getFirst().file().size()).isEqualTo(sound(2).length);
  }

  @Test
  void what_was_heard_is_heard_again_without_its_file() throws Exception {
    Path file = song(2);
    library.scan();
    Track track = track();
    read(track);
    Files.delete(file);

    assertThat(read(track)).isEqualTo(sound(2));
  }

  @Test
  void what_was_copied_by_an_earlier_version_is_read_from_there() throws Exception {
    Path file = song(2);
    library.scan();
    Files.delete(file);
    try (InputStream in = new ByteArrayInputStream(sound(2))) {
      library.library().blobs().put(in);
    }

    assertThat(read(track())).isEqualTo(sound(2));
    assertThat(kept()).isEmpty();
  }

  @Test
  void a_file_that_is_away_is_named() throws Exception {
    Path file = song(2);
    library.scan();
    Files.delete(file);

    assertThatExceptionOfType(SongAwayException.class)
        .isThrownBy(() -> read(track()))
        .withMessageContaining("song.feedpak")
        .withMessageContaining("not there");
  }

  @Test
  void a_file_that_can_not_be_read_any_more_is_named() throws Exception {
    Path file = song(2);
    library.scan();
    Files.writeString(file, "no archive");

    assertThatExceptionOfType(SongAwayException.class)
        .isThrownBy(() -> read(track()))
        .withMessageContaining("song.feedpak");
  }

  @Test
  void a_file_that_was_changed_unseen_is_read_again() throws Exception {
    Path file = song(2);
    FileTime time = Files.getLastModifiedTime(file);
    library.scan();
    Track before = track();
    song(3);
    Files.setLastModifiedTime(file, time);

    assertThatExceptionOfType(SongAwayException.class)
        .isThrownBy(() -> read(before))
        .withMessageContaining("read again");
    library.settled();

    assertThat(read(track())).isEqualTo(sound(3));
    assertThat(track().trackId()).isEqualTo(before.trackId());
  }

  @Test
  void a_song_that_is_no_longer_in_its_file_is_away() throws Exception {
    library.write("two.songs", "a: First", "b: Second");
    library.scan();
    Track second = library.track("Second");
    library.write("two.songs", "a: First");

    assertThatExceptionOfType(SongAwayException.class).isThrownBy(() -> read(second));
  }

  @Test
  void a_full_disk_is_told_and_heard_songs_give_way() throws Exception {
    song(2);
    library.scan();
    Track track = track();
    library.setUsable(1);
    assertThatExceptionOfType(DiskFullException.class).isThrownBy(() -> read(track));

    library.setUsable(Long.MAX_VALUE);
    assertThat(read(track)).isEqualTo(sound(2));
  }

  @Test
  void several_callers_at_once_all_hear_it() throws Exception {
    song(2);
    library.scan();
    Track track = track();
    Callable<byte[]> reading = () -> read(track);

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<byte[]> result :
          threads.invokeAll(Stream.generate(() -> reading).limit(8).toList())) {
        assertThat(result.get()).isEqualTo(sound(2));
      }
    }
    assertThat(kept()).hasSize(1);
  }

  @Test
  void a_preview_is_taken_out_by_itself() throws Exception {
    library.write("preview.songs", "a: Heard preview");
    library.scan();
    Track track = library.track("Heard");
    StoredFile preview = library.library().preview(track.trackId()).orElseThrow();

    try (InputStream in =
        Channels.newInputStream(library.library().openSound(track.trackId(), preview))) {
      assertThat(in.readAllBytes()).isEqualTo(FeedpakFixture.silentWav(3));
    }
    assertThat(kept()).hasSize(1);
  }

  @Test
  void a_song_that_is_removed_takes_its_sound_along() throws Exception {
    song(2);
    library.scan();
    read(track());

    library.remover().delete(Actor.LOCAL_OWNER, track().trackId());

    assertThat(kept()).isEmpty();
  }

  @Test
  void a_cleanup_removes_what_an_earlier_version_copied() throws Exception {
    song(2);
    library.scan();
    try (InputStream in = new ByteArrayInputStream(sound(2))) {
      library.library().blobs().put(in);
    }

    assertThat(library.cleanup().run(Actor.LOCAL_OWNER).blobs()).isEqualTo(1);

    assertThat(read(track())).isEqualTo(sound(2));
  }
}
