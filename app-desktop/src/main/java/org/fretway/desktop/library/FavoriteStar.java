package org.fretway.desktop.library;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A star that is filled for a favourite; one click changes it. Ctrl+D does so by key. */
final class FavoriteStar extends StackPane {
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
    setAccessibleText(favorite ? "Favourite" : "No favourite");
  }
}
