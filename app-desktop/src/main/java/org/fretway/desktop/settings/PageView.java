package org.fretway.desktop.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.jspecify.annotations.Nullable;

/** One page of the settings: its headline and what is on it, one below the other. */
final class PageView extends ScrollPane {
  private static final double ROOM_ABOVE = 40;

  private final VBox middle = new VBox();

  PageView(SettingsPage page, List<? extends Node> sections) {
    getStyleClass().addAll("edge-to-edge", "settings-scroll");
    setFitToWidth(true);
    middle.getStyleClass().add("settings-middle");
    Label headline = new Label(page.title());
    headline.getStyleClass().add("title-2");
    Label purpose = new Label(page.purpose());
    purpose.getStyleClass().add("text-muted");
    Wrapping.of(purpose);
    VBox top = new VBox(headline, purpose);
    top.getStyleClass().addAll("settings-pane", "page-top");
    middle.getChildren().add(top);
    middle.getChildren().addAll(sections);
    setContent(middle);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
  }

  /** What gets the keyboard comes into sight, once what opened with it has been laid out. */
  private void follow(@Nullable Node focused) {
    if (focused != null && isOn(focused)) {
      Platform.runLater(
          () -> {
            layout();
            bringIntoSight(focused);
          });
    }
  }

  private boolean isOn(Node node) {
    return Stream.<@Nullable Node>iterate(node, Objects::nonNull, Node::getParent)
        .anyMatch(each -> each == middle);
  }

  private void bringIntoSight(Node node) {
    double height = getViewportBounds().getHeight();
    double above = getVvalue() * (middle.getHeight() - height);
    Bounds place = place(node);
    if (place.getMinY() < above || place.getMaxY() > above + height) {
      scrollTo(node);
    }
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

  private Bounds place(Node node) {
    return middle.sceneToLocal(node.localToScene(node.getLayoutBounds()));
  }

  private void scrollTo(Node node) {
    Bounds place = place(node);
    double hidden = middle.getHeight() - getViewportBounds().getHeight();
    setVvalue(hidden <= 0 ? 0 : Math.clamp((place.getMinY() - ROOM_ABOVE) / hidden, 0, 1));
  }
}
