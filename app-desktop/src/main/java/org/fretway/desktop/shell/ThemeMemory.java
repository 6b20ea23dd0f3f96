package org.fretway.desktop.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.fretway.Fretway;
import org.fretway.desktop.form.InOrder;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Preference;
import org.fretway.desktop.theme.Theme;
import org.fretway.desktop.theme.ThemeSwitch;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the theme that is shown and the one that whoever sits at the window prefers the same,
 * whichever of them changes. Used from the JavaFX thread.
 */
final class ThemeMemory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ThemeMemory.class);
  private static final String SYSTEM = Preference.THEME.fallback();

  private final Fretway fretway;
  private final ThemeSwitch themes;
  private final Executor background;
  private final AutoCloseable listening;
  private boolean following;
  private boolean closed;

  /** Creates it; what the window was left with holds until somebody is found to prefer another. */
  ThemeMemory(Fretway fretway, ThemeSwitch themes, Executor background) {
    this.fretway = fretway;
    this.themes = themes;
    this.background = new InOrder(background);
    listening = fretway.windowUser().onChange(() -> this.background.execute(this::read));
    themes.choiceProperty().subscribe((before, now) -> chosen(now));
    Optional<Theme> left = themes.choiceProperty().get();
    this.background.execute(() -> keepIfNew(left));
    this.background.execute(this::read);
  }

  /** Data folders of earlier versions know the window's theme and nobody's. */
  private void keepIfNew(Optional<Theme> left) {
    Actor actor = fretway.windowUser().actor();
    if (left.isPresent()
        && fretway.preferences().get(actor, List.of(Preference.THEME.key())).isEmpty()) {
      keep(actor, left);
    }
  }

  private void read() {
    String wanted =
        Preference.of(fretway.preferences(), fretway.windowUser().actor())
            .getOrDefault(Preference.THEME, SYSTEM);
    Optional<Theme> theme =
        wanted.equals(SYSTEM)
            ? Optional.empty()
            : Optional.of(Theme.valueOf(wanted.toUpperCase(Locale.ROOT)));
    Platform.runLater(() -> follow(theme));
  }

  private void follow(Optional<Theme> theme) {
    if (!closed) {
      following = true;
      themes.choiceProperty().set(theme);
      following = false;
    }
  }

  private void chosen(Optional<Theme> theme) {
    if (!following && !closed) {
      background.execute(() -> keep(fretway.windowUser().actor(), theme));
    }
  }

  private void keep(Actor actor, Optional<Theme> theme) {
    try {
      fretway
          .preferences()
          .put(actor, Preference.THEME.key(), theme.map(it -> it.name().toLowerCase(Locale.ROOT)));
    } catch (InvalidInputException | RuntimeException e) {
      LOG.warn("The theme is not remembered: {}", e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    closed = true;
    Listening.end(List.of(listening));
  }
}
