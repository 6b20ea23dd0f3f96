package org.fretway.desktop.library;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fretway.desktop.text.Texts;
import org.fretway.library.SongMeta;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says on a card what the user has yet to give for the song; not there for one that is ready. */
final class LackBadge extends HBox {
  private static final Texts TEXTS = Texts.of(LackBadge.class);
  private final FontIcon icon = new FontIcon();
  private final Label text = new Label();

  LackBadge() {
    getStyleClass().add("lack-badge");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMouseTransparent(true);
    getChildren().addAll(icon, text);
    show(Optional.empty());
  }

  /** Shows what a song lacks. */
  void show(Optional<SongMeta> song) {
    String words = song.map(LackBadge::wordsFor).orElse("");
    text.setText(words);
    setVisible(!words.isEmpty());
    song.ifPresent(
        it -> {
          switch (it.state()) {
            case NEEDS_KEYS -> icon.setIconCode(Feather.KEY);
            case NEEDS_CODEBOOKS -> icon.setIconCode(Feather.VOLUME_X);
            case READY -> {}
          }
        });
  }

  /** Returns what a song lacks in two or three words; empty for one that is ready. */
  static String wordsFor(SongMeta song) {
    return switch (song.state()) {
      case READY -> "";
      case NEEDS_KEYS -> TEXTS.get("lack.keys");
      case NEEDS_CODEBOOKS -> TEXTS.get("lack.sound");
    };
  }
}
