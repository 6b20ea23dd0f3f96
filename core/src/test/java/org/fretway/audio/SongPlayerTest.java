package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.fretway.audio.decode.WavFixture;
import org.fretway.chart.Beat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongPlayerTest {
  @TempDir Path folder;
  private final AudioEngine engine = AudioEngine.open(AudioOptions.SILENT);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void an_engine_without_sound_says_so() {
    assertThat(engine.notice()).isEmpty();
  }

  @Test
  void a_song_is_loaded_paused_at_its_start_with_its_default_stems_on() throws IOException {
    SongPlayer player = engine.load(List.of(tone("guitar", true), tone("click", false)), 3);
    assertThat(player.playing()).isFalse();
    assertThat(player.songTime()).isZero();
    assertThat(player.duration()).isEqualTo(3);
    assertThat(player.stemIds()).containsExactly("guitar", "click");
    assertThat(player.mixer().muted(0)).isFalse();
    assertThat(player.mixer().muted(1)).isTrue();
    assertThat(player.warnings()).isEmpty();
  }

  @Test
  void time_runs_while_playing_and_never_goes_back() throws IOException {
    SongPlayer player = engine.load(List.of(tone("guitar", true)), 60);
    player.play();
    assertThat(player.playing()).isTrue();
    double last = 0;
    while (last < 0.3) {
      double now = player.songTime();
      assertThat(now).isGreaterThanOrEqualTo(last);
      last = now;
    }
  }

  @Test
  void a_paused_song_stands_still() throws IOException {
    SongPlayer player = engine.load(List.of(tone("guitar", true)), 60);
    player.play();
    await().until(() -> player.songTime() > 0.05);
    player.pause();
    assertThat(player.playing()).isFalse();
    AtomicReference<Double> last = new AtomicReference<>(-1.0);
    await().until(() -> last.getAndSet(player.songTime()) == player.songTime());
    double held = player.songTime();
    player.play();
    await().until(() -> player.songTime() > held);
  }

  @Test
  void a_seek_is_told_at_once_and_clamped_to_the_song() throws IOException {
    SongPlayer player = engine.load(List.of(tone("guitar", true)), 10);
    player.seek(7.25);
    assertThat(player.songTime()).isEqualTo(7.25);
    player.seek(99);
    assertThat(player.songTime()).isEqualTo(10);
    player.seek(-1);
    assertThat(player.songTime()).isZero();
    player.seek(Double.NaN);
    assertThat(player.songTime()).isZero();
  }

  @Test
  void a_song_stops_at_its_end_and_plays_again_from_its_start() throws IOException {
    SongPlayer player = engine.load(List.of(tone("guitar", true)), 5);
    player.seek(4.9);
    player.play();
    await().until(player::ended);
    assertThat(player.playing()).isFalse();
    assertThat(player.songTime()).isEqualTo(5);
    player.play();
    assertThat(player.ended()).isFalse();
    assertThat(player.songTime()).isLessThan(1);
    await().until(() -> player.songTime() > 0.05);
  }

  @Test
  void a_jump_back_from_the_end_waits_there() throws IOException {
    SongPlayer player = engine.load(List.of(tone("guitar", true)), 5);
    player.seek(5);
    player.play();
    await().until(player::ended);
    player.seek(1);
    assertThat(player.ended()).isFalse();
    assertThat(player.playing()).isFalse();
    assertThat(player.songTime()).isEqualTo(1);
  }

  @Test
  void stems_that_are_not_audio_are_left_out_and_the_song_plays_on() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty"));
    Path text = Files.writeString(folder.resolve("text"), "This is no sound.");
    Path cut = Files.write(folder.resolve("cut"), new byte[] {'O', 'g', 'g', 'S'});
    SongPlayer player =
        engine.load(
            List.of(
                stem("empty", empty),
                stem("text", text),
                stem("cut", cut),
                stem("gone", folder.resolve("gone")),
                tone("guitar", true)),
            5);
    assertThat(player.stemIds()).hasSize(5);
    assertThat(player.warnings())
        .hasSize(4)
        .contains("The stem \"empty\" is left out. It is empty.")
        .contains("The stem \"text\" is left out. It is not Ogg Vorbis, Opus, FLAC, WAV or MP3.")
        .anyMatch(warning -> warning.startsWith("The stem \"gone\" is left out. "));
    player.play();
    await().until(() -> player.songTime() > 0.05);
  }

  @Test
  void a_song_without_any_sound_still_runs_its_time() throws IOException {
    SongPlayer player = engine.load(List.of(), 0.1);
    player.play();
    await().until(player::ended);
    assertThat(player.songTime()).isEqualTo(0.1);
  }

  @Test
  void a_song_that_does_not_say_its_length_is_as_long_as_its_longest_stem() throws IOException {
    SongPlayer player = engine.load(List.of(tone("guitar", true)), 0);
    assertThat(player.duration()).isEqualTo(2);
  }

  @Test
  void speed_and_pitch_are_clamped() throws IOException {
    SongPlayer player = engine.load(List.of(tone("guitar", true)), 5);
    player.setRate(9);
    player.setSemitones(-99);
    assertThat(player.rate()).isEqualTo(SongPlayer.MAX_RATE);
    assertThat(player.semitones()).isEqualTo(-SongPlayer.MAX_SEMITONES);
    player.setRate(0);
    assertThat(player.rate()).isEqualTo(SongPlayer.MIN_RATE);
  }

  @Test
  void a_count_that_is_paused_begins_again_rather_than_before_itself() throws IOException {
    SongPlayer player = engine.load(List.of(tone("guitar", true)), 5);
    player.setBeats(
        IntStream.range(0, 10).mapToObj(i -> new Beat(0.5 * i, i % 4 == 0 ? i / 4 : -1)).toList());
    player.setLeadIn(LeadIn.COUNT_IN);
    player.play();
    assertThat(player.songTime()).isBetween(-2.0, 0.0);
    await().until(() -> player.songTime() > -1.9);
    player.pause();
    player.play();
    assertThat(player.songTime()).isBetween(-2.0, 0.0);
  }

  @Test
  void after_a_pause_as_much_is_heard_again_as_is_wanted() throws IOException {
    SongPlayer player = engine.load(List.of(tone("guitar", true)), 60);
    player.setLeadIn(LeadIn.REWIND);
    player.setRewindSeconds(7);
    player.seek(30);
    player.play();
    assertThat(player.songTime()).isBetween(23.0, 30.0);

    player.pause();
    player.seek(3);
    player.play();
    assertThat(player.songTime()).isBetween(0.0, 3.0);
  }

  @Test
  void a_rewind_is_held_within_what_is_allowed() throws IOException {
    SongPlayer player = engine.load(List.of(tone("guitar", true)), 5);
    player.setRewindSeconds(100);
    assertThat(player.rewindSeconds()).isEqualTo(SongPlayer.MAX_REWIND);
    player.setRewindSeconds(-1);
    assertThat(player.rewindSeconds()).isZero();
  }

  @Test
  void songs_step_back_while_a_preview_is_open() throws IOException {
    SongPlayer song = engine.load(List.of(tone("guitar", true)), 5);
    SongPlayer preview = engine.loadPreview(List.of(tone("bass", true)), 5);
    SongPlayer other = engine.load(List.of(tone("drums", true)), 5);
    assertThat(song.mixer().ducked()).isTrue();
    assertThat(other.mixer().ducked()).isTrue();
    assertThat(preview.mixer().ducked()).isFalse();
    preview.close();
    assertThat(song.mixer().ducked()).isFalse();
  }

  private StemInput tone(String id, boolean enabled) throws IOException {
    Path file = folder.resolve(id + ".wav");
    WavFixture.wav().write(file, 96_000, WavFixture.sine(440, 48_000));
    return new StemInput(id, enabled, () -> Files.newByteChannel(file));
  }

  private static StemInput stem(String id, Path file) {
    return new StemInput(
        id,
        true,
        () -> {
          if (!Files.exists(file)) {
            throw new NoSuchFileException(file.getFileName().toString());
          }
          return Files.newByteChannel(file);
        });
  }
}
