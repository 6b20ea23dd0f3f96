package org.fretway.desktop.library;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.fretway.desktop.text.Texts;
import org.fretway.library.SongFilter;
import org.kordamp.ikonli.feather.Feather;

/** Where the songs are, or what is to be said while there are none to show. */
final class SongsPlace extends StackPane {
  private static final Texts TEXTS = Texts.of(SongsPlace.class);
  private final LibraryViewModel model;
  private final Node songs;
  private final Runnable addFolder;
  private final Runnable clearSearch;

  /**
   * Creates the place.
   *
   * @param addFolder lets the user choose a folder with songs
   * @param clearSearch shows all songs again
   */
  SongsPlace(LibraryViewModel model, Node songs, Runnable addFolder, Runnable clearSearch) {
    this.model = model;
    this.songs = songs;
    this.addFolder = addFolder;
    this.clearSearch = clearSearch;
  }

  void show(LibraryState state) {
    getChildren()
        .setAll(
            switch (state) {
              case LibraryState.Loading() -> loading();
              case LibraryState.Songs() -> songs;
              case LibraryState.NoSongs() ->
                  new LibraryMessage(
                      Feather.MUSIC,
                      TEXTS.get("none.title"),
                      TEXTS.get("none.hint"),
                      action(TEXTS.get("none.add"), addFolder));
              case LibraryState.NoMatch(String text, boolean filtered) -> noMatch(text, filtered);
              case LibraryState.Failed(String sentence) ->
                  new LibraryMessage(
                      Feather.ALERT_TRIANGLE,
                      TEXTS.get("failed.title"),
                      sentence,
                      action(Texts.COMMON.get("tryAgain"), model::refresh));
            });
  }

  private Node noMatch(String text, boolean filtered) {
    String sentence =
        text.isEmpty()
            ? TEXTS.get("noMatch.filter")
            : TEXTS.get(filtered ? "noMatch.textAndFilter" : "noMatch.text", text);
    return new LibraryMessage(
        Feather.SEARCH,
        TEXTS.get("noMatch.title"),
        sentence,
        filtered
            ? action(
                TEXTS.get("noMatch.clearFilters"),
                () -> model.filterProperty().set(SongFilter.NONE))
            : action(TEXTS.get("noMatch.showAll"), clearSearch));
  }

  private static Node loading() {
    ProgressIndicator indicator = new ProgressIndicator();
    indicator.getStyleClass().add("library-loading");
    return indicator;
  }

  private static Button action(String text, Runnable what) {
    Button button = new Button(text);
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.setOnAction(event -> what.run());
    return button;
  }
}
