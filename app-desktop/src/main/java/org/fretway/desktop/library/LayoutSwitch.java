package org.fretway.desktop.library;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two buttons that change between covers and table. */
final class LayoutSwitch extends HBox {
  LayoutSwitch(ObjectProperty<SongLayout> layout) {
    getStyleClass().add("layout-switch");
    setMinWidth(Region.USE_PREF_SIZE);
    ToggleButton grid = button(Feather.GRID, "Covers (Ctrl+1)", Styles.LEFT_PILL);
    ToggleButton table = button(Feather.LIST, "Table (Ctrl+2)", Styles.RIGHT_PILL);
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(grid, table);
    layout.subscribe(chosen -> group.selectToggle(chosen == SongLayout.GRID ? grid : table));
    // Not by the group, which could be left without a choice.
    grid.setOnAction(event -> choose(layout, SongLayout.GRID, grid));
    table.setOnAction(event -> choose(layout, SongLayout.TABLE, table));
    getChildren().addAll(grid, table);
  }

  private static void choose(
      ObjectProperty<SongLayout> layout, SongLayout chosen, ToggleButton button) {
    layout.set(chosen);
    button.setSelected(true);
  }

  private static ToggleButton button(Ikon icon, String says, String side) {
    ToggleButton button = new ToggleButton(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", side);
    button.setTooltip(new Tooltip(says));
    button.setAccessibleText(says);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
