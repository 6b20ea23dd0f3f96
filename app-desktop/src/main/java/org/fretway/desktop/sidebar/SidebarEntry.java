package org.fretway.desktop.sidebar;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the sidebar that leads somewhere: a picture, a name, and if wanted a number. */
public final class SidebarEntry extends Button {
  private static final Texts TEXTS = Texts.of(SidebarEntry.class);
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** What the line leaves free at both sides. */
  private static final double INSETS_PX = 20;

  private final String name;
  private final Label count = new Label();
  private String spokenCount = "";
  private boolean chosen;

  /**
   * Creates the line.
   *
   * @param name where it leads
   */
  public SidebarEntry(Ikon icon, String name, Runnable action) {
    this.name = name;
    getStyleClass().add("sidebar-entry");
    setMaxWidth(Double.MAX_VALUE);
    Label text = new Label(name);
    count.getStyleClass().add("sidebar-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(new FontIcon(icon), text, gap, count);
    line.getStyleClass().add("sidebar-line");
    line.prefWidthProperty().bind(widthProperty().subtract(INSETS_PX));
    setGraphic(line);
    setOnAction(event -> action.run());
    speak();
  }

  /** Says what the entry does where its name alone does not. */
  public SidebarEntry explained(String sentence) {
    setTooltip(new Tooltip(sentence));
    return this;
  }

  /** Shows a number behind the name; empty for none. */
  public void showCount(String number) {
    showCount(number, number);
  }

  /** Shows a number behind the name, and says it in other words to those who can't see it. */
  public void showCount(String number, String words) {
    count.setText(number);
    spokenCount = words;
    speak();
  }

  /** Shows whether this is where one is. */
  public void setChosen(boolean isChosen) {
    chosen = isChosen;
    pseudoClassStateChanged(CHOSEN, isChosen);
    speak();
  }

  private void speak() {
    String counted = spokenCount.isEmpty() ? name : TEXTS.get("entry.spoken", name, spokenCount);
    setAccessibleText(chosen ? TEXTS.get("entry.shown", counted) : counted);
  }
}
