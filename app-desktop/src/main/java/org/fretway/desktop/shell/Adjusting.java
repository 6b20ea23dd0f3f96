package org.fretway.desktop.shell;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import org.fretway.desktop.keys.KeyMaps;
import org.fretway.desktop.settings.SettingsModels;
import org.fretway.desktop.settings.SettingsPage;
import org.fretway.desktop.settings.SettingsView;
import org.jspecify.annotations.Nullable;

/** Shows the settings in place of the library, and makes them anew each time. */
final class Adjusting implements AutoCloseable {
  private final OpenLibrary open;
  private final KeyMaps keys;
  private final Executor background;
  private final Consumer<Node> show;
  private final Runnable showLibrary;
  private final Runnable welcome;
  private @Nullable SettingsView view;

  /**
   * Creates it; nothing is shown yet.
   *
   * @param keys changed in the settings
   * @param background runs what waits for disk, network or database
   * @param show puts a screen in place of the others
   * @param showLibrary goes back to the library
   * @param welcome asks the questions of the first start
   */
  Adjusting(
      OpenLibrary open,
      KeyMaps keys,
      Executor background,
      Consumer<Node> show,
      Runnable showLibrary,
      Runnable welcome) {
    this.open = open;
    this.keys = keys;
    this.background = background;
    this.show = show;
    this.showLibrary = showLibrary;
    this.welcome = welcome;
  }

  /** Opens the settings. */
  void open() {
    shown().focusFirst();
  }

  /** Opens a page, with a search if its text is not empty. */
  void open(SettingsPage page, String search) {
    SettingsView shown = shown();
    shown.show(page);
    shown.search(search);
  }

  /** Opens where a profile is made or signed in. */
  void openProfile() {
    shown().focusProfile();
  }

  private SettingsView shown() {
    SettingsView shown = view;
    if (shown == null) {
      shown =
          new SettingsView(
              SettingsModels.of(
                  open.fretway(),
                  open.sharing(),
                  open.audio(),
                  keys,
                  background,
                  Platform::runLater),
              this::leave,
              welcome);
      view = shown;
      show.accept(shown);
    }
    return shown;
  }

  /** Goes back to the library, if the settings are shown. */
  void leave() {
    if (view != null) {
      close();
      showLibrary.run();
    }
  }

  /** Returns the page that is shown. */
  Optional<SettingsPage> page() {
    return Optional.ofNullable(view).map(SettingsView::page);
  }

  /** Returns whether the settings are shown. */
  boolean isShown() {
    return view != null;
  }

  /** Returns whether all that is shown of them has been found out. */
  boolean isLoaded() {
    return view == null || view.isLoaded();
  }

  @Override
  public void close() {
    if (view != null) {
      view.close();
      view = null;
    }
  }
}
