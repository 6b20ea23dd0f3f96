package org.fretway.desktop.shell;

import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.fretway.Fretway;
import org.fretway.desktop.filter.ConditionBar;
import org.fretway.desktop.filter.FilterDrawer;
import org.fretway.desktop.filter.FilterViewModel;
import org.fretway.desktop.filter.LetterBar;
import org.fretway.desktop.filter.LettersViewModel;
import org.fretway.desktop.filter.LibraryChoice;
import org.fretway.desktop.filter.SavedFiltersViewModel;
import org.fretway.desktop.library.LibraryPanes;
import org.fretway.desktop.library.LibraryView;
import org.fretway.desktop.library.LibraryViewModel;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.sidebar.ArtistsViewModel;
import org.fretway.desktop.sidebar.Sidebar;
import org.fretway.desktop.sidebar.SidebarActions;
import org.fretway.desktop.sidebar.SidebarEntry;
import org.fretway.desktop.sidebar.SidebarModels;
import org.fretway.desktop.sidebar.SidebarWidth;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Puts around the songs all that helps to find some: sidebar, filters and letters. */
final class Finding implements SidebarActions, AutoCloseable {
  private static final Texts TEXTS = Texts.of(Finding.class);
  private final LibraryViewModel library;
  private final LibraryView view;
  private final Runnable songs;
  private final Teller teller;
  private final FilterViewModel filters;
  private final LettersViewModel letters;
  private final SavedFiltersViewModel saved;
  private final ArtistsViewModel artists;
  private final SidebarWidth width;
  private final Sidebar sidebar;
  private final RandomGenerator random = RandomGenerator.getDefault();

  /**
   * Puts it there.
   *
   * @param songs shows the songs, whatever is in their place
   * @param teller told what came of what the user did
   * @param background runs what waits for the database
   */
  Finding(
      Fretway fretway,
      LibraryViewModel library,
      LibraryView view,
      Runnable songs,
      Teller teller,
      Executor background) {
    this.library = library;
    this.view = view;
    this.songs = songs;
    this.teller = teller;
    Executor ui = Platform::runLater;
    filters =
        new FilterViewModel(
            fretway, library.filterProperty(), library.queryProperty(), background, ui);
    letters =
        new LettersViewModel(
            fretway,
            library.queryProperty(),
            library.firstInSightProperty(),
            library::reveal,
            background,
            ui);
    saved = new SavedFiltersViewModel(fretway, new LibraryChoice(library), teller, background, ui);
    artists =
        new ArtistsViewModel(
            fretway, library.filterProperty(), library.queryProperty(), background, ui);
    width = new SidebarWidth(fretway, background, ui);
    sidebar = new Sidebar(library, new SidebarModels(filters, saved, artists, width), this);

    sidebar.addPlace(
        new SidebarEntry(Feather.SHUFFLE, TEXTS.get("surprise"), this::surprise)
            .explained(TEXTS.get("surprise.purpose")));

    LibraryPanes panes = library.panes();
    artists.shownProperty().bind(panes.sidebarProperty());
    filters.shownProperty().bind(panes.filtersProperty());
    FilterDrawer drawer = new FilterDrawer(filters, () -> panes.filtersProperty().set(false));
    view.setSidebar(sidebar);
    view.setDrawer(drawer);
    view.setIndexBar(new LetterBar(letters));
    view.setConditions(
        new ConditionBar(
            filters,
            () -> panes.filtersProperty().set(true),
            () -> {
              panes.sidebarProperty().set(true);
              sidebar.saveFilter();
            },
            view::focusSongs));
    library.songDeeds().onMarked(this::favoritesChanged);
    panes
        .filtersProperty()
        .subscribe(
            (before, open) -> {
              if (panes.isRestoring()) {
                return;
              }
              if (open) {
                drawer.focusFirst();
              } else {
                view.focusSongs();
              }
            });
  }

  /** The library says nothing of what profiles mark. */
  private void favoritesChanged() {
    filters.recount();
    if (library.filterProperty().get().favorites().isPresent()) {
      artists.refresh();
      letters.refresh();
    }
  }

  /** Goes to another of the songs that are shown. */
  private void surprise() {
    int size = library.songsProperty().get().size();
    if (size > 0) {
      int lead = library.selection().leadProperty().get();
      int further = size == 1 ? 0 : 1 + random.nextInt(size - 1);
      library.reveal((lead + further) % size);
    }
    showSongs();
  }

  /** Returns the sidebar, in which others put sections. */
  Sidebar sidebar() {
    return sidebar;
  }

  /** Returns whether everything that is shown has been read. */
  boolean isSettled() {
    return filters.isSettled() && letters.isSettled() && artists.isSettled() && saved.isLoaded();
  }

  @Override
  public ReadOnlyBooleanProperty songsShownProperty() {
    return view.songsShownProperty();
  }

  @Override
  public void showSongs() {
    songs.run();
    view.focusSongs();
  }

  @Override
  public void refused(String why) {
    teller.refused(why);
  }

  @Override
  public void close() {
    filters.close();
    letters.close();
    saved.close();
    artists.close();
    width.close();
  }
}
