package org.fretway.desktop.library;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two buttons that change between covers and table. */
final class LayoutSwitch extends HBox {
  private static final Texts TEXTS = Texts.of(LayoutSwitch.class);

  LayoutSwitch(ObjectProperty<SongLayout> layout, KeyTips tips) {
    getStyleClass().add("layout-switch");
    setMinWidth(Region.USE_PREF_SIZE);
    ToggleButton grid = button(Feather.GRID, Styles.LEFT_PILL);
    tips.follow(grid, TEXTS.get("toolbar.covers"), Command.COVERS);
    ToggleButton table = button(Feather.LIST, Styles.RIGHT_PILL);
    tips.follow(table, TEXTS.get("toolbar.table"), Command.TABLE);
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

  private static ToggleButton button(Ikon icon, String side) {
    ToggleButton button = new ToggleButton(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", side);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
