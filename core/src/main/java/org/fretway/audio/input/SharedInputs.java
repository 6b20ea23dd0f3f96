package org.fretway.audio.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Lends inputs to several who hear the same device at once, since a device may refuse to be opened
 * a second time. Safe for several threads; {@link #giveBack} may wait for the device.
 */
public final class SharedInputs {
  private final List<Lent> lent = new ArrayList<>();

  /** An open input, and how many use it. */
  private static final class Lent {
    private final Input input;
    private int users;

    private Lent(Input input) {
      this.input = input;
    }
  }

  /** Creates it; nothing is open yet. */
  public SharedInputs() {}

  /**
   * Returns an input, opened now unless it is in use already; {@link #giveBack} closes it. Not to
   * be closed by who borrows it.
   */
  public synchronized Input borrow(InputChoice choice) {
    for (Lent each : lent) {
      if (each.input.choice().equals(choice)) {
        each.users++;
        return each.input;
      }
    }
    Lent opened = new Lent(Input.open(choice));
    opened.users = 1;
    lent.add(opened);
    return opened.input;
  }

  /** Takes an input back that was borrowed; the last one closes it. */
  public synchronized void giveBack(Input input) {
    lent.removeIf(
        each -> {
          if (each.input == input && --each.users == 0) {
            input.close(); // While it closes, nobody else may open the device.
            return true;
          }
          return false;
        });
  }
}
