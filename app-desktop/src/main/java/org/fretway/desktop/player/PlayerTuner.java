package org.fretway.desktop.player;

import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import org.fretway.Fretway;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.pitch.ReferenceTone;
import org.fretway.desktop.highway.draw.StringPalette;
import org.fretway.desktop.tuner.TunerInput;
import org.fretway.desktop.tuner.TunerMemory;
import org.fretway.desktop.tuner.TunerPanel;
import org.fretway.desktop.tuner.TunerPlace;
import org.fretway.desktop.tuner.TunerViewModel;

/** The tuner of the player. Tuning and playing take turns: what begins ends the other. */
final class PlayerTuner implements AutoCloseable {
  private static final double NANOS_PER_SECOND = 1e9;

  private final TunerViewModel tuner;
  private final TunerPanel panel;

  /**
   * Creates the tuner of a player.
   *
   * @param input what the instrument is heard by
   * @param palette colours of the strings
   * @param background runs what waits for device or database
   */
  PlayerTuner(
      Fretway fretway,
      AudioEngine audio,
      PlayerViewModel model,
      TunerPlace place,
      TunerInput.Opener input,
      ObservableValue<StringPalette> palette,
      Executor background) {
    tuner =
        new TunerViewModel(
            input,
            new ReferenceTone(audio.output()),
            new TunerMemory(fretway, background, Platform::runLater),
            background,
            Platform::runLater);
    panel = new TunerPanel(tuner, palette, place.soundSettings());
    model.arrangementProperty().subscribe(shown -> shown.ifPresent(it -> tuner.show(it.chart())));
    model.practice().speed().semitonesProperty().subscribe(by -> tuner.transpose(by.doubleValue()));
    panel.visibleProperty().subscribe((before, open) -> ifSo(open, model::pause));
    model.playingProperty().subscribe((before, plays) -> ifSo(plays, () -> open(false)));
    model.tuningFirstProperty().subscribe(waits -> ifSo(waits, () -> open(true)));
  }

  private static void ifSo(boolean so, Runnable then) {
    if (so) {
      then.run();
    }
  }

  private void open(boolean wanted) {
    panel.setVisible(wanted);
  }

  /** Returns what is shown over the highway. */
  TunerPanel panel() {
    return panel;
  }

  /**
   * Looks what is heard; to be called with every pulse.
   *
   * @param nanos of the pulse
   */
  void refresh(long nanos) {
    tuner.refresh(nanos / NANOS_PER_SECOND);
  }

  @Override
  public void close() {
    tuner.close();
  }
}
