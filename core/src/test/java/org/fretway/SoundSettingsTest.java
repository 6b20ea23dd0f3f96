package org.fretway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.audio.input.InputChoice;
import org.fretway.audio.latency.LatencyBook;
import org.fretway.audio.latency.OutputLatency;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.output.OutputChoice;
import org.fretway.audio.output.OutputState;
import org.fretway.profile.Actor;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundSettingsTest {
  private static final OutputState SPEAKERS =
      new OutputState(Optional.of("Speakers"), 48_000, 0.08, 0.01, 0.02, Optional.empty());

  @TempDir Path folder;

  private static LatencyBook.Entry tapped(double seconds) {
    return new LatencyBook.Entry(
        "Speakers", Optional.empty(), seconds, 0.01, Instant.parse("2026-11-30T12:00:00Z"));
  }

  @Test
  void what_is_set_and_measured_is_there_after_a_restart() throws Exception {
    FretwayConfig config = FretwayConfig.of(EmptyDatabase.in(folder));
    try (Fretway fretway = Fretway.open(config)) {
      SoundSettings sound = fretway.sound();
      assertThat(sound.output()).isEqualTo(OutputChoice.USUAL);
      assertThat(sound.input()).isEqualTo(InputChoice.USUAL);
      assertThat(sound.latency(SPEAKERS)).isEqualTo(new OutputLatency(0.02, 0, 0));
      sound.keep(OutputChoice.USUAL.on(Optional.of("Speakers")).buffered(20));
      sound.keep(new InputChoice(Optional.of("Line in"), true));
      sound.keep(tapped(0.05));
    }
    try (Fretway fretway = Fretway.open(config)) {
      SoundSettings sound = fretway.sound();
      assertThat(sound.output()).isEqualTo(new OutputChoice(Optional.of("Speakers"), 20));
      assertThat(sound.input()).isEqualTo(new InputChoice(Optional.of("Line in"), true));
      assertThat(sound.latency(SPEAKERS)).isEqualTo(new OutputLatency(0.02, 0.05, 0));
      sound.keep(OutputChoice.USUAL);
      sound.forget("Speakers", Optional.empty());
      assertThat(sound.output()).isEqualTo(OutputChoice.USUAL);
      assertThat(sound.latencies()).isEqualTo(LatencyBook.EMPTY);
    }
  }

  private static LatencyBook.Entry between(double seconds) {
    return new LatencyBook.Entry(
        "Speakers", Optional.of("Line in"), seconds, 0.01, Instant.parse("2026-11-30T12:00:00Z"));
  }

  @Test
  void how_the_input_is_listened_to_is_there_after_a_restart() throws Exception {
    FretwayConfig config = FretwayConfig.of(EmptyDatabase.in(folder));
    EarOptions wanted = new EarOptions(60, -41.5, EarOptions.Channel.RIGHT);
    try (Fretway fretway = Fretway.open(config)) {
      assertThat(fretway.sound().earOptions()).isEqualTo(EarOptions.USUAL);
      fretway.sound().keep(wanted);
    }
    try (Fretway fretway = Fretway.open(config)) {
      assertThat(fretway.sound().earOptions()).isEqualTo(wanted);
      fretway.settings().put("soundGate", "loud");
      assertThat(fretway.sound().earOptions()).isEqualTo(EarOptions.USUAL);
      fretway.settings().put("soundGate", "12");
      assertThat(fretway.sound().earOptions()).isEqualTo(EarOptions.USUAL);
    }
  }

  @Test
  void what_is_left_over_is_forgotten_when_the_devices_are_measured_anew() throws Exception {
    try (Fretway fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)))) {
      SoundSettings sound = fretway.sound();
      assertThat(sound.listeningLatency("Speakers", "Line in")).isEmpty();
      sound.keep(between(0.06));
      sound.keepRemaining(between(0.012));
      assertThat(sound.listeningLatency("Speakers", "Line in")).hasValue(0.06);
      assertThat(sound.listeningLatency("Speakers", "Microphone")).isEmpty();
      assertThat(sound.remaining().roundTrip("Speakers", "Line in")).contains(between(0.012));
      sound.keep(between(0.07));
      assertThat(sound.remaining()).isEqualTo(LatencyBook.EMPTY);
      assertThat(sound.listeningLatency("Speakers", "Line in")).hasValue(0.07);
    }
  }

  @Test
  void the_users_offset_is_the_part_that_was_added_and_every_change_is_told() throws Exception {
    try (Fretway fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)))) {
      List<Double> totals = new ArrayList<>();
      AutoCloseable listening =
          fretway.sound().onChange(() -> totals.add(fretway.sound().latency(SPEAKERS).total()));
      fretway
          .publicSettings()
          .change(Actor.LOCAL_OWNER, SettingsChange.of(PublicSetting.AV_OFFSET_MS, -10));
      fretway.sound().keep(tapped(0.0625));
      listening.close();
      fretway.sound().keep(tapped(0.1));
      assertThat(totals).containsExactly(0.02 - 0.01, 0.02 + 0.0625 - 0.01);
      assertThat(fretway.sound().latency(OutputState.NOWHERE))
          .isEqualTo(new OutputLatency(0, 0, -0.01));
    }
  }
}
