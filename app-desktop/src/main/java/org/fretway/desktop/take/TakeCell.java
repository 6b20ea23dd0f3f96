package org.fretway.desktop.take;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.LongPredicate;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Take;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One take in the list, with a menu of what can be done with it. */
final class TakeCell extends ListCell<Take> {
  private static final Texts TEXTS = Texts.of(TakeCell.class);
  private static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");

  private final LongPredicate heard;
  private final Label name = new Label();
  private final Label about = new Label();
  private final HBox line;

  /** What can be done with a take. */
  interface Deeds {
    /** Plays it with the song. */
    void listen(Take take);

    /** Asks for another name. */
    void rename(Take take);

    /** Asks where to write it as OGG. */
    void saveAsOgg(Take take);

    /** Asks where to write it as WAV. */
    void saveAsWav(Take take);

    /** Asks whether to delete it. */
    void delete(Take take);
  }

  /**
   * Creates an empty row.
   *
   * @param heard whether the take with an id is heard
   */
  TakeCell(Deeds deeds, LongPredicate heard) {
    this.heard = heard;
    getStyleClass().add("take");
    about.getStyleClass().add("take-about");
    name.setMinWidth(0);
    about.setMinWidth(0);
    VBox words = new VBox(name, about);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    line = new HBox(new FontIcon(Feather.PLAY), words, menu(deeds));
    line.getStyleClass().add("take-line");
    line.setAlignment(Pos.CENTER_LEFT);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !isEmpty()) {
            deeds.listen(getItem());
          }
        });
    setPrefWidth(0); // As wide as the list, so that long names end in dots.
  }

  private MenuButton menu(Deeds deeds) {
    MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_VERTICAL));
    menu.getStyleClass().addAll("flat", "no-arrow", "button-icon");
    menu.setFocusTraversable(false);
    menu.setOnMouseClicked(Event::consume); // The row would play.
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setAccessibleText(TEXTS.get("take.menu"));
    MenuItem listen = new MenuItem(TEXTS.get("take.listen"));
    listen.setOnAction(event -> deeds.listen(getItem()));
    MenuItem rename = new MenuItem(TEXTS.get("take.rename"));
    rename.setOnAction(event -> deeds.rename(getItem()));
    MenuItem ogg = new MenuItem(TEXTS.get("take.saveAsOgg"));
    ogg.setOnAction(event -> deeds.saveAsOgg(getItem()));
    MenuItem wav = new MenuItem(TEXTS.get("take.saveAsWav"));
    wav.setOnAction(event -> deeds.saveAsWav(getItem()));
    MenuItem delete = new MenuItem(TEXTS.get("take.delete"));
    delete.setOnAction(event -> deeds.delete(getItem()));
    menu.getItems().setAll(listen, rename, ogg, wav, new SeparatorMenuItem(), delete);
    return menu;
  }

  @Override
  protected void updateItem(@Nullable Take take, boolean empty) {
    super.updateItem(take, empty);
    if (empty || take == null) {
      setGraphic(null);
      setAccessibleText("");
    } else {
      name.setText(take.name());
      about.setText(
          TEXTS.get(
              "take.about",
              TakeWords.part(take),
              TakeWords.when(take, ZonedDateTime.now(ZoneId.systemDefault()))));
      setGraphic(line);
      setAccessibleText(TEXTS.get("take.spoken", take.name(), about.getText()));
    }
    mark();
  }

  /** Shows whether it is the one that is heard. */
  void mark() {
    Take shown = getItem();
    pseudoClassStateChanged(HEARD, !isEmpty() && shown != null && heard.test(shown.id()));
  }
}
