package org.fretway.desktop.shell;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Platform;
import org.fretway.desktop.settings.SettingsPage;

/**
 * The screens of the window, which are built anew where all that stands on them changes, as when
 * another language is chosen. Used from the JavaFX thread.
 */
final class ScreensInTurn implements AutoCloseable {
  private final Function<Runnable, Screens> build;
  private Screens screens;

  /** Whether the screens are to be replaced as soon as nobody is disturbed by it. */
  private boolean wanted;

  /** How many replacements wait for what the screens before them remember. */
  private int underWay;

  private boolean closed;

  /**
   * Builds the first screens, which show the library.
   *
   * @param build of what is to be called when the library is shown again
   */
  ScreensInTurn(Function<Runnable, Screens> build) {
    this.build = build;
    screens = build.apply(this::atHome);
  }

  /** Returns the screens that are shown. */
  Screens screens() {
    return screens;
  }

  /**
   * Builds the screens anew and goes where the user is. Who plays or is asked something is left in
   * peace until that is over.
   */
  void replace() {
    if (!screens.mayBeReplaced()) {
      wanted = true;
      return;
    }
    wanted = false;
    underWay++;
    // The new screens read what these remember.
    var _ = screens.written().thenRunAsync(this::replaceNow, Platform::runLater);
  }

  private void replaceNow() {
    underWay--;
    if (closed || underWay > 0) {
      return;
    }
    if (!screens.mayBeReplaced()) {
      wanted = true;
      return;
    }
    Optional<SettingsPage> page = screens.settingsPage();
    screens.close();
    screens = build.apply(this::atHome);
    page.ifPresent(it -> screens.openSettings(it, ""));
  }

  private void atHome() {
    if (wanted) {
      Platform.runLater(this::replace);
    }
  }

  /** Returns whether everything that is shown has been loaded. */
  boolean isLoaded() {
    return underWay == 0 && screens.isLoaded();
  }

  /** Completed when everything that is remembered of the screens has been written. */
  CompletableFuture<Boolean> written() {
    return screens.written();
  }

  @Override
  public void close() {
    closed = true;
    screens.close();
  }
}
