package org.fretway.desktop.take;

import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import org.fretway.Fretway;
import org.fretway.audio.SongMoments;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.practice.Take;

/**
 * All that has to do with takes of the song that is open. Used on the user-interface executor.
 *
 * @param record whether something is recorded
 * @param takes what has been recorded
 * @param listening which take is heard with the song
 */
public record TakePractice(
    RecordViewModel record, TakesViewModel takes, ListenBackViewModel listening)
    implements AutoCloseable {
  /**
   * Creates it; nothing is recorded yet.
   *
   * @param moments tells what of the song is heard
   * @param sound loads the song again
   * @param opener opens what is recorded from
   * @param teller told what came of what the user did
   * @param background runs what waits for device, disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public static TakePractice of(
      Fretway fretway,
      String trackId,
      SongMoments moments,
      SongSound sound,
      TakeInput.Opener opener,
      Teller teller,
      Executor background,
      Executor ui) {
    TakesViewModel takes = new TakesViewModel(fretway, trackId, teller, background, ui);
    WindowAccess access = new WindowAccess(fretway.windowUser());
    RecordViewModel record =
        new RecordViewModel(
            opener,
            moments,
            new WindowTakeKeeper(fretway.takes(), access, trackId, takes::lookAgain),
            access,
            background,
            ui);
    return new TakePractice(
        record, takes, new ListenBackViewModel(sound, record, teller, background, ui));
  }

  /** Deletes a take for good, and ends listening to it. */
  public void delete(Take take) {
    listening.leave(take);
    takes.delete(take);
  }

  /** Looks how the input is doing; to be called with every pulse. */
  public void refresh(DoubleConsumer level) {
    record.refresh(level);
  }

  @Override
  public void close() {
    record.close();
    takes.close();
  }
}
