package org.fretway.desktop.library;

import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.fretway.library.SongMeta;

/** A square of one size with the cover of one song after the other. */
public final class SongCover extends StackPane {
  private final CoverBox box;

  /**
   * Creates the cover.
   *
   * @param sidePx of the square
   */
  public SongCover(CoverLoader covers, double sidePx) {
    box = new CoverBox(covers);
    getStyleClass().add("song-cover");
    setMinSize(sidePx, sidePx);
    setPrefSize(sidePx, sidePx);
    setMaxSize(sidePx, sidePx);
    getChildren().add(box.art());
  }

  /** Shows the cover of a song, or nothing. */
  public void show(Optional<SongMeta> song) {
    box.art().setVisible(song.isPresent());
    box.show(song);
  }
}
