package org.fretway.desktop.bin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.ConfirmButton;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.LibraryMessage;
import org.fretway.desktop.library.SongLine;
import org.fretway.desktop.model.SongCount;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Songs that are not in the library at the moment, in the place of those that are. Ctrl+A marks all
 * of them, Escape shows the songs again.
 */
public final class AwayView extends BorderPane implements AutoCloseable {
  private static final String STYLESHEET =
      Objects.requireNonNull(AwayView.class.getResource("bin.css")).toExternalForm();
  private static final double ROW_PX = 54;

  private final AwayViewModel model;
  private final AwayWords words;
  private final CoverLoader covers;
  private final Runnable back;
  private final ListView<AwaySlot> list = new ListView<>();
  private final Label marked = new Label();
  private final HBox markedBar = new HBox();
  private final ConfirmButton removeAll;

  private AwayView(AwayViewModel model, AwayWords words, CoverLoader covers, Runnable back) {
    this.model = model;
    this.words = words;
    this.covers = covers;
    this.back = back;
    getStylesheets().add(STYLESHEET);
    getStyleClass().add("away-view");
    removeAll =
        new ConfirmButton(words.removeAll(), "Really delete all for good?", model::removeAll);
    removeAll.setMinWidth(Region.USE_PREF_SIZE);
    setTop(new VBox(top(), markedBar()));
    list.getStyleClass().addAll("away-list", "edge-to-edge");
    list.setFixedCellSize(ROW_PX);
    list.setAccessibleText(words.headline());
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> showMarked());
    model.songsProperty().subscribe(this::fill);
    model.stateProperty().subscribe(this::show);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /**
   * Creates the view of the bin.
   *
   * @param model closed with the view
   * @param back shows the songs again
   */
  public static AwayView ofBin(AwayViewModel model, CoverLoader covers, Runnable back) {
    return new AwayView(
        model,
        new AwayWords(
            Feather.TRASH_2,
            "Bin",
            "Deleted songs stay here for 30 days, with all that hangs on them. Their files are"
                + " never touched.",
            "The bin is empty",
            "Songs that you delete come here first.",
            "Empty the bin",
            true),
        covers,
        back);
  }

  /**
   * Creates the view of the songs whose files are gone.
   *
   * @param model closed with the view
   * @param back shows the songs again
   */
  public static AwayView ofMissing(AwayViewModel model, CoverLoader covers, Runnable back) {
    return new AwayView(
        model,
        new AwayWords(
            Feather.ALERT_CIRCLE,
            "Missing songs",
            "Their files are gone. When a file comes back, wherever that is, its song is here"
                + " again with favourites, loops and scores. Deleting one forgets all that.",
            "No song is missing",
            "All files of your songs are where they are expected.",
            "Delete all",
            false),
        covers,
        back);
  }

  private Node top() {
    Label headline = new Label(words.headline());
    headline.getStyleClass().add("title-3");
    Label hint = new Label(words.hint());
    hint.getStyleClass().add("text-muted");
    Wrapping.of(hint);
    VBox names = new VBox(headline, hint);
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox top =
        new HBox(
            new IconButton(Feather.ARROW_LEFT, "Back to the songs (Esc)", back), names, removeAll);
    top.getStyleClass().add("list-top");
    return top;
  }

  private Node markedBar() {
    Button restore = new Button("Restore", new FontIcon(Feather.ROTATE_CCW));
    restore.getStyleClass().add("accent");
    restore.setOnAction(event -> model.restore(markedPlaces()));
    Presence.set(restore, words.canRestore());
    ConfirmButton remove =
        new ConfirmButton(
            "Delete for good", "Really delete for good?", () -> model.remove(markedPlaces()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    markedBar.getChildren().addAll(marked, gap, restore, remove);
    markedBar.getStyleClass().add("away-marked");
    return markedBar;
  }

  /** Gives the keyboard to the list. */
  public void focusList() {
    if (list.getParent() == null) {
      requestFocus(); // Until there are songs.
      return;
    }
    if (list.getSelectionModel().isEmpty()) {
      list.getFocusModel().focus(0);
    }
    list.requestFocus();
  }

  private void fill(ObservableList<AwaySlot> songs) {
    list.getSelectionModel().clearSelection();
    list.setItems(songs);
    showMarked();
  }

  private void show(AwayState state) {
    removeAll.setDisable(!(state instanceof AwayState.Songs));
    setCenter(
        switch (state) {
          case AwayState.Loading() -> waiting();
          case AwayState.Songs() -> list;
          case AwayState.Empty() ->
              new LibraryMessage(words.icon(), words.emptyHeadline(), words.emptyHint());
          case AwayState.Failed(String sentence) -> {
            Button again = new Button("Try again");
            again.setOnAction(event -> model.refresh());
            yield new LibraryMessage(Feather.ALERT_TRIANGLE, "It can't be shown", sentence, again);
          }
        });
    if (isFocused()) {
      focusList();
    }
  }

  private static Node waiting() {
    ProgressIndicator indicator = new ProgressIndicator();
    indicator.getStyleClass().add("library-loading");
    return indicator;
  }

  private void showMarked() {
    int count = list.getSelectionModel().getSelectedIndices().size();
    marked.setText(SongCount.of(count) + " marked");
    Presence.set(markedBar, count > 0);
  }

  private List<Integer> markedPlaces() {
    return list.getSelectionModel().getSelectedIndices().stream().sorted().toList();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      back.run();
      event.consume();
    }
  }

  @Override
  public void close() {
    model.close();
  }

  /** A song of the list. */
  private final class Cell extends ListCell<AwaySlot> {
    private final SongLine line = new SongLine(covers);
    private Subscription arrival = Subscription.EMPTY;

    @Override
    protected void updateItem(@Nullable AwaySlot slot, boolean empty) {
      super.updateItem(slot, empty);
      arrival.unsubscribe();
      arrival = Subscription.EMPTY;
      if (empty || slot == null) {
        setGraphic(null);
        return;
      }
      setGraphic(line);
      arrival = slot.songProperty().subscribe(this::show);
    }

    private void show(Optional<AwaySong> song) {
      line.show(song.map(AwaySong::song), song.map(AwaySong::remark).orElse(""));
      song.map(AwaySong::where).filter(it -> !it.isEmpty()).ifPresent(line::showFile);
    }
  }
}
