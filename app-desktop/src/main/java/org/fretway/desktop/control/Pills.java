package org.fretway.desktop.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Buttons side by side, of which one is chosen. */
public final class Pills<T> extends HBox {
  private final Property<T> chosen;
  private final Function<T, String> name;
  private final ToggleGroup group = new ToggleGroup();

  /**
   * Creates the buttons.
   *
   * @param what is chosen, for who can't see it
   * @param chosen holds the choice
   * @param name of a choice, as shown
   */
  public Pills(String what, Property<T> chosen, Function<T, String> name, List<T> choices) {
    this.chosen = chosen;
    this.name = name;
    setAccessibleText(what);
    show(choices);
    chosen.subscribe(this::mark);
  }

  /** Offers other choices. */
  public void show(List<T> choices) {
    getChildren().clear();
    group.getToggles().clear();
    for (int i = 0; i < choices.size(); i++) {
      getChildren().add(button(choices.get(i), place(i, choices.size())));
    }
    mark();
  }

  private ToggleButton button(T choice, String place) {
    ToggleButton button = new ToggleButton(name.apply(choice));
    button.getStyleClass().addAll(place, "pill");
    button.setUserData(choice);
    button.setToggleGroup(group);
    button.setOnAction(
        event -> {
          chosen.setValue(choice);
          mark(); // A second push takes nothing away.
        });
    return button;
  }

  private void mark() {
    T now = chosen.getValue();
    group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(now)));
  }

  private static String place(int index, int count) {
    if (count == 1) {
      return "only";
    }
    if (index == 0) {
      return "left-pill";
    }
    return index == count - 1 ? "right-pill" : "center-pill";
  }
}
