package org.fretway.desktop.playlist;

import java.util.Collection;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.LibraryMessage;
import org.fretway.desktop.library.SongLine;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The queue: what was played, what is played and what comes. Escape shows the songs again. */
public final class QueuePane extends BorderPane {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass PLAYED = PseudoClass.getPseudoClass("played");

  private final QueueViewModel model;
  private final PlayQueue queue;
  private final PlaylistActions actions;
  private final OrderedList<QueuedSong> list;
  private final Label counts = new Label();

  /** Creates the pane. */
  public QueuePane(QueueViewModel model, CoverLoader covers, PlaylistActions actions) {
    this.model = model;
    this.queue = model.queue();
    this.actions = actions;
    getStylesheets().add(PlaylistSection.STYLESHEET);
    getStyleClass().addAll("playlist-view", "queue-pane");
    list = new OrderedList<>(new Places(), () -> new Line(covers));
    list.setItems(queue.songs());
    list.setAccessibleText("Songs of the queue");
    setTop(top());
    LibraryMessage empty =
        new LibraryMessage(
            Feather.PLAY_CIRCLE,
            "The queue is empty",
            "Choose “Play next” or “Add to queue” in a song's menu, or play a playlist.");
    empty.visibleProperty().bind(Bindings.isEmpty(queue.songs()));
    list.visibleProperty().bind(empty.visibleProperty().not());
    StackPane center = new StackPane(list, empty);
    center.setOnDragOver(list.getOnDragOver());
    center.setOnDragDropped(list.getOnDragDropped());
    setCenter(center);
    queue.songs().addListener((ListChangeListener<QueuedSong>) change -> count());
    queue
        .currentProperty()
        .subscribe(
            current -> {
              count();
              list.refresh();
            });
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private Node top() {
    Label name = new Label("Queue");
    name.getStyleClass().add("title-3");
    counts.getStyleClass().add("text-muted");
    VBox names = new VBox(name, counts);
    HBox.setHgrow(names, Priority.ALWAYS);
    Button go = new Button("Play", new FontIcon(Feather.PLAY));
    go.getStyleClass().add("accent");
    go.setMinWidth(Region.USE_PREF_SIZE);
    go.setOnAction(
        event ->
            actions.playQueued(
                queue.upcoming() > 0
                    ? queue.currentProperty().get() + 1
                    : queue.currentProperty().get()));
    go.disableProperty().bind(Bindings.isEmpty(queue.songs()));
    Button clear = new Button("Clear", new FontIcon(Feather.X));
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setOnAction(event -> model.clear());
    clear.disableProperty().bind(Bindings.isEmpty(queue.songs()));
    HBox top =
        new HBox(
            new IconButton(Feather.ARROW_LEFT, "Back to the songs (Esc)", actions::showSongs),
            names,
            go,
            clear);
    top.getStyleClass().add("list-top");
    return top;
  }

  private void count() {
    int from = queue.currentProperty().get() + 1;
    double seconds =
        queue.songs().stream()
            .skip(Math.max(0, from))
            .mapToDouble(it -> it.song().duration())
            .sum();
    counts.setText(
        queue.upcoming() > 0
            ? Songs.countAndLength(queue.upcoming(), seconds) + " to come"
            : "Nothing to come");
  }

  /** Gives the keyboard to the list, at the song that is played. */
  public void focusList() {
    if (!list.isVisible()) {
      requestFocus();
      return;
    }
    int current = Math.max(0, queue.currentProperty().get());
    list.getSelectionModel().clearAndSelect(current);
    list.scrollTo(Math.max(0, current - 2));
    list.requestFocus();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      actions.showSongs();
      event.consume();
    }
  }

  /** What can be done with places of the queue. */
  private final class Places implements OrderedList.Owner<QueuedSong> {
    @Override
    public long id(QueuedSong place) {
      return place.id();
    }

    @Override
    public String trackId(QueuedSong place) {
      return place.trackId();
    }

    @Override
    public void play(int index) {
      actions.playQueued(index);
    }

    @Override
    public void move(Set<Long> ids, int before) {
      queue.move(ids, before);
    }

    @Override
    public void remove(Set<Long> ids) {
      model.remove(ids);
    }

    @Override
    public void add(Collection<String> trackIds, int before) {
      model.addBefore(trackIds, before);
    }
  }

  /** A line of the queue. */
  private final class Line implements OrderedList.Line<QueuedSong> {
    private final SongLine song;
    private Set<Long> shown = Set.of();

    Line(CoverLoader covers) {
      song =
          new SongLine(
              covers,
              new IconButton(Feather.X, "Take out of the queue (Del)", () -> model.remove(shown)));
    }

    @Override
    public Node node() {
      return song;
    }

    @Override
    public void show(QueuedSong place, int index, ListCell<QueuedSong> cell) {
      shown = Set.of(place.id());
      int current = queue.currentProperty().get();
      song.show(java.util.Optional.of(place.song()), index == current ? "Last played" : "");
      cell.pseudoClassStateChanged(CURRENT, index == current);
      cell.pseudoClassStateChanged(PLAYED, index < current);
    }
  }
}
