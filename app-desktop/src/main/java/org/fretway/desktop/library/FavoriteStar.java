package org.fretway.desktop.library;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fretway.desktop.text.Texts;

/** A star that is filled for a favourite; one click changes it. Ctrl+D does so by key. */
final class FavoriteStar extends StackPane {
  private static final Texts TEXTS = Texts.of(FavoriteStar.class);
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  /**
   * Creates the star.
   *
   * @param clicked run when it is clicked
   */
  FavoriteStar(Runnable clicked) {
    getStyleClass().add("favorite-star");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    Region shape = new Region();
    shape.getStyleClass().add("star-shape");
    getChildren().add(shape);
    setOnMouseClicked(
        event -> {
          clicked.run();
          event.consume();
        });
    show(false);
  }

  /** Shows whether the song is a favourite. */
  void show(boolean favorite) {
    pseudoClassStateChanged(MARKED, favorite);
    setAccessibleText(
        favorite ? TEXTS.get(TEXTS.get("song.favourite")) : TEXTS.get("favourite.not"));
  }
}
