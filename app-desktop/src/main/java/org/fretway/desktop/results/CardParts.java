package org.fretway.desktop.results;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.text.Texts;

/** What cards about a play are made of. */
final class CardParts {
  private static final Texts TEXTS = Texts.of(CardParts.class);

  private CardParts() {}

  /** Returns a number with what it stands for below. */
  static Node figure(String value, String name) {
    Label number = new Label(value);
    number.getStyleClass().add("results-figure");
    Label below = new Label(name);
    below.getStyleClass().add("text-muted");
    VBox box = new VBox(number, below);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  /** Returns the title of a card. */
  static Label title(String text) {
    Label head = new Label(text);
    head.getStyleClass().add("results-title");
    Wrapping.of(head);
    return head;
  }

  /** Returns a sentence or two. */
  static Label sentence(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("text-muted");
    Wrapping.of(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Returns content that scrolls where there is no room for it. */
  static ScrollPane scrolling(Region content) {
    ScrollPane scroll = new AsHighAsContent(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    scroll.getStyleClass().addAll("edge-to-edge", "results-scroll");
    return scroll;
  }

  /**
   * Returns the buttons below a card.
   *
   * @param practise stands after the first, if there is something to practise
   */
  static Node buttons(ResultDeeds deeds, Optional<Button> practise) {
    FlowPane line = new FlowPane();
    line.getStyleClass().add("results-buttons");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(Region.USE_PREF_SIZE);
    Button again = button(TEXTS.get("card.again"), deeds.again());
    again.getStyleClass().addAll("accent", "results-again");
    line.getChildren().add(again);
    practise.ifPresent(line.getChildren()::add);
    deeds.next().ifPresent(it -> line.getChildren().add(button(TEXTS.get("card.next"), it)));
    line.getChildren().add(button(TEXTS.get("card.history"), deeds.history()));
    line.getChildren().add(button(TEXTS.get("card.back"), deeds.back()));
    return line;
  }

  /** By itself a scroll pane takes the height of texts that do not wrap. */
  private static final class AsHighAsContent extends ScrollPane {
    private final Region content;

    AsHighAsContent(Region content) {
      super(content);
      this.content = content;
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      double sides = snappedLeftInset() + snappedRightInset();
      double wanted = content.prefHeight(width < 0 ? width : width - sides);
      return Math.ceil(wanted + snappedTopInset() + snappedBottomInset());
    }
  }

  /** Returns a button. */
  static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
