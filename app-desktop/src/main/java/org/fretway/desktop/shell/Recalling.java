package org.fretway.desktop.shell;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.fretway.Fretway;
import org.fretway.desktop.control.Overlay;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.desktop.results.HistoryPane;
import org.fretway.desktop.results.HistoryViewModel;
import org.fretway.library.SongMeta;

/**
 * Shows above the library what came of the plays of a song.
 *
 * @param overlay where they are shown
 * @param teller told what came of what the user did
 * @param background runs what waits for the database
 */
record Recalling(Fretway fretway, Overlay overlay, Teller teller, Executor background) {
  /** Shows the plays of the first of some songs. */
  void show(List<String> trackIds) {
    if (trackIds.isEmpty()) {
      return;
    }
    List<String> first = trackIds.subList(0, 1);
    new Wishes(new WindowAccess(fretway.windowUser()), background, Platform::runLater, teller)
        .make(
            actor -> fretway.library().songs(first, actor.profileId()),
            songs -> songs.stream().findFirst().ifPresent(this::show));
  }

  private void show(SongMeta song) {
    HistoryViewModel model =
        new HistoryViewModel(
            fretway.playResults(),
            fretway.windowUser(),
            song.trackId(),
            song.title(),
            teller,
            background,
            Platform::runLater);
    HistoryPane pane = new HistoryPane(model, overlay::hide);
    overlay.show(pane, overlay::hide);
    pane.take();
  }
}
