package org.fretway.desktop.practice;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * A panel over the highway: a title with a way to close it, and what stands below. Hidden first.
 */
public abstract class SidePanel extends VBox {

  private final HBox head;
  private final IconButton close;

  /**
   * Creates a panel.
   *
   * @param title of the panel
   */
  @SuppressWarnings("this-escape") // None of the methods called here is overridden.
  protected SidePanel(String title) {
    getStyleClass().add("side-panel");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setVisible(false);
    setAccessibleText(title);
    Label name = new Label(title);
    name.getStyleClass().add("side-panel-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    close = new IconButton(Feather.X, Texts.COMMON.get("close"), () -> setVisible(false));
    close.setFocusTraversable(false);
    head = new HBox(name, gap, close);
    head.getStyleClass().add("side-panel-head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
  }

  /** Says on the button that closes the panel which key does it too. */
  final void sayKey(KeyTips tips, Command command) {
    tips.follow(close::says, Texts.COMMON.get("close"), command);
  }

  /** Puts a button beside the one that closes the panel. */
  protected final void addToHead(Node button) {
    head.getChildren().add(head.getChildren().size() - 1, button);
  }

  /** Returns content that scrolls where there is no room for it. */
  protected static ScrollPane scrolling(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
    pane.setMinHeight(0);
    VBox.setVgrow(pane, Priority.ALWAYS);
    return pane;
  }

  /** Returns the name of what stands below it. */
  protected static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("side-panel-caption");
    return label;
  }

  /** Opens the panel, or closes it. */
  public final void toggle() {
    setVisible(!isVisible());
  }

  /** Gives the keyboard to what is used first, if the panel has such. */
  public void take() {}
}
