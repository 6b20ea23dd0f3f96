package org.fretway.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.fretway.audio.AudioEngine;
import org.fretway.desktop.keys.KeyMap;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.player.Followers;
import org.fretway.desktop.player.PlayHistory;
import org.fretway.desktop.player.PlayRequest;
import org.fretway.desktop.player.PlayerView;
import org.fretway.desktop.player.Succession;
import org.fretway.desktop.playlist.PlayQueue;
import org.fretway.desktop.playlist.QueuedSong;
import org.fretway.desktop.text.Texts;
import org.fretway.desktop.tuner.LastTuning;
import org.fretway.desktop.tuner.TunerPlace;
import org.fretway.library.SongMeta;
import org.jspecify.annotations.Nullable;

/**
 * The player in the place of the library, from the song that the user chose to the last of the
 * queue. Used from the JavaFX thread.
 */
final class Playing implements Succession {
  private static final Texts TEXTS = Texts.of(Playing.class);
  private final OpenLibrary open;
  private final Executor background;
  private final PlayQueue queue;
  private final Followers followers;
  private final PlayHistory history;
  private final ObservableValue<KeyMap> keys;
  private final TunerPlace tunerPlace;
  private final Place place;
  private final Teller teller;
  private @Nullable PlayerView player;

  /**
   * Where the player is shown.
   *
   * @param free whether it may be shown now
   * @param show puts it there
   * @param changeKeys leaves it for where keys are changed
   * @param soundSettings leaves it for where sound devices are chosen
   * @param back shows the library again
   */
  record Place(
      BooleanSupplier free,
      Consumer<Node> show,
      Runnable changeKeys,
      Runnable soundSettings,
      Runnable back) {}

  /**
   * Creates it; nothing is played yet.
   *
   * @param background waits for the sound
   * @param keys which keys stand for what
   * @param teller told of songs that can't be played
   */
  Playing(
      OpenLibrary open,
      Executor background,
      PlayQueue queue,
      PlayHistory history,
      ObservableValue<KeyMap> keys,
      Place place,
      Teller teller) {
    this.open = open;
    this.background = background;
    this.queue = queue;
    this.followers = new Followers(open.fretway().nowPlaying(), background);
    this.history = history;
    this.keys = keys;
    this.tunerPlace = new TunerPlace(new LastTuning(), place.soundSettings());
    this.place = place;
    this.teller = teller;
  }

  /** Plays a song, as soon as there is sound; what is in the queue follows. */
  void play(SongMeta song, PlayRequest request) {
    whenThereIsSound(
        audio -> {
          if (player == null && place.free().getAsBoolean()) {
            queue.play(song);
            show(audio, request);
          } // Else a second double-click, or the user went elsewhere while the sound opened.
        });
  }

  /** Plays a song apart from the queue, as soon as there is sound. */
  void play(PlayRequest request) {
    whenThereIsSound(
        audio -> {
          if (player == null && place.free().getAsBoolean()) {
            show(audio, request);
          }
        });
  }

  private void whenThereIsSound(Consumer<AudioEngine> then) {
    background.execute(
        () -> {
          AudioEngine audio = open.audio().join();
          Platform.runLater(() -> then.accept(audio));
        });
  }

  private void show(AudioEngine audio, PlayRequest request) {
    PlayerView view =
        new PlayerView(
            open.fretway(),
            audio,
            request,
            followers,
            history,
            this,
            keys,
            tunerPlace,
            teller,
            background,
            place.changeKeys(),
            this::leave);
    player = view;
    place.show().accept(view);
    view.requestFocus();
  }

  @Override
  public Optional<SongMeta> next() {
    return queue.next().map(QueuedSong::song);
  }

  @Override
  public void playNext() {
    goTo(1);
  }

  @Override
  public void playPrevious() {
    goTo(-1);
  }

  private void goTo(int places) {
    Optional<QueuedSong> song = places > 0 ? queue.next() : queue.previous();
    PlayerView last = player;
    if (song.isEmpty() || last == null) {
      return;
    }
    tellSkipped(queue.go(places));
    last.close();
    show(open.audio().join(), PlayRequest.of(song.get().trackId())); // It is there: it played.
  }

  private void tellSkipped(List<QueuedSong> skipped) {
    if (skipped.size() == 1) {
      teller.failed(TEXTS.get("skipped.one", skipped.getFirst().song().title()));
    } else if (!skipped.isEmpty()) {
      teller.failed(TEXTS.get("skipped.several", skipped.size()));
    }
  }

  /** Returns to the library, which is as it was left. */
  void leave() {
    if (close()) {
      place.back().run();
    }
  }

  /** Moves the player to a moment of its song, in seconds. */
  void seek(double songTime) {
    if (player != null) {
      player.seek(songTime);
    }
  }

  /** Returns whether the player is shown. */
  boolean isShown() {
    return player != null;
  }

  /** Returns whether the player shows its song, or why it can't. */
  boolean isReady() {
    return player != null && player.isReady();
  }

  /** Stops the song; returns whether there was one. */
  boolean close() {
    PlayerView last = player;
    player = null;
    if (last != null) {
      last.close();
    }
    return last != null;
  }
}
