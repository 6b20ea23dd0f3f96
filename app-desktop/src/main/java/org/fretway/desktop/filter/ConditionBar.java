package org.fretway.desktop.filter;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The conditions in force, above the songs: so that one sees why some are missing. A push on one
 * takes it away; without conditions the line takes no room.
 */
public final class ConditionBar extends FlowPane {
  private static final Texts TEXTS = Texts.of(ConditionBar.class);

  /** More would push the songs out of sight. */
  private static final int MAX_CHIPS = 24;

  private static final double MAX_CHIP_PX = 320;

  private final FilterViewModel model;
  private final Runnable drawer;
  private final Runnable songs;
  private final Button clear = new Button(TEXTS.get("drawer.clear"));
  private final Button save =
      new Button(TEXTS.get("conditions.save"), new FontIcon(Feather.BOOKMARK));

  /**
   * Creates the line.
   *
   * @param drawer opens the drawer with all conditions
   * @param saving asks for a name for these conditions
   * @param songs gives the keyboard to the songs, when the last condition is taken away
   */
  public ConditionBar(FilterViewModel model, Runnable drawer, Runnable saving, Runnable songs) {
    this.model = model;
    this.drawer = drawer;
    this.songs = songs;
    getStyleClass().add("condition-bar");
    getStylesheets().add(FilterDrawer.STYLESHEET);
    setAccessibleText(TEXTS.get("conditions"));
    clear.getStyleClass().addAll("flat", "small");
    clear.setOnAction(event -> clearAll());
    save.getStyleClass().addAll("flat", "small");
    save.setOnAction(event -> saving.run());
    model.conditionsProperty().subscribe(this::show);
  }

  private void show(List<Condition> conditions) {
    Presence.set(this, !conditions.isEmpty());
    List<Node> nodes = new ArrayList<>();
    conditions.stream().limit(MAX_CHIPS).map(this::chip).forEach(nodes::add);
    if (conditions.size() > MAX_CHIPS) {
      Button more = new Button(TEXTS.get("conditions.more", conditions.size() - MAX_CHIPS));
      more.getStyleClass().addAll("flat", "small");
      more.setOnAction(event -> drawer.run());
      nodes.add(more);
    }
    nodes.add(clear);
    nodes.add(save);
    getChildren().setAll(nodes);
  }

  private Button chip(Condition condition) {
    Button chip = new Button(condition.text(), new FontIcon(Feather.X));
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.getStyleClass().addAll("condition-chip", styleOf(condition.kind()));
    chip.setMaxWidth(MAX_CHIP_PX);
    chip.setAccessibleText(TEXTS.get("conditions.remove", condition.text()));
    chip.setOnAction(event -> remove(condition, getChildren().indexOf(chip)));
    return chip;
  }

  private static String styleOf(Condition.Kind kind) {
    return switch (kind) {
      case HAS -> "condition-has";
      case LACKS -> "condition-lacks";
      case ONE_OF -> "condition-one-of";
    };
  }

  /** The keyboard goes to the condition that takes the place. */
  private void remove(Condition condition, int place) {
    model.remove(condition);
    int left = model.conditionsProperty().get().size();
    if (left == 0) {
      songs.run();
    } else {
      getChildren().get(Math.min(place, Math.min(left, MAX_CHIPS) - 1)).requestFocus();
    }
  }

  private void clearAll() {
    model.clear();
    songs.run();
  }
}
