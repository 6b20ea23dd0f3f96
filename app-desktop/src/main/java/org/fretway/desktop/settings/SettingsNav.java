package org.fretway.desktop.settings;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pages of the settings, or what a search has found in all of them. */
final class SettingsNav extends VBox {
  private static final Texts TEXTS = Texts.of(SettingsNav.class);
  private final CustomTextField search = new CustomTextField();
  private final ListView<Object> list = new ListView<>();
  private final List<SettingEntry> entries;
  private final Consumer<SettingsPage> showPage;
  private final Consumer<SettingEntry> showEntry;
  private final Consumer<SettingEntry> useEntry;
  private List<SettingEntry> found = List.of();
  private boolean filling;

  /**
   * Creates the list.
   *
   * @param showPage called when a page is chosen
   * @param showEntry called when something that was found is chosen
   * @param useEntry called when it is to be changed
   */
  SettingsNav(
      List<SettingEntry> entries,
      Consumer<SettingsPage> showPage,
      Consumer<SettingEntry> showEntry,
      Consumer<SettingEntry> useEntry) {
    this.entries = entries;
    this.showPage = showPage;
    this.showEntry = showEntry;
    this.useEntry = useEntry;
    getStyleClass().add("settings-nav");
    search.setLeft(new FontIcon(Feather.SEARCH));
    search.setPromptText(TEXTS.get("search"));
    search.setAccessibleText(TEXTS.get("search"));
    search.getStyleClass().add("settings-search");
    search.textProperty().subscribe(this::fill);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
    list.getStyleClass().add("settings-list");
    list.setAccessibleText(TEXTS.get("pages"));
    list.setPlaceholder(nothing());
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            use();
          }
        });
    list.setOnMouseClicked(event -> use());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(search, list);
  }

  private static Node nothing() {
    Label text = new Label(TEXTS.get("search.nothing"));
    Wrapping.of(text);
    text.getStyleClass().addAll("text-muted", "settings-nothing");
    return text;
  }

  /** Returns the field in which is searched. */
  TextField searchField() {
    return search;
  }

  /** Ends a search, and returns whether there was one. */
  boolean clear() {
    boolean searching = !search.getText().isEmpty();
    search.clear();
    return searching;
  }

  /** Shows which page is shown. */
  void select(SettingsPage page) {
    list.getSelectionModel().select(page);
  }

  /** Gives the keyboard to the list. */
  void focusList() {
    list.requestFocus();
  }

  /** Returns what the search has found. */
  List<SettingEntry> found() {
    return found;
  }

  private void fill(String text) {
    List<Object> items = new ArrayList<>();
    boolean searching = !text.isBlank();
    Object before = list.getSelectionModel().getSelectedItem();
    found = SettingSearch.find(entries, text);
    items.addAll(searching ? found : List.of(SettingsPage.values()));
    filling = true;
    list.getItems().setAll(items);
    filling = false;
    if (searching) {
      list.getSelectionModel().selectFirst();
    } else if (before instanceof SettingEntry entry) {
      select(entry.page());
    } else if (before instanceof SettingsPage page) {
      select(page);
    }
  }

  private void chosen(@Nullable Object item) {
    if (filling) {
      return;
    }
    switch (item) {
      case SettingsPage page -> showPage.accept(page);
      case SettingEntry entry -> showEntry.accept(entry);
      case null, default -> {}
    }
  }

  private void use() {
    if (list.getSelectionModel().getSelectedItem() instanceof SettingEntry entry) {
      useEntry.accept(entry);
    }
  }

  private void onSearchKey(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER -> use();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int now = list.getSelectionModel().getSelectedIndex();
      list.getSelectionModel().select(Math.clamp(now + by, 0, last));
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }
  }

  /** A page with its icon, or something found with the page that it is on. */
  private final class Cell extends ListCell<Object> {
    @Override
    protected void updateItem(@Nullable Object item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(null);
      switch (empty ? null : item) {
        case SettingsPage page -> {
          setText(page.title());
          setGraphic(new FontIcon(page.icon()));
        }
        case SettingEntry entry -> {
          Label page = new Label(entry.page().title());
          page.getStyleClass().addAll("text-muted", "text-small");
          setGraphic(new VBox(highlighted(entry.name()), page));
        }
        case null, default -> {}
      }
    }

    private TextFlow highlighted(String name) {
      TextFlow flow = new TextFlow();
      for (Highlight.Part part : Highlight.of(name, SettingSearch.words(search.getText()))) {
        Text text = new Text(part.text());
        text.getStyleClass().add(part.found() ? "found-text" : "other-text");
        flow.getChildren().add(text);
      }
      return flow;
    }
  }
}
