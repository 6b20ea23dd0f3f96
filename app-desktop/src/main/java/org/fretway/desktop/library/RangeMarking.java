package org.fretway.desktop.library;

import java.util.concurrent.Executor;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.text.Texts;
import org.fretway.library.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads in the background which songs a range has, and hands them to the selection. */
final class RangeMarking {
  private static final Texts TEXTS = Texts.of(RangeMarking.class);
  private static final Logger LOG = LoggerFactory.getLogger(RangeMarking.class);

  private final RangeIds ids;
  private final Executor background;
  private final Executor ui;
  private final Teller teller;
  private final SongSelection selection = new SongSelection(this::read);

  RangeMarking(Library library, Executor background, Executor ui, Teller teller) {
    this.ids = new RangeIds(library);
    this.background = background;
    this.ui = ui;
    this.teller = teller;
  }

  SongSelection selection() {
    return selection;
  }

  private void read(SongRange range) {
    RangeIds.Shown shown = range.shown();
    background.execute(
        () -> {
          try {
            RangeIds.Found found = ids.read(shown);
            ui.execute(() -> arrive(range, found));
          } catch (RuntimeException e) {
            LOG.error("The songs of a range could not be read", e);
            ui.execute(() -> fail(range));
          }
        });
  }

  private void arrive(SongRange range, RangeIds.Found found) {
    if (selection.arrive(range, found.ids()) && !found.remark().isEmpty()) {
      teller.failed(found.remark());
    }
  }

  private void fail(SongRange range) {
    selection.fail(range);
    teller.failed(TEXTS.get("marks.failed"));
  }
}
