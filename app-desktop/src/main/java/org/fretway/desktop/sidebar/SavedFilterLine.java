package org.fretway.desktop.sidebar;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.filter.NamedQuery;
import org.fretway.desktop.filter.SavedFiltersViewModel;
import org.fretway.desktop.form.NameField;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.SavedFilters;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A saved filter. A push applies it; the menu, F2 and Delete change it. */
final class SavedFilterLine extends StackPane {
  private static final Texts TEXTS = Texts.of(SavedFilterLine.class);
  private final SavedFiltersViewModel model;
  private final NamedQuery filter;
  private final SidebarEntry entry;
  private final HBox line;

  SavedFilterLine(SavedFiltersViewModel model, NamedQuery filter) {
    this.model = model;
    this.filter = filter;
    entry = new SidebarEntry(Feather.BOOKMARK, filter.name(), () -> model.apply(filter));
    entry.getStyleClass().add("saved-filter");
    ContextMenu menu = menu();
    entry.setContextMenu(menu);
    HBox.setHgrow(entry, Priority.ALWAYS);
    IconButton more =
        new IconButton(
            Feather.MORE_HORIZONTAL,
            TEXTS.get("saved.more", filter.name()),
            () -> menu.show(entry, Side.BOTTOM, 0, 0));
    line = new HBox(entry, more);
    line.getStyleClass().add("saved-filter-line");
    getChildren().add(line);
    entry.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Returns the filter. */
  NamedQuery filter() {
    return filter;
  }

  /** Shows whether the filter is what is looked for now. */
  void setShown(boolean shown) {
    entry.setChosen(shown);
  }

  @Override
  public void requestFocus() {
    entry.requestFocus();
  }

  private ContextMenu menu() {
    return new ContextMenu(
        item(Feather.SEARCH, TEXTS.get("saved.show"), null, () -> model.apply(filter)),
        item(Feather.EDIT_2, TEXTS.get("saved.rename"), KeyCode.F2, this::rename),
        item(Feather.SAVE, TEXTS.get("saved.replace"), null, () -> model.overwrite(filter)),
        item(
            Feather.TRASH_2,
            Texts.COMMON.get("delete"),
            KeyCode.DELETE,
            () -> model.delete(filter)));
  }

  private static MenuItem item(Ikon icon, String text, @Nullable KeyCode key, Runnable action) {
    MenuItem item = new MenuItem(text, new FontIcon(icon));
    if (key != null) {
      item.setAccelerator(new KeyCodeCombination(key));
    }
    item.setOnAction(event -> action.run());
    return item;
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case F2 -> rename();
      case DELETE -> model.delete(filter);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void rename() {
    NameField field =
        new NameField(
            TEXTS.get("saved.newName"),
            SavedFilters.MAX_NAME_LENGTH,
            name -> {
              stopRenaming();
              model.rename(filter, name);
            },
            this::stopRenaming);
    getChildren().setAll(field);
    field.begin(filter.name());
  }

  private void stopRenaming() {
    getChildren().setAll(line);
    entry.requestFocus();
  }
}
