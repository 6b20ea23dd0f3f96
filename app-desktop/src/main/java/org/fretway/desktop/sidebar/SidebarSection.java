package org.fretway.desktop.sidebar;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A headline of the sidebar and what is below it, which a push on the headline hides. */
public final class SidebarSection extends VBox {
  private static final Texts TEXTS = Texts.of(SidebarSection.class);
  private final FontIcon arrow = new FontIcon(Feather.CHEVRON_DOWN);
  private final Button headline;
  private final Node content;

  /**
   * Creates an open section.
   *
   * @param actions small buttons beside the headline
   */
  public SidebarSection(String title, Node content, Node... actions) {
    this.content = content;
    getStyleClass().add("sidebar-part");
    headline = new Button(title, arrow);
    headline.getStyleClass().add("sidebar-headline");
    headline.setOnAction(event -> setOpen(!content.isVisible()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(headline, gap);
    head.getChildren().addAll(actions);
    head.getStyleClass().add("sidebar-part-head");
    getChildren().addAll(head, content);
    setOpen(true);
  }

  /** Opens or closes the section. */
  public void setOpen(boolean open) {
    Presence.set(content, open);
    arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    headline.setAccessibleText(
        TEXTS.get(open ? "section.open" : "section.closed", headline.getText()));
  }
}
