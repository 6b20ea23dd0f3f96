package org.fretway.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.Property;
import org.fretway.Fretway;
import org.fretway.desktop.form.InOrder;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Preference;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps how the window looks and what whoever sits at it prefers the same, whichever of them
 * changes. Used from the JavaFX thread.
 */
final class PreferredLook implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PreferredLook.class);

  private final Fretway fretway;
  private final Executor background;
  private final AutoCloseable listening;
  private final List<Bond<?>> bonds = new ArrayList<>();
  private boolean following;

  /** How many choices are not kept yet; what was read meanwhile may be older than they. */
  private int unkept;

  private boolean closed;

  /** A part of the window's look, and the preference that it is kept in. */
  private record Bond<T>(Preference preference, Property<T> look, Function<String, T> read) {
    void show(Map<Preference, String> preferred) {
      look.setValue(read.apply(preferred.getOrDefault(preference, preference.fallback())));
    }
  }

  /** Creates it; nothing is followed yet. */
  PreferredLook(Fretway fretway, Executor background) {
    this.fretway = fretway;
    this.background = new InOrder(background);
    listening = fretway.windowUser().onChange(() -> this.background.execute(this::read));
  }

  /**
   * Follows a preference with a part of the look. What that is now holds until somebody is found to
   * prefer another, and becomes the preference where nobody has said anything yet.
   *
   * @param read makes the look of a value that the preference accepts
   * @param write makes such a value of the look
   */
  <T> void follow(
      Preference preference,
      Property<T> look,
      Function<String, T> read,
      Function<? super T, String> write) {
    bonds.add(new Bond<>(preference, look, read));
    look.subscribe((before, now) -> chosen(preference, write.apply(now)));
    String left = write.apply(look.getValue());
    background.execute(() -> keepIfNew(preference, left));
    background.execute(this::read);
  }

  private void keepIfNew(Preference preference, String left) {
    Actor actor = fretway.windowUser().actor();
    if (!left.equals(preference.fallback())
        && fretway.preferences().get(actor, List.of(preference.key())).isEmpty()) {
      keep(actor, preference, left);
    }
  }

  private void read() {
    Map<Preference, String> preferred =
        Preference.of(fretway.preferences(), fretway.windowUser().actor());
    Platform.runLater(() -> show(preferred));
  }

  private void show(Map<Preference, String> preferred) {
    if (!closed && unkept == 0) {
      following = true;
      bonds.forEach(bond -> bond.show(preferred));
      following = false;
    }
  }

  private void chosen(Preference preference, String value) {
    if (following || closed) {
      return;
    }
    unkept++;
    background.execute(
        () -> {
          keep(fretway.windowUser().actor(), preference, value);
          Platform.runLater(() -> unkept--);
        });
    background.execute(this::read);
  }

  private void keep(Actor actor, Preference preference, String value) {
    try {
      fretway
          .preferences()
          .put(
              actor,
              preference.key(),
              Optional.of(value).filter(it -> !it.equals(preference.fallback())));
    } catch (InvalidInputException | RuntimeException e) {
      LOG.warn("{} is not remembered: {}", preference, e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    closed = true;
    Listening.end(List.of(listening));
  }
}
