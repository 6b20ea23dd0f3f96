package org.fretway.desktop.details;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.SongPlayer;
import org.fretway.audio.StemInput;
import org.fretway.library.Stem;
import org.fretway.library.StoredFile;
import org.fretway.library.Track;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a short piece of a song, quietly, so that one can hear what it is. One at a time; where
 * nothing can be heard, nothing happens. Used on the user-interface executor.
 */
public final class Preview implements AutoCloseable {
  /** How long a piece out of the middle of a song is, in seconds. */
  static final double LENGTH = 15;

  private static final double QUIET = 0.45;
  private static final int FADE_STEPS = 10;
  private static final long FADE_STEP_MILLIS = 35;
  private static final long LOOK_MILLIS = 100;
  private static final String WHOLE = "full";
  private static final Logger LOG = LoggerFactory.getLogger(Preview.class);

  private final Fretway fretway;
  private final CompletableFuture<AudioEngine> audio;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<Optional<String>> playing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable Run running;

  /**
   * Creates a preview that is silent.
   *
   * @param audio sound, which may still be opening
   * @param background runs what waits, for as long as a piece is played
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public Preview(
      Fretway fretway, CompletableFuture<AudioEngine> audio, Executor background, Executor ui) {
    this.fretway = fretway;
    this.audio = audio;
    this.background = background;
    this.ui = ui;
  }

  /** Which track is previewed, if one is. */
  public ReadOnlyObjectProperty<Optional<String>> playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Plays a piece of a track in place of any other; nothing happens if it is played already. */
  public void start(String trackId) {
    if (playing.get().equals(Optional.of(trackId))) {
      return;
    }
    stop();
    Run run = new Run(trackId);
    running = run;
    playing.set(Optional.of(trackId));
    background.execute(run);
  }

  /** Plays a piece of a track, or stops if that is what is played. */
  public void toggle(String trackId) {
    if (playing.get().equals(Optional.of(trackId))) {
      stop();
    } else {
      start(trackId);
    }
  }

  /** Fades out what is played. */
  public void stop() {
    if (running != null) {
      running.stop.countDown();
      running = null;
    }
    playing.set(Optional.empty());
  }

  @Override
  public void close() {
    stop();
  }

  private void over(Run run) {
    if (run.equals(running)) {
      running = null;
      playing.set(Optional.empty());
    }
  }

  /**
   * What is to be heard.
   *
   * @param stems that are loaded
   * @param from second to begin at
   * @param duration of all in seconds; 0 if the sound itself says it
   */
  private record Piece(List<StemInput> stems, double from, double duration) {}

  /** One piece from its first to its last sample, on a background thread. */
  private final class Run implements Runnable {
    private final String trackId;
    private final CountDownLatch stop = new CountDownLatch(1);

    Run(String trackId) {
      this.trackId = trackId;
    }

    @Override
    public void run() {
      try {
        play();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException | RuntimeException e) { // A preview is not worth a word to the user.
        LOG.info("The track {} has no preview: {}", trackId, e.toString());
      } finally {
        ui.execute(() -> over(this));
      }
    }

    private void play() throws IOException, InterruptedException {
      AudioEngine engine = audio.join();
      if (engine.notice().isPresent() || stop.getCount() == 0) {
        return;
      }
      Optional<Piece> piece = piece(trackId);
      if (piece.isEmpty()) {
        return;
      }
      try (SongPlayer sound = engine.loadPreview(piece.get().stems(), piece.get().duration())) {
        sound.mixer().setMasterVolume(0);
        sound.seek(piece.get().from());
        sound.play();
        fadeIn(sound);
        while (!isOver(sound, piece.get()) && !stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {}
        fadeOut(sound);
      }
    }

    private boolean isOver(SongPlayer sound, Piece piece) {
      return sound.ended() || sound.songTime() >= piece.from() + LENGTH;
    }

    private void fadeIn(SongPlayer sound) throws InterruptedException {
      for (int step = 1; step <= FADE_STEPS; step++) {
        sound.mixer().setMasterVolume(QUIET * step / FADE_STEPS);
        if (stop.await(FADE_STEP_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    }

    private static void fadeOut(SongPlayer sound) throws InterruptedException {
      double loud = sound.mixer().masterVolume();
      for (int step = FADE_STEPS - 1; step >= 0; step--) {
        sound.mixer().setMasterVolume(loud * step / FADE_STEPS);
        TimeUnit.MILLISECONDS.sleep(FADE_STEP_MILLIS);
      }
    }
  }

  /** Returns the song's own excerpt, else the middle of what sounds by default. */
  private Optional<Piece> piece(String trackId) {
    Optional<StoredFile> excerpt = fretway.library().preview(trackId);
    if (excerpt.isPresent()) {
      return Optional.of(new Piece(List.of(input(trackId, "preview", excerpt.get())), 0, 0));
    }
    return fretway.library().track(trackId).filter(it -> !it.stems().isEmpty()).map(this::middle);
  }

  private Piece middle(Track track) {
    List<Stem> whole =
        track.stems().stream()
            .filter(stem -> stem.id().toLowerCase(Locale.ROOT).equals(WHOLE))
            .toList();
    List<Stem> heard =
        whole.isEmpty() ? track.stems().stream().filter(Stem::enabledByDefault).toList() : whole;
    double from = Math.max(0, (track.duration() - LENGTH) / 2);
    return new Piece(
        heard.stream().map(stem -> input(track.trackId(), stem.id(), stem.file())).toList(),
        from,
        track.duration());
  }

  private StemInput input(String trackId, String id, StoredFile file) {
    return new StemInput(id, true, () -> fretway.library().openSound(trackId, file));
  }
}
