package org.fretway.desktop.setup;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.profile.ProfileState;
import org.fretway.desktop.profile.ProfileViewModel;
import org.fretway.desktop.server.Sharing;
import org.fretway.desktop.settings.FoldersViewModel;
import org.fretway.desktop.settings.ScanViewModel;
import org.fretway.desktop.settings.SharingViewModel;
import org.fretway.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first start, step by step. What a step does is done at once and as a whole, so that leaving
 * at any moment leaves nothing half done. Its properties are read and set on the user-interface
 * executor.
 */
public final class SetupViewModel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SetupViewModel.class);
  private static final String YES = "true";
  private static final List<SetupStep> STEPS = List.of(SetupStep.values());

  private final Fretway fretway;
  private final Executor background;
  private final Runnable leave;
  private final FoldersViewModel folders;
  private final ScanViewModel scans;
  private final ProfileViewModel profile;
  private final SharingViewModel sharing;
  private final ReadOnlyObjectWrapper<SetupStep> step =
      new ReadOnlyObjectWrapper<>(SetupStep.WELCOME);

  /**
   * Creates the model at the first step.
   *
   * @param background runs what waits for disk, network or database
   * @param ui runs what touches the properties, one task at a time and in order
   * @param leave called when it is over
   */
  public SetupViewModel(
      Fretway fretway, Sharing sharing, Executor background, Executor ui, Runnable leave) {
    this.fretway = fretway;
    this.background = background;
    this.leave = leave;
    folders = new FoldersViewModel(fretway, background, ui);
    scans = new ScanViewModel(fretway, background, ui);
    profile = new ProfileViewModel(fretway, background, ui);
    this.sharing = new SharingViewModel(fretway, sharing, background, ui);
  }

  /**
   * Returns whether this is a first start: nothing was chosen yet, and nobody said that they want
   * to choose nothing. Waits for the database.
   */
  public static boolean isWanted(Fretway fretway) {
    return fretway.settings().get(Settings.WELCOMED).isEmpty()
        && !fretway.profiles().setupStatus().configured()
        && fretway.publicSettings().read().songFolders().isEmpty();
  }

  /** Which step is shown. */
  public ReadOnlyObjectProperty<SetupStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Returns the folders of the library. */
  FoldersViewModel folders() {
    return folders;
  }

  /** Returns looking through them. */
  ScanViewModel scans() {
    return scans;
  }

  /** Returns who sits at the window. */
  ProfileViewModel profile() {
    return profile;
  }

  /** Returns whether others can reach the library. */
  SharingViewModel sharing() {
    return sharing;
  }

  /** Returns whether the first answers have arrived. */
  public boolean isLoaded() {
    return folders.isLoaded() && profile.isLoaded() && sharing.isLoaded();
  }

  /** Goes on, after the last step away. What needs a profile is passed over where there is none. */
  public void next() {
    int now = STEPS.indexOf(step.get());
    if (now == STEPS.size() - 1) {
      finish();
      return;
    }
    SetupStep wanted = STEPS.get(now + 1);
    step.set(wanted == SetupStep.SHARING && !hasProfile() ? SetupStep.DONE : wanted);
  }

  /** Goes back, if there is something to go back to. */
  public void back() {
    int now = STEPS.indexOf(step.get());
    if (now > 0) {
      SetupStep wanted = STEPS.get(now - 1);
      step.set(wanted == SetupStep.SHARING && !hasProfile() ? SetupStep.PROFILE : wanted);
    }
  }

  /** Shows a step. */
  public void show(SetupStep wanted) {
    step.set(wanted);
  }

  private boolean hasProfile() {
    return !(profile.stateProperty().get() instanceof ProfileState.NoProfile);
  }

  /** Goes away for good: it is not shown at a start again, whatever was chosen. */
  public void finish() {
    background.execute(
        () -> {
          try {
            fretway.settings().put(Settings.WELCOMED, YES);
          } catch (RuntimeException e) { // It will be asked once more; nothing else is lost.
            LOG.warn("That the user was welcomed could not be kept", e);
          }
        });
    leave.run();
  }

  @Override
  public void close() {
    folders.close();
    scans.close();
    profile.close();
    sharing.close();
  }
}
