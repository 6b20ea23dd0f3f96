package org.fretway.desktop.model;

import java.util.List;

/** What a view model listens to. */
public final class Listening {
  private Listening() {}

  /** Stops listening. */
  public static void end(List<AutoCloseable> listeners) {
    for (AutoCloseable each : listeners) {
      try {
        each.close();
      } catch (Exception e) { // What AutoCloseable declares; removing a listener can't fail.
        throw new IllegalStateException(e);
      }
    }
  }
}
