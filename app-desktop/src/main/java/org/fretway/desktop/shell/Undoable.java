package org.fretway.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was done last and can be undone, the latest first; each once. */
final class Undoable {
  /** How many can be undone one after the other. */
  private static final int MAX = 20;

  private final Deque<Once> done = new ArrayDeque<>();

  /** Undoes something once; a class, since each is itself alone. */
  private final class Once implements Runnable {
    private final Runnable undo;

    Once(Runnable undo) {
      this.undo = undo;
    }

    @Override
    public void run() {
      if (done.remove(this)) {
        undo.run();
      }
    }
  }

  /** Keeps what undoes something; returns it such that it runs at most once. */
  Runnable add(Runnable undo) {
    Once once = new Once(undo);
    done.push(once);
    if (done.size() > MAX) {
      done.removeLast();
    }
    return once;
  }

  /** Undoes what was done last; nothing happens if there is nothing. */
  void undoLast() {
    if (!done.isEmpty()) {
      done.getFirst().run();
    }
  }
}
