package org.fretway.desktop.player;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.desktop.text.Texts;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.Track;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which arrangement of a song is shown. Another one is loaded in the background, while the song
 * plays on. Used on the user-interface executor.
 */
final class ArrangementChoice {
  private static final Texts TEXTS = Texts.of(ArrangementChoice.class);
  private static final Logger LOG = LoggerFactory.getLogger(ArrangementChoice.class);

  private final SongLoader loader;
  private final Executor background;
  private final Executor ui;
  private final Consumer<LoadedArrangement> then;
  private final Consumer<String> fail;
  private final ReadOnlyObjectWrapper<Optional<LoadedArrangement>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Counts the arrangements asked for; only the last one is shown. */
  private int question;

  /**
   * Creates it; nothing is shown yet.
   *
   * @param then called when another one is shown
   * @param fail told in a sentence why one can't be shown
   */
  ArrangementChoice(
      SongLoader loader,
      Executor background,
      Executor ui,
      Consumer<LoadedArrangement> then,
      Consumer<String> fail) {
    this.loader = loader;
    this.background = background;
    this.ui = ui;
    this.then = then;
    this.fail = fail;
  }

  /** The arrangement that is shown. */
  ReadOnlyObjectProperty<Optional<LoadedArrangement>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Returns the index in the track of the one that is shown; 0 before. Allocates nothing. */
  int index() {
    Optional<LoadedArrangement> now = shown.get();
    return now.isPresent() ? now.get().index() : 0;
  }

  /** Shows one that is loaded; those still on their way are not shown any more. */
  void show(LoadedArrangement loaded) {
    question++;
    shown.set(Optional.of(loaded));
    then.accept(loaded);
  }

  /**
   * Shows another one, as soon as it is loaded.
   *
   * @param index in the track
   */
  void show(Track track, int index) {
    int asked = ++question;
    background.execute(
        () -> {
          try {
            LoadedArrangement loaded = loader.arrangement(track, index);
            ui.execute(() -> arrive(asked, () -> show(loaded)));
          } catch (IOException | RuntimeException e) {
            LOG.warn("Cannot load arrangement {} of the track {}", index, track.trackId(), e);
            ui.execute(
                () ->
                    arrive(
                        asked,
                        () ->
                            fail.accept(
                                TEXTS.get("arrangement.failed", String.valueOf(e.getMessage())))));
          }
        });
  }

  /** A slow answer counts for nothing if another arrangement was chosen meanwhile. */
  private void arrive(int asked, Runnable answer) {
    if (asked == question) {
      answer.run();
    }
  }

  /**
   * Shows the one so many places after the present one, around the ends.
   *
   * @param places negative = before
   */
  void showNext(Track track, int places) {
    List<ArrangementSummary> all = track.arrangements();
    int present =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).index() == index())
            .findFirst()
            .orElse(0);
    if (all.size() > 1) {
      show(track, all.get(Math.floorMod(present + places, all.size())).index());
    }
  }
}
