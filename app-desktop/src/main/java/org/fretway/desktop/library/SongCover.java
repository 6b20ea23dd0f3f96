package org.fretway.desktop.library;

import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.fretway.library.SongMeta;
import org.jspecify.annotations.Nullable;

/** The cover of one song after the other, read as it is shown. */
public final class SongCover extends StackPane {
  private final CoverLoader covers;
  private final CoverArt art = new CoverArt();
  private CoverLoader.@Nullable Request request;
  private Optional<SongMeta> shown = Optional.empty();
  private int revision;

  /**
   * Creates the cover.
   *
   * @param sidePx of the square
   */
  public SongCover(CoverLoader covers, double sidePx) {
    this.covers = covers;
    getStyleClass().add("song-cover");
    setMinSize(sidePx, sidePx);
    setPrefSize(sidePx, sidePx);
    setMaxSize(sidePx, sidePx);
    getChildren().add(art);
  }

  /** Shows the cover of a song, or nothing. */
  public void show(Optional<SongMeta> song) {
    if (song.equals(shown) && revision == covers.revision()) {
      return;
    }
    if (request != null) {
      request.cancel();
    }
    shown = song;
    revision = covers.revision();
    art.setVisible(song.isPresent());
    art.showTitle(song.map(SongMeta::title).orElse(""), song.map(SongMeta::artist).orElse(""));
    request = song.map(it -> covers.load(it.trackId(), art::showImage)).orElse(null);
  }
}
