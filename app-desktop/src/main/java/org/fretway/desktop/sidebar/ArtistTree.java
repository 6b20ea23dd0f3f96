package org.fretway.desktop.sidebar;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;

/**
 * The artists under their letters, and the albums under the artists. A click or Enter shows the
 * songs of one; the field above finds artists by any part of their name.
 */
final class ArtistTree extends VBox {
  private static final Texts TEXTS = Texts.of(ArtistTree.class);
  private static final double LEAST_PX = 140;

  private final ArtistsViewModel model;
  private final Runnable showSongs;
  private final TextField search = new TextField();
  private final TreeItem<ArtistRow> root = new TreeItem<>();
  private final TreeView<ArtistRow> tree = new TreeView<>(root);
  private final Label sentence = new Label();
  private final Button again = new Button(Texts.COMMON.get("tryAgain"));

  /**
   * Creates the tree.
   *
   * @param showSongs shows the songs of what was chosen
   */
  ArtistTree(ArtistsViewModel model, Runnable showSongs) {
    this.model = model;
    this.showSongs = showSongs;
    getStyleClass().add("artist-tree");
    search.setPromptText(TEXTS.get("artists.find"));
    search.setAccessibleText(TEXTS.get("artists.find"));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::onSearchKey);
    root.setExpanded(true);
    tree.setShowRoot(false);
    tree.setAccessibleText(TEXTS.get("artists"));
    tree.setPrefHeight(LEAST_PX); // It grows to what room there is.
    tree.setCellFactory(view -> cell());
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::onTreeKey);
    Wrapping.of(sentence);
    sentence.getStyleClass().add("sidebar-hint");
    again.setOnAction(event -> model.refresh());
    HBox searchLine = new HBox(search);
    HBox.setHgrow(search, Priority.ALWAYS);
    searchLine.getStyleClass().add("artist-search");
    VBox.setVgrow(tree, Priority.ALWAYS);
    getChildren().addAll(searchLine, sentence, again, tree);
    model.stateProperty().subscribe(this::show);
  }

  private TreeCell<ArtistRow> cell() {
    ArtistCell cell = new ArtistCell(model);
    cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> onClick(event, cell));
    return cell;
  }

  private void show(ArtistsState state) {
    String text =
        switch (state) {
          case ArtistsState.Loading() -> Texts.COMMON.get("loading");
          case ArtistsState.Letters(List<LetterGroup> letters) -> {
            showLetters(letters);
            yield letters.isEmpty() ? TEXTS.get("artists.none") : "";
          }
          case ArtistsState.Found(List<ArtistLine> artists, int all) -> {
            showFound(artists, all);
            yield artists.isEmpty() ? TEXTS.get("artists.noMatch") : "";
          }
          case ArtistsState.Failed(String why) -> why;
        };
    sentence.setText(text);
    Presence.set(sentence, !text.isEmpty());
    Presence.set(again, state instanceof ArtistsState.Failed);
  }

  private void showLetters(List<LetterGroup> letters) {
    ArtistItem.show(
        root,
        letters.stream().map(it -> new ArtistRow.Letter(it.letter(), it.artists().size())).toList(),
        this::fill);
  }

  private void showFound(List<ArtistLine> artists, int all) {
    List<ArtistRow> rows = new ArrayList<>(rows(artists));
    if (all > artists.size()) {
      rows.add(new ArtistRow.Note(TEXTS.get("artists.more", all - artists.size())));
    }
    ArtistItem.show(root, rows, this::fill);
  }

  private static List<ArtistRow.Artist> rows(List<ArtistLine> artists) {
    return artists.stream().map(it -> new ArtistRow.Artist(it.artist())).toList();
  }

  /** Puts what belongs there below a line that is open. */
  private void fill(ArtistItem item) {
    switch (item.getValue()) {
      case ArtistRow.Letter(String letter, int _) -> {
        if (model.stateProperty().get() instanceof ArtistsState.Letters(var letters)) {
          letters.stream()
              .filter(it -> it.letter().equals(letter))
              .findFirst()
              .ifPresent(it -> ArtistItem.show(item, rows(it.artists()), this::fill));
        }
      }
      case ArtistRow.Artist(var artist) -> {
        if (item.getChildren().isEmpty()) {
          ArtistItem.show(
              item, List.of(new ArtistRow.Note(Texts.COMMON.get("loading"))), this::fill);
        }
        model.albums(
            artist.name(),
            albums ->
                ArtistItem.show(
                    item,
                    albums.stream().map(it -> new ArtistRow.Album(artist.name(), it)).toList(),
                    this::fill),
            () -> item.failed(new ArtistRow.Note(TEXTS.get("artists.unreadable"))));
      }
      case ArtistRow.Album _, ArtistRow.Note _ -> {}
    }
  }

  private void onClick(MouseEvent event, ArtistCell cell) {
    TreeItem<ArtistRow> item = cell.getTreeItem();
    if (item != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
      choose(item);
    }
  }

  private void choose(TreeItem<ArtistRow> item) {
    switch (item.getValue()) {
      case ArtistRow.Letter _ -> item.setExpanded(!item.isExpanded());
      case ArtistRow.Artist(var artist) -> {
        model.choose(artist.name());
        showSongs.run();
      }
      case ArtistRow.Album(String artist, var album) -> {
        model.choose(artist, album.name());
        showSongs.run();
      }
      case ArtistRow.Note _ -> {}
    }
  }

  private void onTreeKey(KeyEvent event) {
    TreeItem<ArtistRow> selected = tree.getSelectionModel().getSelectedItem();
    if (selected != null
        && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
      choose(selected);
      event.consume();
    }
  }

  private void onSearchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && !root.getChildren().isEmpty()) {
      tree.requestFocus();
      tree.getSelectionModel().select(0);
    } else if (event.getCode() == KeyCode.ENTER && !root.getChildren().isEmpty()) {
      choose(root.getChildren().getFirst());
    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
    } else {
      return;
    }
    event.consume();
  }
}
