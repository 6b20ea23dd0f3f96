package org.fretway.desktop.take;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.fretway.Fretway;
import org.fretway.audio.SongMoments;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.results.JudgedSong;
import org.fretway.practice.Take;

/**
 * All that has to do with takes of the song that is open. Used on the user-interface executor.
 *
 * @param record whether something is recorded
 * @param takes what has been recorded
 * @param listening which take is heard with the song
 * @param review what was judged of that take
 */
public record TakePractice(
    RecordViewModel record,
    TakesViewModel takes,
    ListenBackViewModel listening,
    ReviewViewModel review)
    implements AutoCloseable {
  /**
   * Creates it; nothing is recorded yet.
   *
   * @param moments tells what of the song is heard
   * @param sound loads the song again
   * @param opener opens what is recorded from
   * @param judged what is judged of the song now, asked on any thread; empty if nothing is
   * @param song what the review of takes needs of the song
   * @param judging judges takes by their sound
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
      Supplier<Optional<JudgedSong>> judged,
      ReviewSong song,
      ReviewViewModel.Judging judging,
      Teller teller,
      Executor background,
      Executor ui) {
    TakesViewModel takes = new TakesViewModel(fretway, trackId, teller, background, ui);
    WindowAccess access = new WindowAccess(fretway.windowUser());
    RecordViewModel record =
        new RecordViewModel(
            opener,
            moments,
            new WindowTakeKeeper(fretway.takes(), access, trackId, judged, takes::lookAgain),
            access,
            background,
            ui);
    ListenBackViewModel listening = new ListenBackViewModel(sound, record, teller, background, ui);
    return new TakePractice(
        record,
        takes,
        listening,
        new ReviewViewModel(
            fretway.takes(), access, listening, song, judging, teller, background, ui));
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
    review.cancel();
  }
}
