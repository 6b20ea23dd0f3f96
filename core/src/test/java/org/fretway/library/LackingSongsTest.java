package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LackingSongsTest {
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

  @Test
  void a_song_that_lacks_something_is_listed_with_what_to_do_and_is_no_error() throws Exception {
    library.write("locked.songs", "a: Locked locked", "b: Lockedtoo locked", "c: Mute mute");

    ScanStatus status = library.scan();

    assertThat(status.added()).isEqualTo(3);
    assertThat(status.failed()).isZero();
    assertThat(status.errors()).isEmpty();
    assertThat(status.notes())
        .containsExactly(
            "1 song needs codebooks: " + MadeUpSongs.CODEBOOKS_MESSAGE,
            "2 songs need keys: " + MadeUpSongs.KEYS_MESSAGE);
    Track locked = library.track("Lockedtoo");
    assertThat(locked.state()).isEqualTo(TrackState.NEEDS_KEYS);
    assertThat(locked.stateMessage()).contains(MadeUpSongs.KEYS_MESSAGE);
    assertThat(locked.arrangements()).isEmpty();
    Track mute = library.track("Mute");
    assertThat(mute.state()).isEqualTo(TrackState.NEEDS_CODEBOOKS);
    assertThat(mute.arrangements()).hasSize(2);
    assertThat(mute.stems()).isEmpty();
  }

  @Test
  void a_chart_that_lacks_keys_is_left_out_and_the_others_stay() throws Exception {
    library.write("half.songs", "a: Half locked-chart");

    library.scan();

    Track half = library.track("Half");
    assertThat(half.state()).isEqualTo(TrackState.NEEDS_KEYS);
    assertThat(half.arrangements()).extracting(ArrangementSummary::name).containsExactly("Lead");
    assertThat(half.stems()).hasSize(1);
  }

  @Test
  void only_the_tracks_of_a_state_are_read_again() throws Exception {
    library.write("locked.songs", "a: Locked locked");
    library.write("mute.songs", "a: Mute mute");
    library.write("ready.songs", "a: Ready");
    library.scan();
    Track ready = library.track("Ready");
    library.aids().writeKeys(MadeUpLibrary.keys(1));

    library.scanner().readAgain(Actor.LOCAL_OWNER, Set.of(TrackState.NEEDS_KEYS));
    ScanStatus status = library.settled();

    assertThat(List.of(status.total(), status.done(), status.updated())).containsExactly(1, 1, 1);
    assertThat(library.track("Locked").state()).isEqualTo(TrackState.READY);
    assertThat(library.track("Locked").arrangements()).hasSize(2);
    assertThat(library.track("Mute").state()).isEqualTo(TrackState.NEEDS_CODEBOOKS);
    assertThat(library.track("Ready")).isEqualTo(ready);
    assertThat(status.notes()).singleElement().asString().startsWith("1 song needs codebooks");
  }

  @Test
  void a_scan_reads_what_lacks_something_only_after_something_was_given() throws Exception {
    library.write("locked.songs", "a: Locked locked");
    library.write("ready.songs", "a: Ready");
    library.scan();

    assertThat(library.scan().updated()).isZero();
    Files.writeString(library.data().resolve("psarc-keys.json"), MadeUpLibrary.keys(2));
    assertThat(library.scan().updated()).isEqualTo(1);
    assertThat(library.track("Locked").state()).isEqualTo(TrackState.READY);
    assertThat(library.scan().notes()).isEmpty();
  }

  @Test
  void a_start_reads_again_what_lacked_something_if_something_was_given() throws Exception {
    library.write("locked.songs", "a: Locked locked");
    library.scan();

    library.scanner().readAgainIfAidsChanged();
    assertThat(library.settled().updated()).isZero();
    library.close();
    Files.writeString(temp.resolve("data/psarc-keys.json"), MadeUpLibrary.keys(3));
    library = new MadeUpLibrary(temp);
    library.scanner().readAgainIfAidsChanged();

    assertThat(library.settled().updated()).isEqualTo(1);
    assertThat(library.track("Locked").state()).isEqualTo(TrackState.READY);
  }

  @Test
  void a_preview_is_kept_and_found_and_goes_with_its_song() throws Exception {
    library.write("preview.songs", "a: Heard preview", "b: Unheard");
    library.scan();
    Library songs = library.library();

    StoredFile preview = songs.preview(library.track("Heard").trackId()).orElseThrow();
    assertThat(preview.contentType()).isEqualTo("audio/wav");
    assertThat(sizeOf(library.track("Heard"), preview)).isEqualTo(preview.size());
    assertThat(songs.preview(library.track("Unheard").trackId())).isEmpty();

    library.scan(ScanMode.FULL);
    assertThat(songs.preview(library.track("Heard").trackId())).contains(preview);
    library.write("preview.songs", "a: Heard", "b: Unheard");
    library.scan();
    assertThat(songs.preview(library.track("Heard").trackId())).isEmpty();
  }

  private long sizeOf(Track track, StoredFile sound) throws IOException {
    try (SeekableByteChannel channel = library.library().openSound(track.trackId(), sound)) {
      return channel.size();
    }
  }
}
