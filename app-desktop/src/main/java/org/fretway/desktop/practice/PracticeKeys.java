package org.fretway.desktop.practice;

import java.util.function.DoubleSupplier;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.CommandDeeds;

/** What the commands for practising do. */
public final class PracticeKeys {
  private PracticeKeys() {}

  /**
   * Returns what they do.
   *
   * @param practice what they do something to
   * @param songTime what is heard, in seconds
   * @param panels opened by some
   * @param record begins or ends recording
   */
  public static CommandDeeds of(
      PracticeViewModel practice, DoubleSupplier songTime, PracticePanels panels, Runnable record) {
    return new CommandDeeds()
        .add(Command.SLOWER, () -> practice.speed().step(false))
        .add(Command.FASTER, () -> practice.speed().step(true))
        .add(Command.FULL_SPEED, practice.speed()::reset)
        .add(Command.LOWER, () -> practice.speed().stepPitch(false))
        .add(Command.HIGHER, () -> practice.speed().stepPitch(true))
        .addAll(loop(practice, songTime))
        .add(Command.METRONOME, practice.mix()::toggleMetronome)
        .add(Command.LEAD_IN, practice.mix()::nextLeadIn)
        .add(Command.RECORD, record)
        .add(
            Command.TRAIN,
            () -> {
              practice.trainer().toggle();
              panels.trainer().setVisible(true);
            })
        .addAll(panels(panels));
  }

  private static CommandDeeds loop(PracticeViewModel practice, DoubleSupplier songTime) {
    LoopViewModel loop = practice.loop();
    return new CommandDeeds()
        .add(Command.LOOP_START, () -> loop.setStart(songTime.getAsDouble(), false))
        .add(Command.LOOP_END, () -> loop.setEnd(songTime.getAsDouble(), false))
        .add(Command.LOOP_START_EXACT, () -> loop.setStart(songTime.getAsDouble(), true))
        .add(Command.LOOP_END_EXACT, () -> loop.setEnd(songTime.getAsDouble(), true))
        .addIf(Command.NUDGE_BACK, () -> loop.nudge(false))
        .addIf(Command.NUDGE_ON, () -> loop.nudge(true))
        .add(Command.LOOP_PASSAGE, () -> practice.passages().toggleLoop(songTime.getAsDouble()));
  }

  private static CommandDeeds panels(PracticePanels panels) {
    return new CommandDeeds()
        .add(Command.PASSAGES, () -> PracticePanels.toggle(panels.passages()))
        .add(Command.LOOPS, () -> PracticePanels.toggle(panels.loops()))
        .add(Command.TRAINER, () -> PracticePanels.toggle(panels.trainer()))
        .add(Command.TAKES, () -> PracticePanels.toggle(panels.takes()))
        .add(Command.MIXER, () -> PracticePanels.toggle(panels.mixer()))
        .add(Command.DISPLAY, () -> PracticePanels.toggle(panels.display()))
        .add(Command.TUNER, () -> PracticePanels.toggle(panels.tuner()))
        .add(Command.LISTENING, () -> PracticePanels.toggle(panels.listening()));
  }
}
