package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.format.rocksmith.PsarcFixture;
import org.fretway.format.rocksmith.RocksmithKeys;
import org.fretway.format.rocksmith.RocksmithSong;
import org.fretway.profile.Actor;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real archives in a real library: what keys change, and what they do not. */
class ArchivesTest {
  private static final RocksmithKeys KEYS = PsarcFixture.keys(1);

  @TempDir Path temp;
  private Path songs;
  private Fretway fretway;

  @BeforeEach
  void open() throws Exception {
    songs = Files.createDirectory(temp.resolve("songs"));
    fretway =
        Fretway.open(new FretwayConfig(EmptyDatabase.in(temp.resolve("data")), Optional.of(songs)));
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  private void archive(String... keys) throws Exception {
    PsarcFixture archive = new PsarcFixture().encrypted(KEYS);
    int number = 100;
    for (String key : keys) {
      new RocksmithSong(key)
          .named(key, "The Testers")
          .with("Lead")
          .sound(number, RocksmithSong.pcmWem(1 + number / 50.0), RocksmithSong.pcmWem(0.5))
          .addTo(archive);
      number += 50;
    }
    archive.write(songs.resolve("pack_p.psarc"));
  }

  private void scan(ScanMode mode) throws Exception {
    fretway.scanner().start(Actor.LOCAL_OWNER, mode);
    settle();
  }

  private void settle() throws Exception {
    assertThat(fretway.scanner().awaitIdle(Duration.ofMinutes(1))).isTrue();
  }

  private List<SongMeta> library() {
    return fretway.library().find(LibraryQuery.all()).items();
  }

  private void giveKeys() throws Exception {
    KeyTrial trial =
        fretway.formatSetup().giveKeys(Actor.LOCAL_OWNER, PsarcFixture.keysJson(1), false);
    assertThat(trial.opened()).isEqualTo(1);
    settle();
  }

  @Test
  void keys_bring_a_locked_archive_to_life_under_its_old_id() throws Exception {
    archive("alpha");
    scan(ScanMode.INCREMENTAL);
    SongMeta locked = library().getFirst();
    assertThat(locked.state()).isEqualTo(TrackState.NEEDS_KEYS);

    giveKeys();

    assertThat(library())
        .singleElement()
        .satisfies(
            song -> {
              assertThat(song.trackId()).isEqualTo(locked.trackId());
              assertThat(song.state()).isEqualTo(TrackState.READY);
              assertThat(song.title()).isEqualTo("alpha");
              assertThat(song.stemIds()).containsExactly("full");
            });
    assertThat(fretway.library().preview(locked.trackId())).isPresent();
    assertThat(fretway.library().cover(locked.trackId())).isPresent();
  }

  @Test
  void songs_that_were_read_with_keys_stay_when_the_keys_are_gone() throws Exception {
    archive("alpha", "beta");
    giveKeysBeforehand();
    List<SongMeta> before = library();
    assertThat(before).extracting(SongMeta::title).containsExactly("alpha", "beta");

    fretway.formatSetup().removeKeys(Actor.LOCAL_OWNER);
    scan(ScanMode.FULL);

    assertThat(library()).isEqualTo(before);
    String id = before.getFirst().trackId();
    assertThatExceptionOfType(SongAwayException.class)
        .isThrownBy(() -> fretway.library().chart(id, 0))
        .withMessageContaining("pack_p.psarc")
        .withMessageContaining("keys");
    giveKeysBeforehand();
    assertThat(fretway.library().chart(id, 0)).isPresent();
  }

  @Test
  void a_song_keeps_its_id_when_it_is_left_alone_in_its_archive() throws Exception {
    archive("alpha", "beta");
    giveKeysBeforehand();
    String beta = library().getLast().trackId();

    archive("beta");
    scan(ScanMode.INCREMENTAL);

    assertThat(library()).extracting(SongMeta::trackId).containsExactly(beta);
  }

  @Test
  void wrong_keys_are_found_out_on_the_archives_and_are_not_kept() throws Exception {
    archive("alpha");
    scan(ScanMode.INCREMENTAL);

    KeyTrial trial =
        fretway.formatSetup().giveKeys(Actor.LOCAL_OWNER, PsarcFixture.keysJson(2), false);

    assertThat(trial).isEqualTo(new KeyTrial(false, 0, 1, 0));
    assertThat(fretway.formatSetup().status(Actor.LOCAL_OWNER).archiveKey()).isFalse();
  }

  private void giveKeysBeforehand() throws Exception {
    fretway.formatSetup().giveKeys(Actor.LOCAL_OWNER, PsarcFixture.keysJson(1), true);
    scan(ScanMode.INCREMENTAL);
  }
}
