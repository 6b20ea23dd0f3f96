package org.fretway.desktop.sidebar;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.FittingScrollPane;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.library.LibraryViewModel;
import org.fretway.desktop.text.Texts;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongFilter;
import org.fretway.library.SongFilter.MarkedBy;
import org.kordamp.ikonli.feather.Feather;

/**
 * What stands at the left of the songs. At the top are the places that one can go to, then sections
 * that others put in, saved filters, and the tree of artists, which has what room there is left.
 */
public final class Sidebar extends HBox {
  private static final Texts TEXTS = Texts.of(Sidebar.class);
  private static final String STYLESHEET =
      Objects.requireNonNull(Sidebar.class.getResource("sidebar.css")).toExternalForm();

  /** How much of the height what is above the artists may take. */
  private static final double UPPER_PART = 0.65;

  private final LibraryViewModel library;
  private final SidebarModels models;
  private final SidebarActions actions;
  private final VBox places = new VBox();
  private final VBox sections = new VBox();
  private final SavedFiltersPane saved;
  private final SidebarSection savedSection;
  private final SidebarEntry all;
  private final SidebarEntry favorites;

  /**
   * Creates the sidebar.
   *
   * @param library what the songs are filtered by
   * @param models what the sidebar shows
   * @param actions what it can't do by itself
   */
  public Sidebar(LibraryViewModel library, SidebarModels models, SidebarActions actions) {
    this.library = library;
    this.models = models;
    this.actions = actions;
    getStyleClass().add("sidebar");
    getStylesheets().add(STYLESHEET);
    setAccessibleText(TEXTS.get("sidebar"));
    all = new SidebarEntry(Feather.MUSIC, TEXTS.get("all"), this::showAll);
    favorites = new SidebarEntry(Feather.HEART, TEXTS.get("favourites"), this::showFavorites);
    places.getChildren().addAll(all, favorites);
    places.getStyleClass().add("sidebar-places");
    saved = new SavedFiltersPane(models.saved());
    savedSection =
        new SidebarSection(
            TEXTS.get("saved"),
            saved,
            new IconButton(Feather.PLUS, TEXTS.get("saved.add"), this::saveFilter));
    VBox content = new VBox(upper(), artists());
    content.getStyleClass().add("sidebar-content");
    models.width().bind(content);
    getChildren().addAll(content, new ResizeHandle(models.width()));

    library.queryProperty().subscribe(query -> mark());
    actions.songsShownProperty().subscribe(shown -> mark());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private Node upper() {
    VBox content = new VBox(places, sections, savedSection);
    FittingScrollPane scroll = new FittingScrollPane(content, this, UPPER_PART);
    scroll.getStyleClass().add("sidebar-scroll");
    return scroll;
  }

  private Node artists() {
    ArtistTree tree = new ArtistTree(models.artists(), actions::showSongs);
    SidebarSection section = new SidebarSection(TEXTS.get("artists"), tree);
    VBox.setVgrow(tree, Priority.ALWAYS);
    VBox.setVgrow(section, Priority.ALWAYS);
    return section;
  }

  /** Adds a place that one can go to, below those that are there. */
  public void addPlace(Node entry) {
    places.getChildren().add(entry);
  }

  /** Adds a section with a headline of its own above the saved filters, below those before. */
  public void addSection(Node section) {
    sections.getChildren().add(section);
  }

  /** Asks for a name for what is searched and filtered for now. */
  public void saveFilter() {
    savedSection.setOpen(true);
    saved.askForName();
  }

  private void showAll() {
    show(SongFilter.NONE);
  }

  private void showFavorites() {
    models
        .filters()
        .viewerProperty()
        .get()
        .ifPresentOrElse(
            who -> show(SongFilter.NONE.withFavorites(Optional.of(new MarkedBy(who, true)))),
            () -> actions.refused(TEXTS.get("favourites.profile")));
  }

  private void show(SongFilter filter) {
    library.want(library.wanted().withText("").withFilter(filter));
    actions.showSongs();
  }

  /** Shows where one is. */
  private void mark() {
    LibraryQuery query = library.queryProperty().get();
    boolean plain = actions.songsShownProperty().get() && query.text().isEmpty();
    SongFilter filter = query.filter();
    all.setChosen(plain && filter.equals(SongFilter.NONE));
    favorites.setChosen(
        plain
            && filter.favorites().filter(MarkedBy::marked).isPresent()
            && filter.withFavorites(Optional.empty()).equals(SongFilter.NONE));
    saved.markShown();
  }

  /** Escape leads back to the songs of all artists, and to the songs from there. */
  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      if (library.filterProperty().get().artist().isPresent()) {
        models.artists().chooseAll();
      } else {
        actions.showSongs();
      }
      event.consume();
    }
  }
}
