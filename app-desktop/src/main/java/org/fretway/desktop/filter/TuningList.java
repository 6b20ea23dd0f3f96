package org.fretway.desktop.filter;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fretway.desktop.text.Texts;
import org.fretway.library.TextFold;

/** The tunings, of which several can be chosen: as many as there are, with a field to find one. */
final class TuningList extends VBox {
  private static final Texts TEXTS = Texts.of(TuningList.class);
  private final BiConsumer<String, Boolean> wish;
  private final TextField search = new TextField();
  private final ObservableList<Choice> items = FXCollections.observableArrayList();
  private final ListView<Choice> list = new ListView<>(items);
  private List<Choice> all = List.of();

  /**
   * Creates the list.
   *
   * @param wish told the name of a tuning and whether it is asked for
   */
  TuningList(BiConsumer<String, Boolean> wish) {
    this.wish = wish;
    getStyleClass().addAll("filter-section", "tuning-section");
    Label head = new Label(TEXTS.get("tuning"));
    head.getStyleClass().add("filter-headline");
    search.setPromptText(TEXTS.get("tuning.find"));
    search.setAccessibleText(TEXTS.get("tuning.find"));
    search.textProperty().subscribe((before, now) -> refill());
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::onSearchKey);
    list.getStyleClass().addAll("tuning-list", "dense");
    list.setAccessibleText(TEXTS.get("tuning.all"));
    list.setPlaceholder(new Label(TEXTS.get("tuning.none")));
    list.setCellFactory(view -> new TuningCell(this::toggle));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onListKey);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, search, list);
  }

  /** Shows the tunings, where the list has been scrolled to. */
  void show(List<Choice> tunings) {
    all = tunings;
    refill();
  }

  private void refill() {
    String words = TextFold.fold(search.getText());
    List<Choice> wanted =
        words.isEmpty()
            ? all
            : all.stream().filter(it -> TextFold.fold(it.label()).contains(words)).toList();
    boolean sameNames =
        wanted.stream()
            .map(Choice::name)
            .toList()
            .equals(items.stream().map(Choice::name).toList());
    if (!sameNames) {
      items.setAll(wanted);
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!items.get(i).equals(wanted.get(i))) {
        items.set(i, wanted.get(i));
      }
    }
  }

  private void toggle(Choice choice) {
    wish.accept(choice.name(), choice.wanted() != Wanted.HAS);
  }

  private void onSearchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && !items.isEmpty()) {
      list.requestFocus();
      list.getSelectionModel().select(0);
    } else if (event.getCode() == KeyCode.ENTER && !items.isEmpty()) {
      toggle(items.getFirst());
    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
    } else {
      return;
    }
    event.consume();
  }

  private void onListKey(KeyEvent event) {
    Choice selected = list.getSelectionModel().getSelectedItem();
    if (selected != null
        && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
      toggle(selected);
      event.consume();
    }
  }
}
