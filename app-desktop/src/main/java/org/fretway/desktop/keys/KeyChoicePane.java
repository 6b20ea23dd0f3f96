package org.fretway.desktop.keys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.form.ConfirmButton;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;

/** All commands with their keys, each of which can be changed. */
public final class KeyChoicePane {
  private static final Texts TEXTS = Texts.of(KeyChoicePane.class);

  private final KeyChoiceViewModel model;
  private final Map<Command, KeyRow> rows = new EnumMap<>(Command.class);
  private final List<Node> cards = new ArrayList<>();
  private final KeyCapture capture;
  private @Nullable Scene scene;

  /** Creates the pane. */
  public KeyChoicePane(KeyChoiceViewModel model) {
    this.model = model;
    capture = new KeyCapture(model, this::isBesideRow);
    cards.add(head());
    Stream.of(CommandGroup.values()).map(this::card).forEach(cards::add);
    model.mapProperty().subscribe(keys -> rows.values().forEach(KeyRow::show));
    model.askedProperty().subscribe(asked -> follow());
    model.toldProperty().subscribe(told -> rows.values().forEach(KeyRow::show));
    cards.getFirst().sceneProperty().subscribe(this::turn);
  }

  /** Returns its cards, from top to bottom. */
  public List<Node> cards() {
    return List.copyOf(cards);
  }

  private Node head() {
    Label says = new Label(TEXTS.get("choice.how"));
    says.getStyleClass().add("text-muted");
    says.setWrapText(true);
    HBox.setHgrow(says, Priority.ALWAYS);
    ConfirmButton resetAll =
        new ConfirmButton(
            TEXTS.get("choice.all"), TEXTS.get("choice.all.question"), model::resetAll);
    resetAll.getStyleClass().addAll("flat", "small");
    resetAll.setMinWidth(Region.USE_PREF_SIZE);
    Label told = new Label();
    Hyperlink undo = new Hyperlink(TEXTS.get("choice.undo"));
    undo.setOnAction(event -> model.undo());
    HBox line = new HBox(told, undo);
    line.getStyleClass().add("setting-line");
    model
        .toldProperty()
        .subscribe(
            it -> {
              told.setText(it.sentence());
              Presence.set(line, it.command().isEmpty() && !it.sentence().isEmpty());
            });
    HBox top = new HBox(says, resetAll);
    top.getStyleClass().add("setting-line");
    VBox card = new VBox(top, line);
    card.setId("shortcuts");
    card.getStylesheets().add(KeysPane.STYLESHEET);
    card.getStyleClass().addAll("setting-card", "rows-card");
    return card;
  }

  private Node card(CommandGroup group) {
    VBox card = new VBox();
    card.getStylesheets().add(KeysPane.STYLESHEET);
    card.getStyleClass().addAll("setting-card", "rows-card");
    Label head = new Label(group.title());
    head.getStyleClass().add("title-4");
    card.getChildren().add(head);
    for (Command command : Command.values()) {
      if (command.group() == group) {
        KeyRow row = new KeyRow(command, model);
        rows.put(command, row);
        card.getChildren().add(row);
      }
    }
    card.getChildren().getLast().getStyleClass().add("last-row");
    return card;
  }

  private void follow() {
    rows.values().forEach(KeyRow::show);
    capture.turn(scene, model.askedProperty().get().isPresent());
  }

  /** The page went away or came back. */
  private void turn(@Nullable Scene shown) {
    if (shown == null) {
      model.giveUp();
    }
    scene = shown;
  }

  private boolean isBesideRow(Node node) {
    Optional<KeyRow> row = model.askedProperty().get().map(it -> rows.get(it.command()));
    for (@Nullable Node each = node; each != null; each = each.getParent()) {
      if (row.isPresent() && each == row.get()) {
        return false;
      }
    }
    return true;
  }
}
