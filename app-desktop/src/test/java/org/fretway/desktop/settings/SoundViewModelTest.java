package org.fretway.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.audio.input.InputChoice;
import org.fretway.audio.latency.LatencyBook;
import org.fretway.audio.output.OutputChoice;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.desktop.settings.CalibrationViewModel.Step;
import org.fretway.profile.Actor;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of sound on a machine without any sound. */
class SoundViewModelTest {
  private Fretway fretway;
  private AudioEngine audio;
  private SoundViewModel model;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    audio = AudioEngine.open(AudioOptions.SILENT);
    model =
        new SoundViewModel(
            fretway.sound(),
            CompletableFuture.completedFuture(audio),
            Runnable::run,
            Runnable::run);
  }

  @AfterEach
  void close() {
    model.close();
    audio.close();
    fretway.close();
  }

  private SoundStatus status() {
    return model.statusProperty().get();
  }

  @Test
  void what_is_chosen_is_kept_and_shown_and_counts_at_once() {
    assertThat(model.isLoaded()).isTrue();
    assertThat(status().output()).isEqualTo(OutputChoice.USUAL);

    model.choose(new OutputChoice(Optional.of("Speakers"), 20));
    model.choose(new InputChoice(Optional.of("Line in"), false));

    assertThat(status().output()).isEqualTo(new OutputChoice(Optional.of("Speakers"), 20));
    assertThat(audio.output().choice()).isEqualTo(status().output());
    assertThat(fretway.sound().output()).isEqualTo(status().output());
    assertThat(status().input().device()).contains("Line in");
    assertThat(fretway.sound().input()).isEqualTo(status().input());
  }

  @Test
  void what_the_user_adds_is_shown_as_soon_as_it_is_set() throws Exception {
    fretway
        .publicSettings()
        .change(Actor.LOCAL_OWNER, SettingsChange.of(PublicSetting.AV_OFFSET_MS, 40));
    assertThat(status().latency().added()).isEqualTo(0.04);
    assertThat(status().latency().total()).isEqualTo(0.04);
  }

  @Test
  void without_a_device_measuring_says_what_is_missing() {
    CalibrationViewModel calibration = model.calibration();
    calibration.startTapping();
    assertThat(calibration.stepProperty().get()).isEqualTo(Step.IDLE);
    assertThat(calibration.messageProperty().get().kind()).isEqualTo(Kind.BAD);
    assertThat(calibration.messageProperty().get().text()).startsWith("There is no sound device");

    calibration.listen();
    assertThat(calibration.stepProperty().get()).isEqualTo(Step.IDLE);
    assertThat(calibration.messageProperty().get().text())
        .isEqualTo("That needs a sound device and a recording device.");
  }

  @Test
  void what_was_measured_with_another_device_does_not_count() {
    fretway
        .sound()
        .keep(
            new LatencyBook.Entry(
                "Headphones", Optional.empty(), 0.2, 0.01, Instant.parse("2026-11-30T12:00:00Z")));
    assertThat(status().tapped()).isEmpty();
    assertThat(status().latency().calibrated()).isZero();
  }
}
