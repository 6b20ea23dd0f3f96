package org.fretway.desktop.filter;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A choice as a chip. A click or Space goes on to the next state; where there are three, a right
 * click or the minus key asks for the absence at once, and plus for the presence; Delete gives the
 * choice up. States differ by sign and shape, not by colour alone.
 */
final class FilterChip extends Button {
  private static final Texts TEXTS = Texts.of(FilterChip.class);
  private static final PseudoClass HAS = PseudoClass.getPseudoClass("has");
  private static final PseudoClass LACKS = PseudoClass.getPseudoClass("lacks");
  private static final PseudoClass NONE_LEFT = PseudoClass.getPseudoClass("none-left");

  private final boolean threeStates;
  private final Consumer<Wanted> wish;
  private final FontIcon sign = new FontIcon(Feather.CIRCLE);
  private final Label label = new Label();
  private final Label count = new Label();
  private Wanted wanted = Wanted.EITHER;

  /**
   * Creates a chip; {@link #show} says for what.
   *
   * @param threeStates whether absence can be asked for
   * @param wish told what the user asks for
   */
  FilterChip(boolean threeStates, Consumer<Wanted> wish) {
    this.threeStates = threeStates;
    this.wish = wish;
    getStyleClass().add("filter-chip");
    setAccessibleRole(threeStates ? AccessibleRole.BUTTON : AccessibleRole.TOGGLE_BUTTON);
    setMinWidth(Region.USE_PREF_SIZE);
    sign.getStyleClass().add("filter-chip-sign");
    label.getStyleClass().add("filter-chip-label");
    count.getStyleClass().add("filter-chip-count");
    HBox content = new HBox(sign, label, count);
    content.getStyleClass().add("filter-chip-content");
    setGraphic(content);
    setTooltip(
        new Tooltip(threeStates ? TEXTS.get("choice.threeStates") : TEXTS.get("choice.twoStates")));
    setOnAction(event -> wish.accept(next()));
    if (threeStates) {
      setOnContextMenuRequested(this::wishAbsence);
    }
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Shows a choice. */
  void show(Choice choice) {
    wanted = choice.wanted();
    label.setText(choice.label());
    count.setText(choice.count());
    sign.setIconCode(
        switch (wanted) {
          case EITHER -> Feather.CIRCLE; // As wide as the others, so that no chip moves.
          case HAS -> threeStates ? Feather.PLUS_CIRCLE : Feather.CHECK_CIRCLE;
          case LACKS -> Feather.MINUS_CIRCLE;
        });
    pseudoClassStateChanged(HAS, wanted == Wanted.HAS);
    pseudoClassStateChanged(LACKS, wanted == Wanted.LACKS);
    pseudoClassStateChanged(NONE_LEFT, choice.songs() == 0 && wanted == Wanted.EITHER);
    setAccessibleText(choice.spoken());
  }

  private Wanted next() {
    return threeStates || wanted == Wanted.EITHER ? wanted.next() : Wanted.EITHER;
  }

  private void wishAbsence(ContextMenuEvent event) {
    wish.accept(wanted == Wanted.LACKS ? Wanted.EITHER : Wanted.LACKS);
    event.consume();
  }

  private void onKey(KeyEvent event) {
    wishOf(event)
        .ifPresent(
            it -> {
              wish.accept(it);
              event.consume();
            });
  }

  private Optional<Wanted> wishOf(KeyEvent event) {
    return switch (event.getCode()) {
      case DELETE, BACK_SPACE -> Optional.of(Wanted.EITHER);
      case PLUS, ADD, EQUALS -> Optional.of(Wanted.HAS);
      case MINUS, SUBTRACT -> threeStates ? Optional.of(Wanted.LACKS) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
