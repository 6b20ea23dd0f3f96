package org.fretway.desktop.library;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.fretway.library.SongMeta;
import org.jspecify.annotations.Nullable;

/** A field of the table. Reused for one song after the other. */
abstract class SongCell extends TableCell<SongSlot, Optional<SongMeta>> {
  @Override
  @SuppressWarnings("NullableOptional") // Cells hold null while they are empty.
  protected final void updateItem(@Nullable Optional<SongMeta> song, boolean empty) {
    super.updateItem(song, empty);
    show(song == null || empty ? Optional.empty() : song);
  }

  abstract void show(Optional<SongMeta> song);

  /** Writes what a column says. */
  static final class Text extends SongCell {
    private final SongColumn column;

    Text(SongColumn column) {
      this.column = column;
      getStyleClass().add(column.isNumber() ? "song-number" : "song-text");
      if (column == SongColumn.TITLE) {
        getStyleClass().add("song-title-cell");
      }
    }

    @Override
    void show(Optional<SongMeta> song) {
      setText(song.map(column::textOf).orElse(""));
    }
  }

  /** Shows a small cover. */
  static final class Cover extends SongCell {
    private final CoverBox cover;

    Cover(CoverLoader covers) {
      cover = new CoverBox(covers);
      getStyleClass().add("song-cover-cell");
      setGraphic(cover.art());
    }

    @Override
    void show(Optional<SongMeta> song) {
      cover.art().setVisible(song.isPresent());
      if (song.isPresent()) {
        cover.show(song);
      } else {
        cover.cancel();
      }
    }

    @Override
    protected void layoutChildren() {
      double side = SongTable.ROW_PX - 10;
      Node art = cover.art();
      art.resizeRelocate((getWidth() - side) / 2, 5, side, side);
    }
  }

  /** Shows the star. */
  static final class Favorite extends SongCell {
    private final FavoriteStar star;
    private Optional<SongMeta> shown = Optional.empty();

    Favorite(SongDeeds deeds) {
      star = new FavoriteStar(() -> shown.ifPresent(deeds::toggleFavorite));
      setGraphic(star);
      getStyleClass().add("song-star-cell");
    }

    @Override
    void show(Optional<SongMeta> song) {
      shown = song;
      star.setVisible(song.isPresent());
      star.show(song.map(SongMeta::favorite).orElse(false));
    }
  }

  /** Shows a badge for each arrangement, or what the song lacks. */
  static final class Arrangements extends SongCell {
    private final ArrangementBadges badges = new ArrangementBadges();

    Arrangements() {
      setGraphic(badges);
    }

    @Override
    void show(Optional<SongMeta> song) {
      badges.show(song);
    }
  }
}
