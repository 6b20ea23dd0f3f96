package org.fretway.desktop.library;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.fretway.desktop.job.JobBars;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.CommandDeeds;
import org.fretway.desktop.keys.KeyContext;
import org.fretway.desktop.keys.KeyMap;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.keys.KeysPane;
import org.fretway.desktop.text.Texts;

/**
 * The library screen. Typing searches, Escape clears, arrows and paging keys move, the menu key
 * opens the song's menu, and the keys of its commands do what those say.
 */
public final class LibraryView extends BorderPane {
  private static final Texts TEXTS = Texts.of(LibraryView.class);
  private final LibraryViewModel model;
  private final LibraryActions actions;
  private final SongActions songActions;
  private final SongGestures gestures;
  private final CoverLoader covers;
  private final SongsPane songs;
  private final LibraryToolbar toolbar;
  private final LibraryMenu menu;
  private final FilePicker picker = new FilePicker(() -> getScene().getWindow());
  private final SongsPlace place;
  private final LibraryFrame frame;
  private final KeyTips tips;
  private final CommandDeeds deeds = new CommandDeeds();

  /**
   * Creates the screen.
   *
   * @param jobs the lines of work under way
   * @param keys which keys stand for what
   * @param more buttons of the program that stand at the end of the toolbar
   */
  public LibraryView(
      LibraryViewModel model,
      CoverLoader covers,
      LibraryActions actions,
      JobBars jobs,
      ObservableValue<KeyMap> keys,
      Node... more) {
    this.model = model;
    this.tips = new KeyTips(keys);
    this.actions = actions;
    this.covers = covers;
    getStyleClass().add("library-view");
    songActions = new SongActions(model.selection(), tips);
    OwnActions.of(model.songDeeds(), actions, picker).forEach(songActions::add);
    gestures = new SongGestures(model.selection(), songActions, actions, model.songDeeds());
    songs = new SongsPane(model, covers, gestures);
    place = new SongsPlace(model, songs, this::chooseFolder, this::clearSearch);
    frame = new LibraryFrame(model, place, new SelectionBar(model.selection(), songActions));
    menu = new LibraryMenu(actions, picker, tips);
    toolbar =
        new LibraryToolbar(
            model,
            frame,
            this::chooseFolder,
            tips,
            Stream.concat(Stream.of(more), Stream.of(menu)).toArray(Node[]::new));
    setTop(toolbar);
    setCenter(new StackPane(frame, new DropTarget(this, actions::importSongs)));
    frame.addStatus(jobs);
    frame.addStatus(new SearchIndexBar(model.upkeep().indexProperty()));
    frame.addStatus(new ScanBar(model.upkeep().scanProperty()));

    model.queryProperty().subscribe((before, now) -> showSongs());
    model.stateProperty().subscribe(this::show);
    addDeeds();
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
  }

  /** Puts a pane at the left of the songs; the toolbar gets a button that opens and closes it. */
  public void setSidebar(Node pane) {
    frame.sidebar().fill(pane);
  }

  /** Puts the filters at the right of the songs; the toolbar gets a button for them. */
  public void setDrawer(Node pane) {
    frame.drawer().fill(pane);
  }

  /** Puts the details of the lead song at the right; the toolbar gets a button for them. */
  public void setDetails(Node pane) {
    frame.details().fill(pane);
  }

  /** Puts a narrow bar at the right edge of the songs. */
  public void setIndexBar(Node bar) {
    frame.indexBar().fill(bar);
  }

  /** Puts rows above the songs, which are shown when nothing is searched for or filtered. */
  public void setShelves(Node rows) {
    frame.shelves().fill(rows);
  }

  /** Puts a line above the songs, which says what they are filtered by. */
  public void setConditions(Node line) {
    frame.conditions().fill(line);
  }

  /** Adds a line at the bottom; one that has nothing to tell is to be unmanaged. */
  public void addStatus(Node line) {
    frame.addStatus(line);
  }

  /** Adds something that can be done with songs, by menu, button or key. */
  public void addAction(SongAction action) {
    songActions.add(action);
  }

  /** Shows another list in place of the songs, until {@link #showSongs} or a new search. */
  public void showInCenter(Node list) {
    frame.showInCenter(list);
  }

