package org.fretway.desktop.shell;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.fretway.Fretway;
import org.fretway.desktop.control.Overlay;
import org.fretway.desktop.details.BulkEditView;
import org.fretway.desktop.details.BulkEditViewModel;
import org.fretway.desktop.details.EditView;
import org.fretway.desktop.details.EditViewModel;
import org.fretway.desktop.job.JobStarter;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.desktop.text.Texts;
import org.fretway.library.SongMeta;
import org.fretway.profile.Permission;

/**
 * Opens the forms in which songs are changed, above the library.
 *
 * @param overlay where they are shown
 * @param jobs shows how a change of many songs goes
 * @param teller told what the user may not do, and offers to undo
 * @param background runs what waits for disk or database
 */
record Editing(
    Fretway fretway,
    Overlay overlay,
    CoverLoader covers,
    JobStarter jobs,
    Teller teller,
    Executor background) {
  private static final Texts TEXTS = Texts.of(Editing.class);

  /** Opens the form for one song or for several; says so if the user may not edit. */
  void edit(List<String> trackIds) {
    if (trackIds.isEmpty()) {
      return;
    }
    WindowAccess access = new WindowAccess(fretway.windowUser());
    List<String> first = trackIds.subList(0, 1);
    new Wishes(access, background, Platform::runLater, teller)
        .make(
            actor -> {
              actor.require(Permission.EDIT_TRACKS);
              return fretway.library().songs(first, actor.profileId());
            },
            songs -> open(trackIds, songs));
  }

  private void open(List<String> trackIds, List<SongMeta> first) {
    if (trackIds.size() > 1) {
      BulkEditViewModel model =
          new BulkEditViewModel(fretway, trackIds, jobs, Platform::runLater, teller);
      BulkEditView view = new BulkEditView(model, overlay::hide);
      overlay.show(view, view::leave);
      view.focusFirst();
    } else if (first.isEmpty()) {
      teller.failed(TEXTS.get("edit.gone"));
    } else {
      EditViewModel model =
          new EditViewModel(fretway, first.getFirst(), background, Platform::runLater, teller);
      EditView view = new EditView(model, covers, overlay::hide);
      overlay.show(view, view::leave);
    }
  }
}
