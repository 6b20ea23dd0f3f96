package org.fretway.desktop.library;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.fretway.library.SongFilter;
import org.kordamp.ikonli.feather.Feather;

/** Where the songs are, or what is to be said while there are none to show. */
final class SongsPlace extends StackPane {
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
                      "No songs yet",
                      "Choose the folder that your songs are in; Fretway reads them there and"
                          + " changes nothing. Or drop songs here to copy them into its own"
                          + " folder.",
                      action("Add folder…", addFolder));
              case LibraryState.NoMatch(String text, boolean filtered) -> noMatch(text, filtered);
              case LibraryState.Failed(String sentence) ->
                  new LibraryMessage(
                      Feather.ALERT_TRIANGLE,
                      "That did not work",
                      sentence,
                      action("Try again", model::refresh));
            });
  }

  private Node noMatch(String text, boolean filtered) {
    String sentence =
        text.isEmpty()
            ? "No song meets all conditions of the filter."
            : "No title, artist or album matches “"
                + text
                + "”"
                + (filtered ? " with this filter." : ".");
    return new LibraryMessage(
        Feather.SEARCH,
        "Nothing found",
        sentence,
        filtered
            ? action("Clear filters", () -> model.filterProperty().set(SongFilter.NONE))
            : action("Show all songs", clearSearch));
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
