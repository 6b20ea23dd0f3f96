package org.fretway.desktop.tuner;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.fretway.Fretway;
import org.fretway.audio.pitch.ReferencePitch;
import org.fretway.desktop.model.LatestAnswer;
import org.fretway.desktop.model.Preference;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.profile.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the scale is tuned to, for whoever sits at the window. */
public final class TunerMemory {
  private static final Logger LOG = LoggerFactory.getLogger(TunerMemory.class);
  private static final int CONCERT = (int) ReferencePitch.CONCERT.a4();

  private final Preferences preferences;
  private final WindowAccess access;
  private final LatestAnswer<Integer, Boolean> keeping;

  /**
   * Creates it.
   *
   * @param background runs what waits for the database
   * @param ui the executor on which {@link #keep} is called
   */
  public TunerMemory(Fretway fretway, Executor background, Executor ui) {
    preferences = fretway.preferences();
    access = new WindowAccess(fretway.windowUser());
    // What can't be kept is in the log, and spoils nothing but the next time.
    keeping = new LatestAnswer<>(background, ui, this::write, (hertz, done) -> {}, hertz -> {});
  }

  /** Returns the frequency of the A in Hz; waits for the database. */
  int read() {
    try {
      return access.call(
          actor ->
              Integer.parseInt(
                  Preference.of(preferences, actor)
                      .getOrDefault(Preference.TUNER_A, Preference.TUNER_A.fallback())));
    } catch (RuntimeException e) { // One can tune all the same.
      LOG.warn("What the scale is tuned to could not be read", e);
      return CONCERT;
    }
  }

  /** Keeps the frequency of the A in Hz. Returns at once. */
  void keep(int hertz) {
    keeping.ask(hertz);
  }

  private boolean write(int hertz) {
    try {
      if (hertz != read()) {
        Optional<String> value =
            hertz == CONCERT ? Optional.empty() : Optional.of(Integer.toString(hertz));
        access.run(actor -> preferences.put(actor, Preference.TUNER_A.key(), value));
      }
      return true;
    } catch (Exception e) {
      LOG.warn("What the scale is tuned to could not be kept", e);
      return false;
    }
  }
}
