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
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Songs that are not in the library at the moment, in the place of those that are. Ctrl+A marks all
 * of them, Escape shows the songs again.
 */
public final class AwayView extends BorderPane implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(AwayView.class);
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
        new ConfirmButton(words.removeAll(), TEXTS.get("removeAll.question"), model::removeAll);
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
            TEXTS.get("bin.title"),
            TEXTS.get("bin.hint"),
            TEXTS.get("bin.empty.title"),
            TEXTS.get("bin.empty.hint"),
            TEXTS.get("bin.removeAll"),
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
            TEXTS.get("missing.title"),
            TEXTS.get("missing.hint"),
            TEXTS.get("missing.empty.title"),
            TEXTS.get("missing.empty.hint"),
            TEXTS.get("missing.removeAll"),
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
        new HBox(new IconButton(Feather.ARROW_LEFT, TEXTS.get("back"), back), names, removeAll);
    top.getStyleClass().add("list-top");
    return top;
  }

  private Node markedBar() {
    Button restore = new Button(TEXTS.get("restore"), new FontIcon(Feather.ROTATE_CCW));
    restore.getStyleClass().add("accent");
    restore.setOnAction(event -> model.restore(markedPlaces()));
    Presence.set(restore, words.canRestore());
    ConfirmButton remove =
        new ConfirmButton(
            TEXTS.get("remove"), TEXTS.get("remove.question"), () -> model.remove(markedPlaces()));
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
            Button again = new Button(Texts.COMMON.get("tryAgain"));
            again.setOnAction(event -> model.refresh());
            yield new LibraryMessage(
                Feather.ALERT_TRIANGLE, TEXTS.get("failed.title"), sentence, again);
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
    marked.setText(TEXTS.count("marked", count));
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
