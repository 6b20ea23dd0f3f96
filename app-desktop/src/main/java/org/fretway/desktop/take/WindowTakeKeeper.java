package org.fretway.desktop.take;

import java.io.IOException;
import java.nio.file.Path;
import org.fretway.audio.Placement;
import org.fretway.audio.take.TakeKeeper;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.practice.Takes;
import org.fretway.profile.InvalidInputException;

/**
 * Keeps what is recorded as takes of whoever sits at the window.
 *
 * @param trackId of the song
 * @param changed called after a take was kept, on the recorder's thread
 */
record WindowTakeKeeper(Takes takes, WindowAccess access, String trackId, Runnable changed)
    implements TakeKeeper {
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
    changed.run();
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
