package org.fretway.desktop.playlist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.LibraryMessage;
import org.fretway.desktop.library.SongLine;
import org.fretway.desktop.model.SongCount;
import org.fretway.desktop.text.Figures;
import org.fretway.desktop.text.Texts;
import org.fretway.library.PlaylistSong;
import org.fretway.practice.Playlist;
import org.kordamp.ikonli.feather.Feather;

/** An open playlist in the place of the songs. */
public final class PlaylistView extends OrderedPane<PlaylistSlot> implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(PlaylistView.class);
  private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

  private final PlaylistViewModel model;

  /**
   * Creates the view.
   *
   * @param model closed with the view
   */
  public PlaylistView(PlaylistViewModel model, CoverLoader covers, PlaylistActions actions) {
    this(
        model,
        covers,
        actions,
        accent(Feather.PLAY, TEXTS.get("play")),
        button(Feather.SHUFFLE, TEXTS.get("shuffle")));
  }

  private PlaylistView(
      PlaylistViewModel model,
      CoverLoader covers,
      PlaylistActions actions,
      Button play,
      Button shuffle) {
    super(
        new OrderedList<>(
            TEXTS.get("playlist.songs"),
            model.slots(),
            model,
            index -> play(actions, model.trackIdsFrom(index)),
            () -> new Line(model, covers)),
        new LibraryMessage(
            Feather.LIST, TEXTS.get("playlist.empty.title"), TEXTS.get("playlist.empty.hint")),
        actions::showSongs,
        play,
        shuffle);
    this.model = model;
    play.setOnAction(event -> play(actions, model.trackIdsFrom(0)));
    shuffle.setOnAction(event -> play(actions, PlaylistSection.shuffled(model.trackIdsFrom(0))));
    model
        .listProperty()
        .subscribe(
            now ->
                now.ifPresent(
                    it -> {
                      show(it);
                      play.setDisable(it.songs() == 0);
                      shuffle.setDisable(it.songs() == 0);
                    }));
  }

  private void show(Playlist now) {
    name.setText(now.name());
    String away = now.away() == 0 ? "" : " " + TEXTS.get("playlist.away", SongCount.of(now.away()));
    counts.setText(Songs.countAndLength(now.songs(), now.duration()) + away);
  }

  private static void play(PlaylistActions actions, List<String> tracks) {
    if (!tracks.isEmpty()) {
      actions.playAll(tracks, 0);
    }
  }

  @Override
  void selectWhereToBegin() {
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  @Override
  public void close() {
    model.close();
  }

  /** A line of the playlist. */
  private static final class Line implements OrderedList.Line<PlaylistSlot> {
    private final PlaylistViewModel model;
    private final Label number = new Label();
    private final SongLine song;
    private final HBox node;
    private Subscription arrival = Subscription.EMPTY;
    private Set<Long> shown = Set.of();

    Line(PlaylistViewModel model, CoverLoader covers) {
      this.model = model;
      number.getStyleClass().add("line-number");
      song =
          new SongLine(
              covers,
              new IconButton(Feather.X, TEXTS.get("playlist.takeOut"), () -> model.remove(shown)));
      HBox.setHgrow(song, Priority.ALWAYS);
      node = new HBox(number, song);
      node.getStyleClass().add("numbered-line");
    }

    @Override
    public Node node() {
      return node;
    }

    @Override
    public void show(PlaylistSlot place, int index, ListCell<PlaylistSlot> cell) {
      shown = Set.of(place.id());
      number.setText(Figures.number(index + 1));
      arrival.unsubscribe();
      arrival = place.songProperty().subscribe(arrived -> show(arrived, cell));
      model.look(index);
    }

    private void show(Optional<PlaylistSong> arrived, ListCell<PlaylistSlot> cell) {
      boolean away = arrived.map(it -> !it.there()).orElse(false);
      song.show(arrived.map(PlaylistSong::song), away ? TEXTS.get("notThere") : "");
      cell.pseudoClassStateChanged(AWAY, away);
    }
  }
}
