package org.fretway.desktop.take;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.fretway.audio.Placement;
import org.fretway.audio.take.TakeKeeper;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.results.JudgedSong;
import org.fretway.practice.TakeJudgements;
import org.fretway.practice.TakeReview;
import org.fretway.practice.Takes;
import org.fretway.profile.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is recorded as takes of whoever sits at the window.
 *
 * @param trackId of the song
 * @param judged what is judged of the song now, asked on the recorder's thread; empty if nothing is
 * @param changed called after a take was kept, on the recorder's thread
 */
record WindowTakeKeeper(
    Takes takes,
    WindowAccess access,
    String trackId,
    Supplier<Optional<JudgedSong>> judged,
    Runnable changed)
    implements TakeKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(WindowTakeKeeper.class);

  @Override
  public Path begin(Placement placement, int channels) throws IOException {
    try {
      return access.<Path, Exception>call(
          actor -> takes.begin(actor, trackId, placement.start(), placement.rate(), channels));
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (InvalidInputException e) {
      throw new IOException(e.getMessage(), e);
    } catch (Exception e) {
      throw new IllegalStateException("a take can't be begun", e);
    }
  }

  @Override
  public void keep(Path file, Placement placement, long frames) {
    takes.keep(file, placement.start(), frames);
    double end = placement.start() + placement.rate() * frames / Takes.SAMPLE_RATE;
    judged.get().ifPresent(song -> keep(file, song, placement.start(), end));
    changed.run();
  }

  private void keep(Path file, JudgedSong song, double start, double end) {
    TakeJudgements judgements =
        TakeReview.cut(
            song.strikes(), song.results(), song.arrangement(), song.mastery(), start, end);
    if (judgements.strikes().isEmpty()) {
      return;
    }
    try {
      takes.keepJudgements(file, judgements);
    } catch (IOException e) { // The take is kept all the same, and can be judged by its sound.
      LOG.warn("What was judged of {} could not be kept", file, e);
    }
  }

  @Override
  public void discard(Path file) throws IOException {
    takes.discard(file);
  }

  @Override
  public void claim(long bytes) throws IOException {
    takes.claim(bytes);
  }
}
