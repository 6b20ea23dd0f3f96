package org.fretway.desktop.settings;

import java.util.concurrent.Executor;
import org.fretway.Fretway;
import org.fretway.desktop.profile.ProfileViewModel;
import org.fretway.desktop.server.Sharing;

/**
 * The view models of the settings screen, one a section.
 *
 * @param profile who sits at the window
 * @param sharing whether others on the network can reach the library
 * @param formats what the user gives for songs that can't be read without it
 */
public record SettingsModels(
    ProfileViewModel profile, SharingViewModel sharing, FormatsViewModel formats)
    implements AutoCloseable {
  /**
   * Creates the models, which ask how things stand.
   *
   * @param background runs what waits for disk, network or database
   * @param ui runs what touches their properties, one task at a time and in order
   */
  public static SettingsModels of(
      Fretway fretway, Sharing sharing, Executor background, Executor ui) {
    return new SettingsModels(
        new ProfileViewModel(fretway, background, ui),
        new SharingViewModel(fretway, sharing, background, ui),
        new FormatsViewModel(fretway, background, ui));
  }

  /** Returns whether the first answers have arrived. */
  public boolean isLoaded() {
    return profile.isLoaded() && sharing.isLoaded() && formats.isLoaded();
  }

  @Override
  public void close() {
    profile.close();
    sharing.close();
    formats.close();
  }
}
