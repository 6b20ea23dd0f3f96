package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fretway.audio.mix.Loudness;
import org.fretway.format.feedpak.FeedpakFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoudnessKeeperTest {
  private static final int WAV_HEADER = 44;

  @TempDir Path temp;
  private MadeUpLibrary library;
  private @Nullable LoudnessKeeper keeper;

  @BeforeEach
  void open() throws Exception {
    library = new MadeUpLibrary(temp);
  }

  @AfterEach
  void close() {
    if (keeper != null) {
      keeper.close();
    }
    library.close();
  }

  @Test
  void songs_are_measured_after_the_start_and_as_they_come() throws Exception {
    song("First", 0.1);
    library.scan();
    start("1");
    assertThat(awaitLoudness("First").lufs()).isEqualTo(-20, within(0.2));
    assertThat(awaitLoudness("First").truePeakDb()).isEqualTo(-20, within(0.2));

    song("Second", 0.01);
    library.scan();
    assertThat(awaitLoudness("Second").lufs()).isEqualTo(-40, within(0.2));
  }

  @Test
  void nothing_is_measured_before_the_start() throws Exception {
    song("First", 0.1);
    library.scan();
    LoudnessKeeper idle = keeper("1");
    idle.measureSoon(track("First"));
    idle.close();
    assertThat(loudness("First")).isEmpty();
  }

  @Test
  void a_song_that_is_wanted_is_measured_at_once() throws Exception {
    song("First", 0.1);
    library.scan();
    keeper = new LoudnessKeeper(library.library(), library.scanner(), "1", Duration.ofDays(1));
    keeper.start();
    keeper.measureSoon(track("First"));
    keeper.measureSoon("no such track");
    assertThat(awaitLoudness("First").lufs()).isEqualTo(-20, within(0.2));
  }

  @Test
  void what_was_measured_is_known_from_then_on() throws Exception {
    song("First", 0.1);
    library.scan();
    start("1");
    Loudness measured = awaitLoudness("First");
    close();
    library = new MadeUpLibrary(temp);
    keeper = null;
    assertThat(loudness("First")).contains(measured);
  }

  @Test
  void a_song_whose_sound_changes_is_measured_anew() throws Exception {
    song("First", 0.1);
    library.scan();
    start("1");
    Loudness before = awaitLoudness("First");

    song("First", 0.05);
    library.scan();
    Awaitility.await()
        .until(() -> loudness("First").filter(now -> !now.equals(before)).isPresent());
    assertThat(awaitLoudness("First").lufs()).isEqualTo(-26, within(0.2));
  }

  @Test
  void a_loudness_of_another_sound_is_not_told() throws Exception {
    song("First", 0.1);
    library.scan();
    start("1");
    awaitLoudness("First");
    stop();
    song("First", 0.05);
    library.scan();
    assertThat(loudness("First")).isEmpty();
  }

  @Test
  void a_song_that_is_read_again_with_the_same_sound_is_not_measured_again() throws Exception {
    song("First", 0.1);
    library.scan();
    start("1");
    Loudness measured = awaitLoudness("First");
    stop();
    library.scan(ScanMode.FULL);
    assertThat(loudness("First")).contains(measured);
    Loudnesses stored = library.library().loudnesses();
    assertThat(stored.candidates("", "1", 9)).containsExactly(track("First"));
    assertThat(stored.toMeasure(track("First"), "1")).isEmpty();
    assertThat(stored.candidates("", "1", 9)).isEmpty();
  }

  @Test
  void what_can_not_be_decoded_is_tried_again_only_by_another_version() throws Exception {
    new FeedpakFixture()
        .named("Broken", "The Testers")
        .file("stems/full.wav", "RIFFxxxxWAVEbut no more than that, I fear, is in this file")
        .zip(library.songs(), "broken.feedpak");
    song("Sound", 0.1);
    library.scan();
    start("1");
    awaitLoudness("Sound");
    Loudnesses stored = library.library().loudnesses();
    Awaitility.await().until(() -> stored.candidates("", "1", 9).isEmpty());
    assertThat(loudness("Broken")).isEmpty();
    assertThat(stored.toMeasure(track("Broken"), "1")).isEmpty();
    assertThat(stored.candidates("", "2", 9)).containsExactly(track("Broken"));
    assertThat(stored.toMeasure(track("Broken"), "2")).isPresent();
  }

  @Test
  void the_stems_that_are_on_by_default_are_measured_together() throws Exception {
    new FeedpakFixture()
        .named("Stems", "The Testers")
        .inManifest(
            "- {id: full, file: stems/full.wav, default: true}",
            """
            - {id: guitar, file: stems/a.wav, default: true}
              - {id: bass, file: stems/b.wav, default: true}
              - {id: click, file: stems/c.wav, default: false}\
            """)
        .file("stems/a.wav", sine(0.05))
        .file("stems/b.wav", sine(0.0501))
        .file("stems/c.wav", sine(0.9))
        .zip(library.songs(), "stems.feedpak");
    library.scan();
    start("1");
    assertThat(awaitLoudness("Stems").lufs()).isEqualTo(-20, within(0.2));
  }

  @Test
  void silence_is_measured_as_well() throws Exception {
    new FeedpakFixture().named("Quiet", "The Testers").zip(library.songs(), "quiet.feedpak");
    library.scan();
    start("1");
    assertThat(awaitLoudness("Quiet").lufs()).isEqualTo(Loudness.SILENCE_LUFS);
    assertThat(awaitLoudness("Quiet").gainTo(Loudness.TARGET_LUFS)).isEqualTo(1);
  }

  @Test
  void a_song_whose_file_is_away_is_left_for_later() throws Exception {
    Path file = song("Away", 0.1);
    song("There", 0.1);
    library.scan();
    Files.delete(file);
    start("1");
    awaitLoudness("There");
    stop();
    assertThat(library.library().loudnesses().candidates("", "1", 9)).contains(track("Away"));
  }

  @Test
  void what_was_heard_lately_does_not_make_room_for_it() throws Exception {
    song("First", 0.1);
    library.scan();
    start("1");
    awaitLoudness("First");
    stop();
    try (Stream<Path> kept = Files.walk(temp.resolve("data/cache/sounds"))) {
      assertThat(kept.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private void start(String program) {
    keeper = keeper(program);
    keeper.start();
  }

  private void stop() {
    if (keeper != null) {
      keeper.close();
    }
  }

  private LoudnessKeeper keeper(String program) {
    return new LoudnessKeeper(library.library(), library.scanner(), program, Duration.ofMillis(10));
  }

  private String track(String title) {
    return library.track(title).trackId();
  }

  private Optional<Loudness> loudness(String title) {
    return library.library().loudness(track(title));
  }

  private Loudness awaitLoudness(String title) {
    Awaitility.await().until(() -> loudness(title).isPresent());
    return loudness(title).orElseThrow();
  }

  private Path song(String title, double level) throws IOException {
    return new FeedpakFixture()
        .named(title, "The Testers")
        .file("stems/full.wav", sine(level))
        .zip(library.songs(), title + ".feedpak");
  }

  /** Returns two seconds of 1 kHz as WAV. */
  private static byte[] sine(double level) {
    byte[] wav = FeedpakFixture.silentWav(2);
    ByteBuffer samples = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).position(WAV_HEADER);
    for (int i = 0; samples.hasRemaining(); i++) {
      samples.putShort((short) Math.round(level * Short.MAX_VALUE * Math.sin(2 * Math.PI * i / 8)));
    }
    return wav;
  }
}
