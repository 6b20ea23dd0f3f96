package org.fretway.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.fretway.Fretway;
import org.fretway.desktop.control.Overlay;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.CommandDeeds;
import org.fretway.desktop.keys.KeyContext;
import org.fretway.desktop.keys.KeyMaps;
import org.fretway.desktop.keys.KeysPane;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.LibraryActions;
import org.fretway.desktop.library.LibraryView;
import org.fretway.desktop.library.LibraryViewModel;
import org.fretway.desktop.library.SongLayout;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.player.PlayHistory;
import org.fretway.desktop.player.PlayRequest;
import org.fretway.desktop.playlist.QueueViewModel;
import org.fretway.desktop.settings.SettingsPage;
import org.fretway.desktop.text.Texts;
import org.fretway.library.SongMeta;
import org.fretway.library.TrackState;

/**
 * The screens of an open library: its songs, and what takes their place until the user goes back,
 * the player or the settings. Used from the JavaFX thread.
 */
final class Screens implements LibraryActions, AutoCloseable {
  private static final Texts TEXTS = Texts.of(Screens.class);
  private final CrossFade place;
  private final Notices notices;
  private final LibraryViewModel model;
  private final LibraryView library;

  /** The library, with room for a dialog above it. */
  private final Overlay screen;

  private final Finding finding;
  private final SongJobs jobs;
  private final KeyMaps keys;
  private final Telling telling;
  private final QueueViewModel queue;
  private final Playing playing;
  private final Collecting collecting;
  private final Inspecting inspecting;
  private final PeopleScreens people;
  private final Adjusting adjusting;
  private final Runnable atHome;
  private final CommandDeeds deeds =
      new CommandDeeds()
          .add(Command.SETTINGS, this::openSettings)
          .add(Command.SHOW_KEYS, this::showKeys);
  private boolean closed;

  /**
   * Creates the screens and shows the library.
   *
   * @param background runs what waits for disk or database
   * @param place where the screens are shown
   * @param jobs which go on when these screens are replaced
   * @param atHome called when the library is shown again
   * @param more buttons of the program that stand at the end of the library's toolbar
   */
  Screens(
      OpenLibrary open,
      Executor background,
      CrossFade place,
      Notices notices,
      SongJobs jobs,
      Runnable atHome,
      Node... more) {
    this.place = place;
    this.notices = notices;
    this.jobs = jobs;
    this.atHome = atHome;
    telling = new Telling(notices, this::openProfile);
    Fretway fretway = open.fretway();
    keys = new KeyMaps(fretway, background, Platform::runLater);
    model = new LibraryViewModel(fretway, background, Platform::runLater, jobs, telling);
    CoverLoader covers = new CoverLoader(fretway.library(), background, Platform::runLater);
    queue = new QueueViewModel(fretway, background, Platform::runLater, telling);
    playing =
        new Playing(
            open,
            background,
            queue.queue(),
            new PlayHistory(
                fretway.history(),
                new WindowAccess(fretway.windowUser()),
                background,
                this::played),
            keys.mapProperty(),
            new Playing.Place(
                this::mayPlay,
                this::show,
                () -> openSettings(SettingsPage.KEYS, ""),
                () -> openSettings(SettingsPage.SOUND, ""),
                this::showLibrary),
            telling);
    people =
        new PeopleScreens(
            fretway,
            open.sharing(),
            background,
            this::show,
            this::showLibrary,
            this::openProfile,
            this::leaveSettings);
    adjusting =
        new Adjusting(open, keys, background, this::show, this::showLibrary, people::openWelcome);
    library =
        new LibraryView(
            model,
            covers,
            this,
            jobs.bars(),
            keys.mapProperty(),
            Stream.concat(Stream.of(people.button()), Stream.of(more)).toArray(Node[]::new));
    collecting =
        new Collecting(fretway, library, covers, playing, queue, telling, jobs, background);
    screen = new Overlay(library);
    Editing editing = new Editing(fretway, screen, covers, jobs, telling, background);
    Recalling recalling = new Recalling(fretway, screen, telling, background);
    inspecting =
        new Inspecting(
            open,
            model,
            library,
            covers,
            this,
            playing,
            collecting,
            queue,
            editing,
            recalling,
            background);
    SongMenuEntries.addTo(library, queue, collecting, editing, recalling);
    finding = new Finding(fretway, model, library, collecting::showSongs, telling, background);
    LibraryPlaces.addTo(finding.sidebar(), collecting, queue.queue());
    showLibrary();
  }

