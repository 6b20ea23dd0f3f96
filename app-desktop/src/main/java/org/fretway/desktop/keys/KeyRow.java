package org.fretway.desktop.keys;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.keys.KeyChoiceViewModel.Asked;
import org.fretway.desktop.keys.KeyChoiceViewModel.Taken;
import org.fretway.desktop.keys.KeyChoiceViewModel.Told;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** A command with its keys, each of them a button that asks for another. */
final class KeyRow extends VBox {
  private static final Texts TEXTS = Texts.of(KeyRow.class);

  private final Command command;
  private final KeyChoiceViewModel model;
  private final HBox keys = new HBox();
  private final HBox question = new HBox();
  private final HBox outcome = new HBox();
  private Optional<Asked> shownAsked = Optional.empty();

  KeyRow(Command command, KeyChoiceViewModel model) {
    this.command = command;
    this.model = model;
    setId(command.settingId());
    getStyleClass().addAll("setting-row", "key-row");
    Label name = new Label(command.title());
    name.getStyleClass().add("setting-name");
    Wrapping.of(name);
    BorderPane.setAlignment(name, Pos.CENTER_LEFT);
    keys.getStyleClass().add("key-caps");
    keys.setAlignment(Pos.CENTER_RIGHT);
    keys.setMinWidth(Region.USE_PREF_SIZE);
    BorderPane line = new BorderPane();
    line.setLeft(name);
    line.setRight(keys);
    question.getStyleClass().addAll("setting-line", "key-question");
    outcome.getStyleClass().add("setting-line");
    getChildren().addAll(line, question, outcome);
    show();
  }

  /** Shows how things stand. */
  void show() {
    List<KeyStroke> own = model.mapProperty().get().of(command);
    keys.getChildren().clear();
    for (int i = 0; i < own.size(); i++) {
      keys.getChildren().add(cap(own.get(i), i));
    }
    if (command.isFixed()) {
      Label always = new Label(TEXTS.get("choice.fixed"));
      always.getStyleClass().addAll("text-muted", "text-small");
      keys.getChildren().addFirst(always);
    } else {
      addButtons(own.size());
    }
    showQuestion();
    showOutcome();
  }

  private Node cap(KeyStroke stroke, int place) {
    if (command.isFixed()) {
      Label cap = new Label(stroke.shown());
      cap.getStyleClass().add("key-cap");
      return cap;
    }
    Button cap = new Button(stroke.shown());
    cap.getStyleClass().addAll("key-cap", "key-button");
    cap.setMinWidth(Region.USE_PREF_SIZE);
    cap.setAccessibleText(TEXTS.get("choice.change", command.title(), stroke.shown()));
    cap.setTooltip(new Tooltip(TEXTS.get("choice.change.tip")));
    cap.setOnAction(event -> model.ask(command, place));
    return cap;
  }

  private void addButtons(int count) {
    Button add =
        new IconButton(
            Feather.PLUS,
            TEXTS.get("choice.add", command.title()),
            () -> model.ask(command, count));
    add.setDisable(count >= KeyMap.MOST);
    Button reset =
        new IconButton(
            Feather.ROTATE_CCW,
            TEXTS.get("choice.back", command.title()),
            () -> model.reset(command));
    reset.setDisable(!model.mapProperty().get().isChanged(command));
    keys.getChildren().addAll(add, reset);
  }

  private void showQuestion() {
    Optional<Asked> asked = model.askedProperty().get().filter(it -> it.command() == command);
    Presence.set(question, asked.isPresent());
    if (asked.isPresent() && !asked.equals(shownAsked)) {
      asked.get().taken().ifPresentOrElse(this::askWhoGetsIt, () -> askForKey(asked.get()));
    }
    shownAsked = asked;
  }

  private void askForKey(Asked asked) {
    Label press = new Label(TEXTS.get("choice.press"));
    press.getStyleClass().add("key-press");
    question.getChildren().setAll(press, gap());
    if (asked.place() < model.mapProperty().get().of(command).size()) {
      question.getChildren().add(button("choice.remove", model::remove));
    }
    question.getChildren().add(button("choice.giveUp", model::giveUp));
  }

  private void askWhoGetsIt(Taken taken) {
    Label stands =
        new Label(TEXTS.get("choice.taken", taken.stroke().shown(), taken.holder().title()));
    Wrapping.of(stands);
    Button take = button(model.isSwap() ? "choice.swap" : "choice.take", model::take);
    take.getStyleClass().add("accent");
    question.getChildren().setAll(stands, gap(), take, button("choice.giveUp", model::giveUp));
    take.requestFocus();
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(TEXTS.get(key));
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void showOutcome() {
    Told told = model.toldProperty().get();
    boolean own = told.command().filter(it -> it == command).isPresent();
    Presence.set(outcome, own);
    if (own) {
      Label sentence = new Label(told.sentence());
      Wrapping.of(sentence);
      sentence.getStyleClass().add(told.good() ? "text-muted" : "setting-error");
      outcome.getChildren().setAll(sentence);
      if (told.good()) {
        Hyperlink undo = new Hyperlink(TEXTS.get("choice.undo"));
        undo.setOnAction(event -> model.undo());
        outcome.getChildren().add(undo);
      }
    }
  }
}
