package org.fretway.desktop.playlist;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.library.LibraryMessage;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Songs in an order of one's own, in the place of the library's: a name with counts and buttons,
 * and the list below. Escape shows the songs again.
 *
 * @param <T> a place in the list
 */
abstract class OrderedPane<T extends OrderedPlace> extends BorderPane {
  private static final Texts TEXTS = Texts.of(OrderedPane.class);

  final OrderedList<T> list;
  final Label name = new Label();
  final Label counts = new Label();

  /**
   * Creates the pane.
   *
   * @param empty shown while there is no song
   * @param back shows the songs of the library again
   * @param buttons what can be done with all of them
   */
  OrderedPane(OrderedList<T> list, LibraryMessage empty, Runnable back, Button... buttons) {
    this.list = list;
    getStylesheets().add(PlaylistSection.STYLESHEET);
    getStyleClass().add("playlist-view");
    setTop(top(back, buttons));
    empty.visibleProperty().bind(Bindings.isEmpty(list.getItems()));
    list.visibleProperty().bind(empty.visibleProperty().not());
    list.visibleProperty()
        .subscribe(
            visible -> {
              if (visible && isFocused()) {
                focusList();
              }
            });
    StackPane center = new StackPane(list, empty);
    center.setOnDragOver(list.getOnDragOver());
    center.setOnDragDropped(list.getOnDragDropped());
    setCenter(center);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            back.run();
            event.consume();
          }
        });
  }

  private Node top(Runnable back, Button... buttons) {
    name.getStyleClass().add("title-3");
    name.setMinWidth(0);
    counts.getStyleClass().add("text-muted");
    VBox names = new VBox(name, counts);
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    List<Node> parts = new ArrayList<>();
    parts.add(new IconButton(Feather.ARROW_LEFT, TEXTS.get("back"), back));
    parts.add(names);
    parts.addAll(List.of(buttons));
    HBox top = new HBox(parts.toArray(Node[]::new));
    top.getStyleClass().add("list-top");
    return top;
  }

  static Button button(Ikon icon, String text) {
    Button button = new Button(text, new FontIcon(icon));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  static Button accent(Ikon icon, String text) {
    Button button = button(icon, text);
    button.getStyleClass().add("accent");
    return button;
  }

  /** Gives the keyboard to the list. */
  public final void focusList() {
    if (!list.isVisible()) {
      requestFocus(); // Until there are songs.
      return;
    }
    selectWhereToBegin();
    list.requestFocus();
  }

  /** Selects the song at which the keyboard begins. */
  abstract void selectWhereToBegin();
}