  private boolean mayPlay() {
    return !adjusting.isShown() && !people.isShown() && !closed;
  }

  /** Returns what asks who sits at the window. */
  PeopleScreens people() {
    return people;
  }

  private void show(Node screen) {
    inspecting.hush();
    place.show(screen);
  }

  /** Something was kept in the history; told in the background. */
  private void played() {
    collecting.refreshShelves();
  }

  private void showLibrary() {
    place.show(screen);
    library.focusSongs();
    atHome.run();
  }

  @Override
  public void play(SongMeta song) {
    if (song.state() == TrackState.NEEDS_KEYS && song.arrangements().isEmpty()) {
      notices.show(
          TEXTS.get("encrypted", song.title()),
          TEXTS.get("encrypted.keys"),
          () -> openSettings(SettingsPage.FORMATS, ""));
    } else {
      playing.play(song, PlayRequest.of(song.trackId()));
    }
  }

  /** Opens the player on a track, as soon as there is sound. */
  void play(String trackId) {
    playing.play(PlayRequest.of(trackId));
  }

  /** Lays the songs out. */
  void layOut(SongLayout layout) {
    model.showOnce(layout);
  }

  /** Moves the player to a moment of its song, in seconds. */
  void seek(double songTime) {
    playing.seek(songTime);
  }

  @Override
  public void convertTracks(List<String> trackIds, Path folder) {
    jobs.convertTracks(trackIds, folder);
  }

  @Override
  public void convert(List<Path> songs, Path folder) {
    jobs.convert(songs, folder);
  }

  @Override
  public void importSongs(List<Path> songs) {
    jobs.importSongs(songs);
  }

  @Override
  public void showKeys() {
    if (adjusting.isShown()) {
      adjusting.open(SettingsPage.KEYS, "");
    } else if (!playing.isShown() && !people.isShown()) {
      KeysPane pane =
          new KeysPane(
              keys.mapProperty().get(),
              KeyContext.LIBRARY,
              () -> {
                screen.hide();
                openSettings(SettingsPage.KEYS, "");
              },
              screen::hide);
      screen.show(pane, screen::hide);
      pane.requestFocus();
    }
  }

  /** Does what a key stands for on every screen, unless a screen has a use for it. */
  void onKey(KeyEvent event) {
    if (deeds.run(event, KeyContext.EVERYWHERE, keys.mapProperty().get())) {
      event.consume();
    }
  }

  @Override
  public void openSettings() {
    leaveOthers();
    adjusting.open();
  }

  /** Opens the settings on a page, with a search if its text is not empty. */
  void openSettings(SettingsPage page, String search) {
    leaveOthers();
    adjusting.open(page, search);
  }

  private void openProfile() {
    leaveOthers();
    adjusting.openProfile();
  }

  /** A notice can lead to the settings from the player, and from where somebody is asked. */
  private void leaveOthers() {
    playing.leave();
    people.leave();
  }

  private void leaveSettings() {
    adjusting.leave();
  }

  @Override
  public void undo() {
    telling.undo();
  }

  /** Says that the first profile should be made now, and leads to where that is done. */
  void askForProfile() {
    notices.show(TEXTS.get("noProfile"), TEXTS.get("noProfile.make"), this::openProfile);
  }

  /** Returns the lists that can take the place of the songs. */
  Collecting collecting() {
    return collecting;
  }

  /** Returns whether everything that is shown has been loaded. */
  boolean isLoaded() {
    if (!people.isLoaded()) {
      return false;
    }
    if (playing.isShown()) {
      return playing.isReady();
    }
    if (people.isShown()) {
      return true;
    }
    return adjusting.isShown() ? adjusting.isLoaded() : library.isSettled() && finding.isSettled();
  }

  /** Returns whether nobody loses anything when other screens take the place of these. */
  boolean mayBeReplaced() {
    return !people.isShown() && !playing.isShown();
  }

  /** Returns the page of the settings that is shown. */
  Optional<SettingsPage> settingsPage() {
    return adjusting.page();
  }

  /** Completed when everything that is remembered of the screens has been written. */
  CompletableFuture<Boolean> written() {
    return model.written();
  }

  /** Stops what the screens listen to; they are not shown again. */
  @Override
  public void close() {
    closed = true;
    notices.dismissOffers(); // They lead to these screens.
    playing.close();
    queue.close();
    keys.close();
    collecting.close();
    inspecting.close();
    people.close();
    adjusting.close();
    finding.close();
    model.close();
  }
}
