package org.fretway.desktop.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fretway.desktop.form.Presence;

/** A headline and chips below it. Chips stay the same nodes as long as there is their choice. */
final class ChipSection extends VBox {
  private final boolean threeStates;
  private final BiConsumer<String, Wanted> wish;
  private final FlowPane flow = new FlowPane();
  private final Map<String, FilterChip> chips = new HashMap<>();
  private List<String> shown = List.of();

  /**
   * Creates a section without chips, which takes no room.
   *
   * @param threeStates whether absence can be asked for
   * @param wish told the name of a choice and what is asked of it
   */
  ChipSection(String headline, boolean threeStates, BiConsumer<String, Wanted> wish) {
    this.threeStates = threeStates;
    this.wish = wish;
    getStyleClass().add("filter-section");
    Label head = new Label(headline);
    head.getStyleClass().add("filter-headline");
    flow.getStyleClass().add("filter-chips");
    getChildren().addAll(head, flow);
    Presence.set(this, false);
  }

  /** Shows choices in their order. */
  void show(List<Choice> choices) {
    Presence.set(this, !choices.isEmpty());
    List<String> names = choices.stream().map(Choice::name).toList();
    chips.keySet().retainAll(names);
    List<FilterChip> inOrder = new ArrayList<>();
    for (Choice choice : choices) {
      FilterChip chip =
          chips.computeIfAbsent(
              choice.name(),
              name -> new FilterChip(threeStates, wanted -> wish.accept(name, wanted)));
      chip.show(choice);
      inOrder.add(chip);
    }
    // A chip that is taken out and put back loses the keyboard.
    if (!names.equals(shown)) {
      flow.getChildren().setAll(inOrder);
      shown = names;
    }
  }
}
