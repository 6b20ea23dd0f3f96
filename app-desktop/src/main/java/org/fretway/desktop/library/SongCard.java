package org.fretway.desktop.library;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.SongMeta;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A song in the grid: cover, title, artist, length and what there is to play. Reused. */
final class SongCard extends GridCell<SongSlot> {
  /** Height below the square cover: two lines, the facts and the paddings. */
  static final double TEXT_HEIGHT_PX = 78;

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

  private final CoverLoader covers;
  private final CoverArt cover = new CoverArt();
  private final LackBadge lack = new LackBadge();
  private final Label title = label("song-title");
  private final Label artist = label("song-artist");
  private final Label arrangements = label("song-facts");
  private final Label duration = label("song-facts");
  private final VBox content;
  private final ChangeListener<Optional<SongMeta>> arrival = (slot, before, now) -> show(now);
  private final ChangeListener<Number> selection =
      (property, before, now) -> updateSelected(now.intValue());
  private @Nullable SongSlot shown;
  private CoverLoader.@Nullable Request request;
  private Optional<SongMeta> covered = Optional.empty();
  private int coverRevision;

  SongCard(CoverLoader covers, SongGrid grid) {
    this.covers = covers;
    getStyleClass().add("song-card");
    setAccessibleRole(AccessibleRole.LIST_ITEM);

    FontIcon play = new FontIcon(Feather.PLAY);
    StackPane button = new StackPane(play);
    button.getStyleClass().add("play-badge");
    button.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    button.setOnMouseClicked(
        event -> {
          event.consume();
          grid.select(getIndex());
          grid.playSelected();
        });
    StackPane picture = new StackPane(cover, lack, button);
    StackPane.setAlignment(lack, Pos.BOTTOM_LEFT);
    StackPane.setAlignment(button, Pos.BOTTOM_RIGHT);
    picture.prefHeightProperty().bind(picture.widthProperty());
    picture.minHeightProperty().bind(picture.widthProperty());

    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    duration.setMinWidth(Region.USE_PREF_SIZE);
    HBox facts = new HBox(arrangements, gap, duration);
    content = new VBox(picture, title, artist, facts);
    content.getStyleClass().add("song-card-content");

    setOnContextMenuRequested(
        event -> {
          if (!isEmpty()) {
            grid.select(getIndex());
            grid.openMenu(this, event.getScreenX(), event.getScreenY());
            event.consume();
          }
        });
    setOnMouseClicked(
        event -> {
          if (isEmpty()) {
            return;
          }
          grid.requestFocus();
          grid.select(getIndex());
          if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            grid.playSelected();
          }
        });
    // Weak, since the grid outlives the cells that it throws away.
    grid.selectedProperty().addListener(new WeakChangeListener<>(selection));
    indexProperty().subscribe(() -> updateSelected(grid.selectedProperty().get()));
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  @Override
  protected void updateItem(@Nullable SongSlot slot, boolean empty) {
    super.updateItem(slot, empty);
    if (shown != null) {
      shown.songProperty().removeListener(arrival);
    }
    shown = empty ? null : slot;
    if (shown == null) {
      setGraphic(null);
      show(Optional.empty());
      return;
    }
    setGraphic(content);
    shown.songProperty().addListener(arrival);
    show(shown.song());
  }

  private void updateSelected(int selected) {
    pseudoClassStateChanged(SELECTED, selected == getIndex());
  }

  private void show(Optional<SongMeta> song) {
    pseudoClassStateChanged(LOADING, song.isEmpty());
    title.setText(song.map(SongMeta::title).orElse(""));
    artist.setText(song.map(SongMeta::artist).orElse(""));
    arrangements.setText(song.map(it -> namesOf(it.arrangements())).orElse(""));
    duration.setText(song.map(SongCard::lengthOf).orElse(""));
    lack.show(song);
    setAccessibleText(song.map(SongCard::spoken).orElse(""));
    showCover(song);
  }

  private void showCover(Optional<SongMeta> song) {
    if (song.equals(covered) && covers.revision() == coverRevision) {
      return;
    }
    if (request != null) {
      request.cancel();
    }
    covered = song;
    coverRevision = covers.revision();
    cover.showTitle(song.map(SongMeta::title).orElse(""), song.map(SongMeta::artist).orElse(""));
    request = song.map(it -> covers.load(it.trackId(), cover::showImage)).orElse(null);
  }

  /** A song that can't be looked into yet has no length. */
  private static String lengthOf(SongMeta song) {
    return song.duration() > 0 ? Durations.clock(song.duration()) : "";
  }

  private static String namesOf(List<ArrangementSummary> arrangements) {
    return arrangements.stream()
        .map(ArrangementSummary::name)
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  private static String spoken(SongMeta song) {
    return Stream.of(
            song.title() + " by " + song.artist(),
            lengthOf(song),
            namesOf(song.arrangements()),
            LackBadge.wordsFor(song))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
