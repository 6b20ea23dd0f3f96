package org.fretway.desktop.sidebar;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fretway.desktop.filter.Counts;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;

/** A line of the tree of artists as shown: a name, and how many are below it. */
final class ArtistCell extends TreeCell<ArtistRow> {
  private static final Texts TEXTS = Texts.of(ArtistCell.class);
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass LETTER = PseudoClass.getPseudoClass("letter");
  private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");

  private final ArtistsViewModel model;
  private final Label name = new Label();
  private final Label count = new Label();
  private final HBox line;

  ArtistCell(ArtistsViewModel model) {
    this.model = model;
    getStyleClass().add("artist-cell");
    count.getStyleClass().add("sidebar-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    line = new HBox(name, gap, count);
    line.getStyleClass().add("sidebar-line");
    setPrefWidth(0); // As wide as the tree, so that long names are cut.
    model.chosenProperty().subscribe((before, now) -> mark());
  }

  @Override
  protected void updateItem(@Nullable ArtistRow row, boolean empty) {
    super.updateItem(row, empty);
    mark();
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    boolean counted = !(row instanceof ArtistRow.Note);
    name.setText(row.label());
    count.setText(counted ? Counts.text(row.count()) : "");
    setGraphic(line);
    setAccessibleText(
        switch (row) {
          case ArtistRow.Letter(String letter, int artists) ->
              TEXTS.count("letter.spoken", artists, letter);
          case ArtistRow.Note(String text) -> text;
          case ArtistRow.Artist _, ArtistRow.Album _ ->
              row.label() + ", " + Counts.songs(row.count());
        });
  }

  private void mark() {
    ArtistRow row = isEmpty() ? null : getItem();
    ArtistChoice chosen = model.chosenProperty().get();
    boolean marked =
        switch (row) {
          case null -> false;
          case ArtistRow.Artist(var artist) -> chosen.isArtist(artist.name());
          case ArtistRow.Album(String artist, var album) -> chosen.isAlbum(artist, album.name());
          case ArtistRow.Letter _, ArtistRow.Note _ -> false;
        };
    pseudoClassStateChanged(CHOSEN, marked);
    pseudoClassStateChanged(LETTER, row instanceof ArtistRow.Letter);
    pseudoClassStateChanged(NOTE, row instanceof ArtistRow.Note);
  }
}
