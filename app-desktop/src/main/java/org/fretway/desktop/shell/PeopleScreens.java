package org.fretway.desktop.shell;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.fretway.Fretway;
import org.fretway.desktop.profile.PickerView;
import org.fretway.desktop.profile.PickerViewModel;
import org.fretway.desktop.profile.ProfileButton;
import org.fretway.desktop.profile.ProfileState;
import org.fretway.desktop.profile.ProfileViewModel;
import org.jspecify.annotations.Nullable;

/** The screens that ask who sits at the window, in place of the library. */
final class PeopleScreens implements AutoCloseable {
  private final Fretway fretway;
  private final Executor background;
  private final Consumer<Node> show;
  private final Runnable showLibrary;
  private final Runnable openProfile;
  private final ProfileViewModel who;
  private @Nullable PickerView picker;
  private boolean shown;

  /**
   * Creates the screens without showing one.
   *
   * @param background runs what waits for the database
   * @param show puts a screen in place of the others
   * @param showLibrary goes back to the library
   * @param openProfile leads to where the first profile is made
   */
  PeopleScreens(
      Fretway fretway,
      Executor background,
      Consumer<Node> show,
      Runnable showLibrary,
      Runnable openProfile) {
    this.fretway = fretway;
    this.background = background;
    this.show = show;
    this.showLibrary = showLibrary;
    this.openProfile = openProfile;
    who = new ProfileViewModel(fretway, background, Platform::runLater);
  }

  /** Returns a button that shows who sits at the window, and leads to changing it. */
  Button button() {
    return new ProfileButton(who, this::switchProfile);
  }

  private void switchProfile() {
    if (who.stateProperty().get() instanceof ProfileState.NoProfile) {
      openProfile.run();
    } else {
      openPicker();
    }
  }

  /** Asks who sits at the window. */
  void openPicker() {
    PickerView view = picker();
    who.refresh();
    shown = true;
    show.accept(view);
    view.focusFirst();
  }

  private PickerView picker() {
    if (picker == null) {
      picker = new PickerView(new PickerViewModel(who, this::leave));
    }
    return picker;
  }

  /** Asks for the PIN of the first profile, as soon as it is known. */
  void openPinPad() {
    openPicker();
    picker().chooseFirst();
  }

  /** Asks who sits at the window, if several could and nobody is signed in. */
  void greet() {
    background.execute(
        () -> {
          boolean asked =
              fretway.windowUser().profile().isEmpty() && fretway.profiles().list().size() > 1;
          if (asked) {
            Platform.runLater(this::openPicker);
          }
        });
  }

  /** Goes back to the library, if one of these screens is shown. */
  void leave() {
    if (isShown()) {
      shown = false;
      showLibrary.run();
    }
  }

  /** Returns whether one of these screens is shown. */
  boolean isShown() {
    return shown;
  }

  /** Returns whether what is shown has been loaded. */
  boolean isLoaded() {
    return picker == null || picker.isLoaded();
  }

  @Override
  public void close() {
    who.close();
  }
}
