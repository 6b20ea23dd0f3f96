package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.fretway.audio.Allocations;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.audio.LeadIn;
import org.fretway.audio.NowPlaying;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.Preference;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.desktop.player.PlayerViewModel.State;
import org.fretway.desktop.tuner.LastTuning;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.Courtesy;
import org.fretway.library.LibraryQuery;
import org.fretway.practice.SongHistory;
import org.fretway.profile.Actor;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlayerViewModelTest {
  @TempDir Path folder;

  private final ToldFixture told = new ToldFixture();
  private final LastTuning lastTuning = new LastTuning();
  private LibraryFixture library;
  private AudioEngine audio;
  private String trackId;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
    audio = AudioEngine.open(AudioOptions.SILENT);
    trackId = library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
  }

  @AfterEach
  void close() {
    audio.close();
    library.close();
  }

  @Test
  void a_song_plays_as_soon_as_it_is_loaded() {
    try (PlayerViewModel model = loaded(trackId)) {
      assertThat(model.stateProperty().get()).isEqualTo(State.READY);
      assertThat(model.playingProperty().get()).isTrue();
      assertThat(model.arrangementProperty().get()).isPresent();
      assertThat(model.track().orElseThrow().title()).isEqualTo("Alpha");
    }
  }

  @Test
  void a_song_waits_for_the_tuner_if_that_is_wanted_and_the_tuning_is_another() throws Exception {
    library
        .fretway()
        .preferences()
        .put(Actor.LOCAL_OWNER, Preference.TUNE_FIRST.key(), Optional.of("true"));
    try (PlayerViewModel model = loaded(trackId)) {
      assertThat(model.stateProperty().get()).isEqualTo(State.READY);
      assertThat(model.tuningFirstProperty().get()).isTrue();
      assertThat(model.playingProperty().get()).isFalse();
      model.playPause();
      assertThat(model.playingProperty().get()).isTrue();
    }
    try (PlayerViewModel again = loaded(trackId)) {
      assertThat(again.tuningFirstProperty().get()).isFalse();
      assertThat(again.playingProperty().get()).isTrue();
    }
  }

  @Test
  void scans_give_way_to_a_song_while_it_plays() {
    Courtesy courtesy = library.fretway().scanner().courtesy();
    try (PlayerViewModel model = loaded(trackId)) {
      await()
          .until(
              () -> {
                model.seek(0); // So that it does not end meanwhile.
                model.refresh();
                return courtesy.isDue();
              });

      model.pause();

      await()
          .until(
              () -> {
                model.refresh();
                return !courtesy.isDue();
              });
    }
  }

  @Test
  void a_seek_is_held_within_the_song() {
    try (PlayerViewModel model = loaded(trackId)) {
      model.pause();
      model.seek(1);
      model.skip(-PlayerViewModel.SKIP);
      assertThat(model.songTime()).isZero();

      model.seek(1e9);
      assertThat(model.songTime()).isEqualTo(model.duration());
    }
  }

  @Test
  void the_picture_comes_after_the_sound_as_it_is_set_also_while_a_song_is_open() throws Exception {
    try (PlayerViewModel model = loaded(trackId)) {
      model.pause();
      model.seek(1);
      assertThat(model.pictureTime()).isEqualTo(model.songTime());

      library
          .fretway()
          .publicSettings()
          .change(Actor.LOCAL_OWNER, SettingsChange.of(PublicSetting.AV_OFFSET_MS, 250));

      assertThat(model.pictureTime()).isEqualTo(model.songTime() - 0.25, within(1e-9));
    }
  }

  @Test
  void a_muted_stem_comes_back_as_loud_as_it_was() {
    try (PlayerViewModel model = loaded(trackId)) {
      StemVolume stem = model.stemsProperty().get().getFirst();
      stem.volumeProperty().set(0.4);
      stem.mutedProperty().set(true);
      stem.mutedProperty().set(false);

      assertThat(stem.volumeProperty().get()).isEqualTo(0.4);
    }
  }

  @Test
  void a_track_that_is_gone_is_told_and_can_be_tried_again() {
    try (PlayerViewModel model = loaded("0000000000000000")) {
      assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
      assertThat(model.failureProperty().get()).isEqualTo("The song is no longer in the library.");

      model.load();
      assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
    }
  }

  @Test
  void closing_stops_the_song() {
    PlayerViewModel model = loaded(trackId);
    model.close();

    assertThat(model.songTime()).isZero();
    assertThat(model.duration()).isZero();
  }

  @Test
  void others_are_told_what_the_player_does() {
    List<Optional<NowPlaying.Moment>> told = new ArrayList<>();
    try (AutoCloseable following = library.fretway().nowPlaying().onChange(told::add)) {
      try (PlayerViewModel model = loaded(trackId)) {
        assertThat(told).hasSize(1);
        assertThat(told.getLast().orElseThrow().playing()).isTrue();

        model.pause();
        model.seek(1);
        assertThat(told.getLast().orElseThrow())
            .satisfies(
                moment -> {
                  assertThat(moment.trackId()).isEqualTo(trackId);
                  assertThat(moment.playing()).isFalse();
                  assertThat(moment.songTime()).isEqualTo(1);
                });
      }
      assertThat(told.getLast()).isEmpty();
      assertThat(following).isNotNull();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void others_are_told_another_speed_once_it_has_settled_and_where_a_loop_begins_anew()
      throws Exception {
    openLong();
    List<NowPlaying.Moment> moments = new ArrayList<>();
    try (PlayerViewModel model = loaded(trackId);
        AutoCloseable following =
            library.fretway().nowPlaying().onChange(it -> it.ifPresent(moments::add))) {
      model.practice().speed().set(50);
      model.refresh();
      assertThat(moments).isEmpty();
      model.refresh();
      assertThat(moments).singleElement().extracting(NowPlaying.Moment::rate).isEqualTo(0.5);

      model.practice().speed().set(150);
      model.practice().loop().setStart(100, true);
      model.practice().loop().setEnd(100.2, true);
      model.seek(100);
      moments.clear();
      await()
          .until(
              () -> {
                model.refresh();
                return moments.stream().anyMatch(it -> it.playing() && it.songTime() < 100.2);
              });
      assertThat(model.songTime()).isBetween(100.0, 100.2);
      assertThat(following).isNotNull();
    }
  }

  @Test
  void a_look_at_the_clock_allocates_nothing_also_while_practising() throws Exception {
    openLong();
    try (PlayerViewModel model = loaded(trackId)) {
      model.practice().loop().setStart(10, true);
      model.practice().loop().setEnd(20, true);
      model.practice().trainer().start();

      assertThat(Allocations.of(model::refresh)).isZero();
    }
  }

  @Test
  void less_of_a_slowed_song_goes_by_while_the_picture_waits() throws Exception {
    library
        .fretway()
        .publicSettings()
        .change(Actor.LOCAL_OWNER, SettingsChange.of(PublicSetting.AV_OFFSET_MS, 200));
    try (PlayerViewModel model = loaded(trackId)) {
      model.pause();
      model.practice().speed().set(50);
      model.seek(1);

      assertThat(model.pictureTime()).isEqualTo(model.songTime() - 0.1, within(1e-9));
    }
  }

  @Test
  void a_song_that_is_left_while_it_is_counted_in_has_not_begun() {
    PlayerViewModel model = loaded(trackId);
    model.pause();
    model.seek(0);
    model.practice().mix().leadInProperty().set(LeadIn.COUNT_IN);
    model.playPause();
    assertThat(model.songTime()).isNegative();
    model.close();

    assertThat(history()).isEqualTo(new SongHistory(Optional.empty(), 0, Optional.empty()));
  }

  @Test
  void a_song_begins_where_it_is_asked_to() {
    try (PlayerViewModel model = loaded(PlayRequest.of(trackId).from(1.5), Runnable::run)) {
      assertThat(model.songTime()).isBetween(1.4, 2.0);
    }
  }

  @Test
  void a_short_song_that_ran_to_its_end_was_listened_to_once_however_often_it_ends() {
    try (PlayerViewModel model = loaded(trackId)) {
      awaitEnd(model);
      model.playPause();
      await().until(() -> !ended(model));
      awaitEnd(model);
    }

    assertThat(history().plays()).isOne();
    assertThat(history().songTime()).isEmpty();
  }

  @Test
  void a_song_that_was_looked_into_for_a_moment_was_not_listened_to() {
    loaded(trackId).close();

    assertThat(history()).isEqualTo(new SongHistory(Optional.empty(), 0, Optional.empty()));
  }

  @Test
  void a_song_is_left_where_it_was() throws Exception {
    openLong();
    PlayerViewModel model = loaded(trackId);
    model.pause();
    model.seek(100);
    model.close();

    assertThat(history().songTime().orElseThrow()).isEqualTo(100, within(0.01));
    assertThat(history().plays()).isZero();
  }

  private void openLong() throws Exception {
    new FeedpakFixture()
        .named("Long", "Anna")
        .inManifest("duration: 2.0", "duration: 300.0")
        .zip(folder.resolve("songs"), "Long.feedpak");
    library.scan();
    trackId = find("Long");
  }

  private String find(String title) {
    return library.fretway().library().find(LibraryQuery.all()).items().stream()
        .filter(song -> song.title().equals(title))
        .findFirst()
        .orElseThrow()
        .trackId();
  }

  private SongHistory history() {
    return library.fretway().history().of(Actor.LOCAL_OWNER, trackId);
  }

  private static void awaitEnd(PlayerViewModel model) {
    await().until(() -> ended(model));
  }

  private static boolean ended(PlayerViewModel model) {
    return FxToolkit.call(
        () -> {
          model.refresh();
          return model.endedProperty().get();
        });
  }

  /** Loads at once, on the test's thread, with the toolkit there to measure texts. */
  @Test
  void of_two_arrangements_asked_for_the_later_is_shown_however_slow_the_first_is() {
    List<Runnable> waiting = new ArrayList<>();
    PlayerViewModel model = loaded(trackId, waiting::add, waiting);
    try (model) {
      FxToolkit.call(
          () -> {
            model.showArrangement(7); // There is none, which would be told.
            model.showArrangement(0);
            waiting.reversed().forEach(Runnable::run);
            return model;
          });

      assertThat(model.arrangementProperty().get().orElseThrow().index()).isZero();
      assertThat(model.noticeProperty().get()).isEmpty();
    }
  }

  /** Loads a song with an executor that keeps its work, of which the first is done. */
  private PlayerViewModel loaded(String id, Executor background, List<Runnable> waiting) {
    PlayerViewModel model = loaded(id, background);
    return FxToolkit.call(
        () -> {
          waiting.removeFirst().run();
          return model;
        });
  }

  private PlayerViewModel loaded(String id) {
    return loaded(id, Runnable::run);
  }

  private PlayerViewModel loaded(String id, Executor background) {
    return loaded(PlayRequest.of(id), background);
  }

  private PlayerViewModel loaded(PlayRequest request, Executor background) {
    return FxToolkit.call(
        () -> {
          PlayerViewModel model =
              new PlayerViewModel(
                  library.fretway(),
                  audio,
                  request,
                  new Followers(library.fretway().nowPlaying(), Runnable::run),
                  PlayHistoryFixture.of(library.fretway()),
                  lastTuning,
                  told,
                  background,
                  Runnable::run);
          model.load();
          return model;
        });
  }
}
