package org.fretway.desktop.filter;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The letters at the edge of the songs. A click or drag goes to a letter; so do the arrow keys and
 * typing one. Where the bar is too low for all letters, dots stand for some, which can be reached
 * all the same.
 */
public final class LetterBar extends Region {
  private static final Texts TEXTS = Texts.of(LetterBar.class);
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
  private static final double WIDTH_PX = 26;
  private static final double MIN_ROW_PX = 15;
  private static final double MAX_ROW_PX = 34;
  private static final String DOT = "·";

  private final LettersViewModel model;
  private final List<Label> rows = new ArrayList<>();
  private final Label bubble = new Label();

  /** The letter under the pressed pointer, so that a drag goes to each but once. */
  private int pointed = -1;

  /** Creates the bar. */
  public LetterBar(LettersViewModel model) {
    this.model = model;
    getStyleClass().add("letter-bar");
    getStylesheets().add(FilterDrawer.STYLESHEET);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText(TEXTS.get("letters"));
    setFocusTraversable(true);
    bubble.getStyleClass().add("letter-bubble");
    bubble.setVisible(false);
    bubble.setManaged(false);
    bubble.setMouseTransparent(true);
    getChildren().add(bubble);
    model
        .marksProperty()
        .subscribe(
            marks -> {
              Presence.set(this, !marks.isEmpty());
              requestLayout();
            });
    model.currentProperty().subscribe(now -> mark());
    setOnMousePressed(this::onPointer);
    setOnMouseDragged(this::onPointer);
    setOnMouseReleased(event -> release());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> (double) model.currentProperty().get();
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> (double) Math.max(0, marks().size() - 1);
      case VALUE_STRING -> currentLabel();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private String currentLabel() {
    int current = model.currentProperty().get();
    return current >= 0 && current < marks().size() ? marks().get(current).label() : "";
  }

  private List<LetterMark> marks() {
    return model.marksProperty().get();
  }

  @Override
  protected double computeMinWidth(double height) {
    return WIDTH_PX;
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH_PX;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 0; // It takes what the songs have.
  }

  @Override
  protected void layoutChildren() {
    int wanted = shownRows();
    while (rows.size() < wanted) {
      Label row = new Label();
      row.getStyleClass().add("letter");
      row.setAlignment(Pos.CENTER);
      row.setMouseTransparent(true);
      rows.add(row);
      getChildren().add(row);
    }
    while (rows.size() > wanted) {
      getChildren().remove(rows.removeLast());
    }
    double height = rowHeight();
    double top = top();
    for (int i = 0; i < wanted; i++) {
      rows.get(i).setText(textOf(i));
      rows.get(i).pseudoClassStateChanged(EMPTY, marks().get(letterOf(i)).first().isEmpty());
      layoutInArea(
          rows.get(i),
          snappedLeftInset(),
          top + i * height,
          getWidth() - snappedLeftInset() - snappedRightInset(),
          height,
          0,
          HPos.CENTER,
          VPos.CENTER);
    }
    mark();
  }

  /** As many as have room; an odd number if some are dots, so that letters are at both ends. */
  private int shownRows() {
    int letters = marks().size();
    int room = (int) Math.floor(insideHeight() / MIN_ROW_PX);
    if (letters <= room) {
      return letters;
    }
    int odd = room % 2 == 0 ? room - 1 : room;
    return Math.clamp(odd, 1, Math.max(1, letters));
  }

  private double insideHeight() {
    return Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset());
  }

  private double rowHeight() {
    return rows.isEmpty() ? MIN_ROW_PX : Math.min(MAX_ROW_PX, insideHeight() / rows.size());
  }

  private double top() {
    return snappedTopInset() + (insideHeight() - rowHeight() * rows.size()) / 2;
  }

  private boolean collapsed() {
    return rows.size() < marks().size();
  }

  private String textOf(int row) {
    return collapsed() && row % 2 == 1 ? DOT : marks().get(letterOf(row)).label();
  }

  /** Returns the letter that a row shows, or the middle one of those that its dot stands for. */
  private int letterOf(int row) {
    int last = marks().size() - 1;
    return rows.size() < 2 ? 0 : (int) Math.round((double) row * last / (rows.size() - 1));
  }

  private int rowOf(int letter) {
    int last = marks().size() - 1;
    return last < 1 ? 0 : (int) Math.round((double) letter * (rows.size() - 1) / last);
  }

  private void mark() {
    int current = model.currentProperty().get();
    int row = current < 0 || current >= marks().size() ? -1 : rowOf(current);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).pseudoClassStateChanged(CURRENT, i == row);
    }
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  private void onPointer(MouseEvent event) {
    if (marks().isEmpty() || rows.isEmpty()) {
      return;
    }
    requestFocus();
    double part = (event.getY() - top()) / (rowHeight() * rows.size());
    int letter = Math.clamp((long) Math.floor(part * marks().size()), 0, marks().size() - 1);
    if (letter != pointed) {
      pointed = letter;
      model.jump(letter);
    }
    bubble.setText(currentLabel());
    bubble.setVisible(true);
    bubble.autosize();
    bubble.relocate(
        -bubble.getWidth() - 8,
        Math.clamp(
            event.getY() - bubble.getHeight() / 2,
            0,
            Math.max(0, getHeight() - bubble.getHeight())));
    event.consume();
  }

  private void release() {
    pointed = -1;
    bubble.setVisible(false);
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> model.step(false);
      case DOWN -> model.step(true);
      case HOME -> model.jump(0);
      case END -> model.jump(marks().size() - 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void onTyped(KeyEvent event) {
    if (!event.isShortcutDown() && !event.isAltDown() && model.jumpTo(event.getCharacter())) {
      event.consume();
    }
  }
}
