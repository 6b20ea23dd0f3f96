package org.fretway.desktop.settings;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.fretway.Fretway;
import org.fretway.audio.AudioEngine;
import org.fretway.desktop.keys.KeyChoiceViewModel;
import org.fretway.desktop.keys.KeyMaps;
import org.fretway.desktop.profile.OwnProfileViewModel;
import org.fretway.desktop.profile.PeopleViewModel;
import org.fretway.desktop.profile.ProfileViewModel;
import org.fretway.desktop.server.Sharing;

/**
 * The view models of the settings screen, one a section.
 *
 * @param program the settings that hold for everybody
 * @param person what whoever sits at the window prefers
 * @param folders the folders of the library
 * @param scans looking through them
 * @param profile who sits at the window
 * @param ownProfile what somebody changes of the own profile
 * @param people the profiles and who may do what
 * @param sharing whether others on the network can reach the library
 * @param sound the sound devices and how late they are
 * @param keys which keys stand for what
 * @param formats what the user gives for songs that can't be read without it
 * @param plugins the plugins and their switches
 * @param files settings and diagnostics as files
 * @param dataDir the folder that everything is kept in
 */
public record SettingsModels(
    ValuesViewModel program,
    ValuesViewModel person,
    FoldersViewModel folders,
    ScanViewModel scans,
    ProfileViewModel profile,
    OwnProfileViewModel ownProfile,
    PeopleViewModel people,
    SharingViewModel sharing,
    SoundViewModel sound,
    KeyChoiceViewModel keys,
    FormatsViewModel formats,
    PluginsViewModel plugins,
    FilesViewModel files,
    Path dataDir)
    implements AutoCloseable {
  /**
   * Creates the models, which ask how things stand.
   *
   * @param keys changed there
   * @param background runs what waits for disk, network or database
   * @param ui runs what touches their properties, one task at a time and in order
   */
  public static SettingsModels of(
      Fretway fretway,
      Sharing sharing,
      CompletableFuture<AudioEngine> audio,
      KeyMaps keys,
      Executor background,
      Executor ui) {
    return new SettingsModels(
        ValuesViewModel.ofProgram(fretway, background, ui),
        ValuesViewModel.ofPerson(fretway, background, ui),
        new FoldersViewModel(fretway, background, ui),
        new ScanViewModel(fretway, background, ui),
        new ProfileViewModel(fretway, background, ui),
        new OwnProfileViewModel(fretway, background, ui),
        new PeopleViewModel(fretway, background, ui),
        new SharingViewModel(fretway, sharing, background, ui),
        new SoundViewModel(fretway.sound(), audio, background, ui),
        new KeyChoiceViewModel(keys),
        new FormatsViewModel(fretway, background, ui),
        new PluginsViewModel(fretway, background, ui),
        new FilesViewModel(fretway, background, ui),
        fretway.dataDir());
  }

  /** Returns whether the first answers have arrived. */
  public boolean isLoaded() {
    return program.isLoaded()
        && person.isLoaded()
        && folders.isLoaded()
        && profile.isLoaded()
        && people.isLoaded()
        && sharing.isLoaded()
        && sound.isLoaded()
        && keys.isLoaded()
        && formats.isLoaded()
        && plugins.isLoaded();
  }

  @Override
  public void close() {
    program.close();
    person.close();
    folders.close();
    scans.close();
    profile.close();
    people.close();
    sharing.close();
    sound.close();
    formats.close();
    plugins.close();
  }
}
