package org.fretway.desktop.playlist;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.Durations;
import org.fretway.desktop.library.SongCover;
import org.fretway.desktop.text.Texts;
import org.fretway.library.ShelfSong;
import org.fretway.library.SongMeta;

/** A song on a shelf, with how far it was played. */
final class ShelfCard extends Button {
  private static final Texts TEXTS = Texts.of(ShelfCard.class);
  private static final double COVER_PX = 48;

  ShelfCard(ShelfSong shelved, CoverLoader covers, PlaylistActions actions) {
    SongMeta song = shelved.song();
    getStyleClass().addAll("flat", "shelf-card");
    SongCover cover = new SongCover(covers, COVER_PX);
    cover.show(Optional.of(song));
    Label title = new Label(song.title());
    title.getStyleClass().add("song-line-title");
    Label artist = new Label(song.artist());
    artist.getStyleClass().add("song-line-artist");
    VBox texts = new VBox(title, artist);
    texts.getStyleClass().add("shelf-texts");
    Optional<Double> time = shelved.songTime().filter(it -> song.duration() > 0);
    time.ifPresent(
        at -> {
          ProgressBar progress = new ProgressBar(Math.min(1, at / song.duration()));
          progress.getStyleClass().add("shelf-progress");
          progress.setMaxWidth(Double.MAX_VALUE);
          texts.getChildren().add(progress);
        });
    HBox content = new HBox(cover, texts);
    content.getStyleClass().add("shelf-content");
    setGraphic(content);
    String how =
        time.map(at -> TEXTS.get("card.goOn", song.title(), song.artist(), Durations.clock(at)))
            .orElseGet(() -> TEXTS.get("card.play", song.title(), song.artist()));
    setAccessibleText(how);
    setTooltip(new Tooltip(how));
    setOnAction(event -> actions.play(song, shelved.songTime()));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            fire();
            event.consume();
          }
        });
  }
}
