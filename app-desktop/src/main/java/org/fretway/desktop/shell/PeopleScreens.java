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
import org.fretway.desktop.server.Sharing;
import org.fretway.desktop.setup.SetupStep;
import org.fretway.desktop.setup.SetupView;
import org.fretway.desktop.setup.SetupViewModel;
import org.jspecify.annotations.Nullable;

/** The screens that ask who sits at the window, in place of the library. */
final class PeopleScreens implements AutoCloseable {
  private final Fretway fretway;
  private final Sharing sharing;
  private final Executor background;
  private final Consumer<Node> show;
  private final Runnable showLibrary;
  private final Runnable openProfile;
  private final Runnable leaveOthers;
  private final ProfileViewModel who;
  private @Nullable PickerView picker;
  private @Nullable SetupView welcome;
  private boolean shown;

  /**
   * Creates the screens without showing one.
   *
   * @param background runs what waits for the database
   * @param show puts a screen in place of the others
   * @param showLibrary goes back to the library
   * @param openProfile leads to where the first profile is made
   * @param leaveOthers closes the screens that others have opened
   */
  PeopleScreens(
      Fretway fretway,
      Sharing sharing,
      Executor background,
      Consumer<Node> show,
      Runnable showLibrary,
      Runnable openProfile,
      Runnable leaveOthers) {
    this.fretway = fretway;
    this.sharing = sharing;
    this.background = background;
    this.show = show;
    this.showLibrary = showLibrary;
    this.openProfile = openProfile;
    this.leaveOthers = leaveOthers;
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

  /**
   * At the start of the program: welcomes a new user, or asks who sits at the window, if several
   * could and nobody is signed in.
   */
  void greet() {
    background.execute(
        () -> {
          if (SetupViewModel.isWanted(fretway)) {
            Platform.runLater(this::openWelcome);
          } else if (fretway.windowUser().profile().isEmpty()
              && fretway.profiles().list().size() > 1) {
            Platform.runLater(this::openPicker);
          }
        });
  }

  /** Asks the questions of the first start. */
  void openWelcome() {
    openWelcome(SetupStep.WELCOME);
  }

  /** As above, at one of them. */
  void openWelcome(SetupStep step) {
    leaveOthers.run();
    closeWelcome();
    SetupViewModel model =
        new SetupViewModel(fretway, sharing, background, Platform::runLater, this::leave);
    model.show(step);
    SetupView view = new SetupView(model);
    welcome = view;
    shown = true;
    show.accept(view);
    view.focusFirst();
  }

  private void closeWelcome() {
    if (welcome != null) {
      welcome.close();
      welcome = null;
    }
  }

  /** Goes back to the library, if one of these screens is shown. */
  void leave() {
    if (isShown()) {
      shown = false;
      closeWelcome();
      showLibrary.run();
    }
  }

  /** Returns whether one of these screens is shown. */
  boolean isShown() {
    return shown;
  }

  /** Returns whether it is known who sits at the window, and what is shown has been loaded. */
  boolean isLoaded() {
    if (!who.isLoaded() || who.busyProperty().get()) {
      return false;
    }
    return welcome != null ? welcome.isLoaded() : picker == null || picker.isLoaded();
  }

  @Override
  public void close() {
    closeWelcome();
    who.close();
  }
}
