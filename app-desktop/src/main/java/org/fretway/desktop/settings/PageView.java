package org.fretway.desktop.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** One page of the settings: its headline and what is on it, one below the other. */
final class PageView extends ScrollPane {
  private static final double ROOM_ABOVE = 40;

  private final VBox middle = new VBox();

  PageView(SettingsPage page, List<? extends Node> sections) {
    getStyleClass().addAll("edge-to-edge", "settings-scroll");
    setFitToWidth(true);
    middle.getStyleClass().add("settings-middle");
    if (!page.purpose().isEmpty()) {
      Label headline = new Label(page.title());
      headline.getStyleClass().add("title-2");
      Label purpose = new Label(page.purpose());
      purpose.getStyleClass().add("text-muted");
      purpose.setWrapText(true);
      VBox top = new VBox(headline, purpose);
      top.getStyleClass().addAll("settings-pane", "page-top");
      middle.getChildren().add(top);
    }
    middle.getChildren().addAll(sections);
    setContent(middle);
  }

  /** Marks what a search has found, and nothing else. */
  void mark(Set<String> ids) {
    for (Node each : middle.lookupAll(".setting-row")) {
      Found.mark(each, ids.contains(each.getId()));
    }
    for (Node each : middle.lookupAll(".setting-card")) {
      Found.mark(each, each.getId() != null && ids.contains(each.getId()));
    }
  }

  /** Scrolls to something on the page, once it has been laid out. */
  void reveal(String id) {
    Platform.runLater(
        () -> {
          applyCss();
          layout();
          find(id).ifPresent(this::scrollTo);
        });
  }

  /** Gives the keyboard to something on the page. */
  void focus(String id) {
    find(id)
        .ifPresent(
            node -> {
              if (node instanceof SettingRow row) {
                row.focusControl();
              } else {
                node.lookupAll(".button").stream()
                    .filter(it -> it.isVisible() && !it.isDisabled())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
              }
            });
  }

  private Optional<Node> find(String id) {
    return middle.lookupAll(".setting-row, .setting-card").stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .or(() -> Optional.ofNullable(middle.lookup("#" + id.replace(".", "\\."))));
  }

  private void scrollTo(Node node) {
    Bounds place = middle.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double hidden = middle.getHeight() - getViewportBounds().getHeight();
    setVvalue(hidden <= 0 ? 0 : Math.clamp((place.getMinY() - ROOM_ABOVE) / hidden, 0, 1));
  }
}
