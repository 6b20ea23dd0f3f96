package org.fretway.desktop.shell;

import org.fretway.desktop.model.Teller;
import org.fretway.desktop.text.Texts;

/** Tells in notices what came of what the user did, and keeps the ways back. */
final class Telling implements Teller {
  private static final Texts TEXTS = Texts.of(Telling.class);
  private final Notices notices;
  private final Undoable undoable = new Undoable();
  private final Runnable openProfile;

  /**
   * Creates it.
   *
   * @param openProfile leads to where somebody signs in who may not do something
   */
  Telling(Notices notices, Runnable openProfile) {
    this.notices = notices;
    this.openProfile = openProfile;
  }

  @Override
  public void refused(String why) {
    notices.show(why, TEXTS.get("notice.profile"), openProfile);
  }

  @Override
  public void failed(String sentence) {
    notices.show(sentence);
  }

  @Override
  public void done(String sentence, Runnable undo) {
    Runnable once =
        undoable.add(
            () -> {
              notices.dismiss(sentence);
              undo.run();
            });
    notices.offer(sentence, Texts.COMMON.get("undo"), once);
  }

  /** Undoes what was done last and can be undone. */
  void undo() {
    undoable.undoLast();
  }
}