  /** Shows the songs again if something else is in their place. */
  public void showSongs() {
    if (!frame.showsSongs()) {
      frame.showSongs();
      focusSongs();
    }
  }

  /** Whether the songs are shown, and not another list in their place. */
  public ReadOnlyBooleanProperty songsShownProperty() {
    return frame.songsShownProperty();
  }

  /** Gives the keyboard to the songs. */
  public void focusSongs() {
    songs.focus();
  }

  /** Returns whether all songs in sight and their covers have been read. */
  public boolean isSettled() {
    return !(model.stateProperty().get() instanceof LibraryState.Loading)
        && covers.pendingProperty().get() == 0
        && songs.current().isComplete();
  }

  private void show(LibraryState state) {
    boolean searching =
        toolbar.searchField().isFocused() && !model.searchTextProperty().get().isEmpty();
    place.show(state);
    if (!searching) {
      songs.focus();
    }
  }

  private void chooseFolder() {
    picker.folder(TEXTS.get("folder.choose"), model.upkeep()::addFolder);
  }

  private void clearSearch() {
    model.searchTextProperty().set("");
    songs.focus();
  }

  /** Fields and the panes beside the songs have uses of their own for Escape. */
  private boolean hasEscapeOfItsOwn(KeyEvent event) {
    return !toolbar.searchField().isFocused()
        && (typing(event) || (event.getTarget() instanceof Node node && frame.isBeside(node)));
  }

  private static void toggle(BooleanProperty open) {
    open.set(!open.get());
  }

  private void onKey(KeyEvent event) {
    TextField search = toolbar.searchField();
    if (event.getCode() == KeyCode.ESCAPE && !hasEscapeOfItsOwn(event)) {
      escape();
    } else if (search.isFocused() && event.getCode() == KeyCode.DOWN) {
      songs.focus();
    } else if (search.isFocused() && event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
      songs.focus();
      gestures.playLead();
    } else if (!deeds.run(event, KeyContext.LIBRARY, tips.keys())
        && !(songs.hasKeyboard() && songActions.handles(event))) {
      return;
    }
    event.consume();
  }

  private void addDeeds() {
    deeds
        .add(
            Command.FIND,
            () -> {
              toolbar.searchField().requestFocus();
              toolbar.searchField().selectAll();
            })
        .add(Command.FILTERS, () -> toggle(model.panes().filtersProperty()))
        .add(Command.SIDEBAR, () -> toggle(model.panes().sidebarProperty()))
        .add(Command.DETAILS, () -> toggle(model.panes().detailsProperty()))
        .add(Command.COVERS, () -> model.layoutProperty().set(SongLayout.GRID))
        .add(Command.TABLE, () -> model.layoutProperty().set(SongLayout.TABLE))
        .add(Command.RESCAN, model.upkeep()::rescan)
        .addIf(Command.UNDO, () -> !typing() && did(actions::undo))
        .addIf(Command.MARK_ALL, () -> songs.hasKeyboard() && did(model.selection()::selectAll))
        .addAll(menu.deeds());
  }

  private static boolean did(Runnable deed) {
    deed.run();
    return true;
  }

  private boolean typing() {
    return getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
  }

  /**
   * Takes one thing back: another list in place of the songs, the marks, the search, then the
   * artist or album.
   */
  private void escape() {
    if (!frame.showsSongs()) {
      showSongs();
    } else if (model.selection().sizeProperty().get() > 1) {
      model.selection().clear();
      focusSongs();
    } else if (model.searchTextProperty().get().isEmpty()) {
      model
          .filterProperty()
          .set(model.filterProperty().get().withArtist(Optional.empty(), Optional.empty()));
      focusSongs();
    } else {
      clearSearch();
    }
  }

  private static boolean typing(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl;
  }

  /** Typing anywhere outside a field starts a search. */
  private void onTyped(KeyEvent event) {
    String text = event.getCharacter();
    boolean printable = !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
    if (!printable || event.isShortcutDown() || event.isAltDown() || typing(event)) {
      return;
    }
    event.consume();
    if (text.equals(KeysPane.QUESTION)) {
      actions.showKeys();
      return;
    }
    TextField search = toolbar.searchField();
    search.requestFocus();
    search.appendText(text);
    search.end();
  }
}
