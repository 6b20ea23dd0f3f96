package org.fretway.desktop.playlist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
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
import javafx.util.Subscription;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.LibraryMessage;
import org.fretway.desktop.library.SongLine;
import org.fretway.library.PlaylistSong;
import org.fretway.practice.Playlist;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An open playlist in the place of the songs. Escape shows the songs again. */
public final class PlaylistView extends BorderPane implements AutoCloseable {
  private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

  private final PlaylistViewModel model;
  private final PlaylistActions actions;
  private final OrderedList<PlaylistSlot> list;
  private final Label name = new Label();
  private final Label counts = new Label();
  private final Button play = new Button("Play", new FontIcon(Feather.PLAY));
  private final Button shuffle = new Button("Shuffle", new FontIcon(Feather.SHUFFLE));

  /**
   * Creates the view.
   *
   * @param model closed with the view
   */
  public PlaylistView(PlaylistViewModel model, CoverLoader covers, PlaylistActions actions) {
    this.model = model;
    this.actions = actions;
    getStylesheets().add(PlaylistSection.STYLESHEET);
    getStyleClass().add("playlist-view");
    list = new OrderedList<>(new Places(), () -> new Line(covers));
    list.setItems(model.slots());
    list.setAccessibleText("Songs of the playlist");
    play.getStyleClass().add("accent");
    play.setOnAction(event -> playFrom(model.trackIdsFrom(0)));
    shuffle.setOnAction(event -> playFrom(PlaylistSection.shuffled(model.trackIdsFrom(0))));
    setTop(top());
    LibraryMessage empty =
        new LibraryMessage(
            Feather.LIST,
            "Nothing in it yet",
            "Drop songs here or on its name, or choose “Add to playlist…” in a song's menu.");
    empty.visibleProperty().bind(Bindings.isEmpty(model.slots()));
    list.visibleProperty().bind(empty.visibleProperty().not());
    list.visibleProperty()
        .subscribe(
            visible -> {
              if (visible && isFocused()) {
                focusList();
              }
            });
    StackPane center = new StackPane(list, empty);
    center.setOnDragOver(list.getOnDragOver());
    center.setOnDragDropped(list.getOnDragDropped());
    setCenter(center);
    model.listProperty().subscribe(this::show);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private Node top() {
    name.getStyleClass().add("title-3");
    name.setMinWidth(0);
    counts.getStyleClass().add("text-muted");
    VBox names = new VBox(name, counts);
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    play.setMinWidth(Region.USE_PREF_SIZE);
    shuffle.setMinWidth(Region.USE_PREF_SIZE);
    HBox top =
        new HBox(
            new IconButton(Feather.ARROW_LEFT, "Back to the songs (Esc)", actions::showSongs),
            names,
            play,
            shuffle);
    top.getStyleClass().add("list-top");
    return top;
  }

  /** Gives the keyboard to the list. */
  public void focusList() {
    if (!list.isVisible()) {
      requestFocus(); // Until there are songs.
      return;
    }
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
    list.requestFocus();
  }

  private void show(Optional<Playlist> now) {
    now.ifPresent(
        it -> {
          name.setText(it.name());
          String away = it.away() == 0 ? "" : " · %s not there".formatted(Songs.count(it.away()));
          counts.setText(Songs.countAndLength(it.songs(), it.duration()) + away);
          play.setDisable(it.songs() == 0);
          shuffle.setDisable(it.songs() == 0);
        });
  }

  private void playFrom(List<String> tracks) {
    if (!tracks.isEmpty()) {
      actions.playAll(tracks, 0);
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      actions.showSongs();
      event.consume();
    }
  }

  @Override
  public void close() {
    model.close();
  }

  /** What can be done with places of the playlist. */
  private final class Places implements OrderedList.Owner<PlaylistSlot> {
    @Override
    public long id(PlaylistSlot place) {
      return place.entry().id();
    }

    @Override
    public String trackId(PlaylistSlot place) {
      return place.entry().trackId();
    }

    @Override
    public void play(int index) {
      playFrom(model.trackIdsFrom(index));
    }

    @Override
    public void move(Set<Long> ids, int before) {
      model.move(ids, before);
    }

    @Override
    public void remove(Set<Long> ids) {
      model.remove(ids);
    }

    @Override
    public void add(Collection<String> trackIds, int before) {
      model.add(trackIds, before);
    }
  }

  /** A line of the playlist. */
  private final class Line implements OrderedList.Line<PlaylistSlot> {
    private final Label number = new Label();
    private final SongLine song;
    private final HBox node;
    private Subscription arrival = Subscription.EMPTY;

    Line(CoverLoader covers) {
      number.getStyleClass().add("line-number");
      song =
          new SongLine(
              covers,
              new IconButton(
                  Feather.X, "Take out of the playlist (Del)", () -> model.remove(shown())));
      HBox.setHgrow(song, Priority.ALWAYS);
      node = new HBox(number, song);
      node.getStyleClass().add("numbered-line");
    }

    private Set<Long> shown = Set.of();

    private Set<Long> shown() {
      return shown;
    }

    @Override
    public Node node() {
      return node;
    }

    @Override
    public void show(PlaylistSlot place, int index, ListCell<PlaylistSlot> cell) {
      shown = Set.of(place.entry().id());
      number.setText("%,d".formatted(index + 1));
      arrival.unsubscribe();
      arrival = place.songProperty().subscribe(arrived -> show(arrived, cell));
      model.look(index);
    }

    private void show(Optional<PlaylistSong> arrived, ListCell<PlaylistSlot> cell) {
      boolean away = arrived.map(it -> !it.there()).orElse(false);
      song.show(arrived.map(PlaylistSong::song), away ? "Not there" : "");
      cell.pseudoClassStateChanged(AWAY, away);
    }
  }
}
