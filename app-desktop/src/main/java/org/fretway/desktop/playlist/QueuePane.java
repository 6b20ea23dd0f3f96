package org.fretway.desktop.playlist;

import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.LibraryMessage;
import org.fretway.desktop.library.SongLine;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The queue: what was played, what is played and what comes. */
public final class QueuePane extends OrderedPane<QueuedSong> {
  private static final Texts TEXTS = Texts.of(QueuePane.class);
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass PLAYED = PseudoClass.getPseudoClass("played");
  private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

  private final PlayQueue queue;

  /** Creates the pane. */
  public QueuePane(QueueViewModel model, CoverLoader covers, PlaylistActions actions) {
    this(
        model,
        covers,
        actions,
        accent(Feather.PLAY, TEXTS.get("play")),
        button(Feather.X, TEXTS.get("queue.clear")));
  }

  private QueuePane(
      QueueViewModel model,
      CoverLoader covers,
      PlaylistActions actions,
      Button play,
      Button clear) {
    super(
        new OrderedList<>(
            TEXTS.get("queue.songs"),
            model.queue().songs(),
            model,
            actions::playQueued,
            () -> new Line(model, covers)),
        new LibraryMessage(
            Feather.PLAY_CIRCLE, TEXTS.get("queue.empty.title"), TEXTS.get("queue.empty.hint")),
        actions::showSongs,
        play,
        clear);
    this.queue = model.queue();
    getStyleClass().add("queue-pane");
    name.setText(TEXTS.get("queue"));
    play.setOnAction(event -> actions.playQueued(queue.placeToPlay()));
    play.disableProperty().bind(Bindings.isEmpty(queue.songs()));
    clear.setOnAction(event -> model.clear());
    clear.disableProperty().bind(Bindings.isEmpty(queue.songs()));
    queue.songs().addListener((ListChangeListener<QueuedSong>) change -> count());
    queue
        .currentProperty()
        .subscribe(
            current -> {
              count();
              list.refresh();
            });
  }

  private void count() {
    double seconds =
        queue.songs().stream()
            .skip(queue.currentProperty().get() + 1L)
            .mapToDouble(it -> it.song().duration())
            .sum();
    counts.setText(
        queue.upcoming() > 0
            ? TEXTS.get("queue.toCome", Songs.countAndLength(queue.upcoming(), seconds))
            : TEXTS.get("queue.nothingToCome"));
  }

  /** At the song that is played. */
  @Override
  void selectWhereToBegin() {
    int current = Math.max(0, queue.currentProperty().get());
    list.getSelectionModel().clearAndSelect(current);
    list.scrollTo(Math.max(0, current - 2));
  }

  /** A line of the queue. */
  private static final class Line implements OrderedList.Line<QueuedSong> {
    private final PlayQueue queue;
    private final SongLine song;
    private Set<Long> shown = Set.of();

    Line(QueueViewModel model, CoverLoader covers) {
      queue = model.queue();
      song =
          new SongLine(
              covers,
              new IconButton(Feather.X, TEXTS.get("queue.takeOut"), () -> model.remove(shown)));
    }

    @Override
    public Node node() {
      return song;
    }

    @Override
    public void show(QueuedSong place, int index, ListCell<QueuedSong> cell) {
      shown = Set.of(place.id());
      int current = queue.currentProperty().get();
      String remark = index == current ? TEXTS.get("queue.lastPlayed") : "";
      song.show(Optional.of(place.song()), place.there() ? remark : TEXTS.get("notThere"));
      cell.pseudoClassStateChanged(CURRENT, index == current);
      cell.pseudoClassStateChanged(PLAYED, index < current);
      cell.pseudoClassStateChanged(AWAY, !place.there());
    }
  }
}
