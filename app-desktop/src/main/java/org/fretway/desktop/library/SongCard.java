package org.fretway.desktop.library;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.fretway.library.SongMeta;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A song in the grid: cover, title, artist, length and what there is to play. Reused. */
final class SongCard extends VBox {
  /** Height below the square cover: two lines, the facts and the paddings. */
  static final double TEXT_HEIGHT_PX = 78;

  /** The size of texts for which that is the height. */
  static final double FONT_PX = 14;

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
  private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

  private final SongGestures gestures;
  private final CoverBox cover;
  private final LackBadge lack = new LackBadge();
  private final FavoriteStar star = new FavoriteStar(this::toggleFavorite);
  private final Label title = label("song-title");
  private final Label artist = label("song-artist");
  private final Label arrangements = label("song-facts");
  private final Label practice = label("song-practice");
  private final Label duration = label("song-facts");
  private Subscription arrival = Subscription.EMPTY;
  private Optional<SongMeta> song = Optional.empty();
  private int index = -1;

  SongCard(CoverLoader covers, SongGestures gestures) {
    this.gestures = gestures;
    cover = new CoverBox(covers);
    getStyleClass().add("song-card");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    StackPane picture = new StackPane(cover.art(), lack, star, playBadge());
    StackPane.setAlignment(lack, Pos.BOTTOM_LEFT);
    StackPane.setAlignment(star, Pos.TOP_RIGHT);
    picture.prefHeightProperty().bind(picture.widthProperty());
    picture.minHeightProperty().bind(picture.widthProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    duration.setMinWidth(Region.USE_PREF_SIZE);
    practice.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(picture, title, artist, new HBox(arrangements, gap, practice, duration));
    setOnContextMenuRequested(event -> gestures.onMenu(event, this, index, song));
    setOnMouseClicked(event -> gestures.onClick(event, index, song));
    setOnDragDetected(event -> gestures.onDrag(event, this, index, song));
  }

  private StackPane playBadge() {
    StackPane button = new StackPane(new FontIcon(Feather.PLAY));
    button.getStyleClass().add("play-badge");
    button.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    button.setOnMouseClicked(
        event -> {
          event.consume();
          gestures.play(index, song);
        });
    StackPane.setAlignment(button, Pos.BOTTOM_RIGHT);
    return button;
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  /** Shows a place of the list, with its song as soon as that is there. */
  void show(int place, SongSlot slot) {
    arrival.unsubscribe();
    index = place;
    setVisible(true);
    arrival = slot.songProperty().subscribe(this::fill);
  }

  /** Shows nothing, and waits for nothing. */
  void clear() {
    arrival.unsubscribe();
    arrival = Subscription.EMPTY;
    index = -1;
    setVisible(false);
    cover.cancel();
  }

  int index() {
    return index;
  }

  boolean isComplete() {
    return index < 0 || song.isPresent();
  }

  /** Shows whether the song is marked, and whether it is the lead. */
  void showMarks() {
    SongSelection selection = gestures.selection();
    pseudoClassStateChanged(SELECTED, index >= 0 && selection.contains(index, song));
    pseudoClassStateChanged(LEAD, index == selection.leadProperty().get());
  }

  private void fill(Optional<SongMeta> arrived) {
    song = arrived;
    pseudoClassStateChanged(LOADING, song.isEmpty());
    title.setText(song.map(SongMeta::title).orElse(""));
    artist.setText(song.map(SongMeta::artist).orElse(""));
    arrangements.setText(song.map(it -> SongWords.arrangements(it.arrangements())).orElse(""));
    practice.setText(song.map(SongWords::practice).orElse(""));
    duration.setText(song.map(SongWords::length).orElse(""));
    star.setVisible(song.isPresent());
    star.show(song.map(SongMeta::favorite).orElse(false));
    lack.show(song);
    setAccessibleText(song.map(SongWords::spoken).orElse(""));
    cover.show(song);
    showMarks();
  }

  private void toggleFavorite() {
    song.ifPresent(gestures.deeds()::toggleFavorite);
  }
}
