package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.audio.SongPlayer;
import org.fretway.audio.mix.Loudness;
import org.fretway.desktop.mastery.MasteryViewModel;
import org.fretway.desktop.model.Preference;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.Track;
import org.fretway.profile.Actor;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the demo song opens, which has Lead, Rhythm and Bass. */
class PlayerWishesTest {
  private Fretway fretway;
  private AudioEngine audio;
  private PlayerWishes wishes;
  private String demo;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    audio = AudioEngine.open(AudioOptions.SILENT);
    wishes = new PlayerWishes(fretway, audio.output(), Runnable::run);
    demo = fretway.installDemoIfEmpty().orElseThrow();
  }

  @AfterEach
  void close() {
    wishes.close();
    audio.close();
    fretway.close();
  }

  @Test
  void the_one_that_is_set_for_everybody_opens() throws Exception {
    assertThat(opened(PlayRequest.of(demo))).isEqualTo("Lead");

    set("bass");
    assertThat(opened(PlayRequest.of(demo))).isEqualTo("Bass");
  }

  @Test
  void the_own_one_wins() throws Exception {
    set("Bass");
    prefer("Rhythm");

    assertThat(opened(PlayRequest.of(demo))).isEqualTo("Rhythm");
  }

  @Test
  void the_first_one_opens_where_the_song_lacks_it() throws Exception {
    prefer("Triangle");

    assertThat(opened(PlayRequest.of(demo))).isEqualTo("Lead");
  }

  @Test
  void the_one_that_is_asked_for_wins_over_all() throws Exception {
    prefer("Rhythm");

    assertThat(opened(PlayRequest.of(demo).withArrangement(2))).isEqualTo("Bass");
  }

  @Test
  void a_song_opens_as_loud_as_others_once_it_was_measured_unless_that_is_not_wanted()
      throws Exception {
    fretway.loudnessKeeper().start();
    assertThat(gain()).isEqualTo(1);
    Awaitility.await().until(() -> fretway.library().loudness(demo).isPresent());
    Loudness loudness = fretway.library().loudness(demo).orElseThrow();
    assertThat(gain())
        .isNotEqualTo(1)
        .isCloseTo(loudness.gainTo(Loudness.TARGET_LUFS), within(1e-6));

    fretway
        .preferences()
        .put(Actor.LOCAL_OWNER, Preference.EVEN_LOUDNESS.key(), Optional.of("false"));
    assertThat(gain()).isEqualTo(1);
  }

  private double gain() throws Exception {
    try (SongPlayer sound = loader().load(PlayRequest.of(demo)).sound()) {
      return sound.mixer().normalisationGain();
    }
  }

  private SongLoader loader() {
    return new SongLoader(
        fretway.library(),
        audio,
        wishes::arrangement,
        wishes::gain,
        wishes::lyricLanguage,
        MasteryViewModel.Prepared::full);
  }

  private String opened(PlayRequest request) throws Exception {
    LoadedSong song = loader().load(request);
    song.sound().close();
    Track track = song.track();
    return track.arrangements().stream()
        .filter(it -> it.index() == song.arrangement().index())
        .map(ArrangementSummary::name)
        .findFirst()
        .orElseThrow();
  }

  private void set(String arrangement) throws Exception {
    fretway
        .publicSettings()
        .change(
            Actor.LOCAL_OWNER, SettingsChange.of(PublicSetting.DEFAULT_ARRANGEMENT, arrangement));
  }

  private void prefer(String arrangement) throws Exception {
    fretway
        .preferences()
        .put(Actor.LOCAL_OWNER, Preference.ARRANGEMENT.key(), Optional.of(arrangement));
  }
}
