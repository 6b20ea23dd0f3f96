package org.fretway.desktop.library;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.library.SongMeta;

/** One song as a line of a list: cover, title above artist, a remark, and its length. */
public final class SongLine extends HBox {
  private static final double COVER_PX = 40;

  private final SongCover cover;
  private final Label title = new Label();
  private final Label artist = new Label();
  private final Label remark = new Label();
  private final Label length = new Label();

  /**
   * Creates a line without a song.
   *
   * @param more stands at its end
   */
  public SongLine(CoverLoader covers, Node... more) {
    cover = new SongCover(covers, COVER_PX);
    getStyleClass().add("song-line");
    title.getStyleClass().add("song-line-title");
    artist.getStyleClass().add("song-line-artist");
    remark.getStyleClass().add("song-line-remark");
    length.getStyleClass().add("song-line-length");
    artist.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    remark.setMinWidth(Region.USE_PREF_SIZE);
    length.setMinWidth(Region.USE_PREF_SIZE);
    VBox names = new VBox(title, artist);
    names.getStyleClass().add("song-line-names");
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    getChildren().addAll(cover, names, remark, length);
    getChildren().addAll(more);
  }

  /**
   * Shows a song.
   *
   * @param song empty while it is being read
   * @param said beside it, such as that its file is away; empty for nothing
   */
  public void show(Optional<SongMeta> song, String said) {
    cover.show(song);
    title.setText(song.map(SongMeta::title).orElse("…"));
    artist.setText(song.map(SongLine::artistAndAlbum).orElse(""));
    remark.setText(said);
    length.setText(
        song.filter(it -> it.duration() > 0).map(it -> Durations.clock(it.duration())).orElse(""));
  }

  /** Says where the song's file was, instead of the album. */
  public void showFile(String file) {
    artist.setText(artist.getText().isEmpty() ? file : artist.getText() + " · " + file);
  }

  private static String artistAndAlbum(SongMeta song) {
    return song.album().isBlank() ? song.artist() : song.artist() + " · " + song.album();
  }
}
