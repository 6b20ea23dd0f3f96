package org.fretway.desktop.practice;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.fretway.audio.LeadIn;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.text.Texts;

/** Chooses what is heard before the song starts, or goes on after a pause. */
final class LeadInMenu extends MenuButton {
  private static final Texts TEXTS = Texts.of(LeadInMenu.class);
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** By how many seconds a start may rewind; 0 is a measure. */
  private static final List<Integer> REWINDS = List.of(0, 1, 2, 3, 5, 10);

  private final MixViewModel model;
  private final ToggleGroup choices = new ToggleGroup();

  LeadInMenu(MixViewModel model, KeyTips tips) {
    this.model = model;
    getStyleClass().add("lead-in");
    setFocusTraversable(false);
    setAccessibleText(TEXTS.get("leadIn"));
    tips.follow(says -> setTooltip(new Tooltip(says)), TEXTS.get("leadIn.how"), Command.LEAD_IN);
    getItems().addAll(item(LeadIn.NONE, 0), item(LeadIn.COUNT_IN, 0), new SeparatorMenuItem());
    REWINDS.forEach(seconds -> getItems().add(item(LeadIn.REWIND, seconds)));
    textProperty()
        .bind(
            Bindings.createStringBinding(
                this::shown, model.leadInProperty(), model.rewindProperty()));
    model.leadInProperty().subscribe(this::mark);
    model.rewindProperty().subscribe(this::mark);
    mark();
  }

  private RadioMenuItem item(LeadIn kind, int seconds) {
    RadioMenuItem item = new RadioMenuItem(LeadInNames.of(kind, seconds));
    item.setToggleGroup(choices);
    item.setUserData(List.of(kind, seconds));
    item.setOnAction(event -> model.choose(kind, seconds));
    return item;
  }

  private String shown() {
    LeadIn kind = model.leadInProperty().get();
    return kind == LeadIn.NONE
        ? LeadInNames.of(LeadIn.COUNT_IN)
        : LeadInNames.of(kind, model.rewindProperty().get());
  }

  private void mark() {
    LeadIn kind = model.leadInProperty().get();
    int seconds = kind == LeadIn.REWIND ? model.rewindProperty().get() : 0;
    pseudoClassStateChanged(CHOSEN, kind != LeadIn.NONE);
    choices
        .getToggles()
        .forEach(it -> it.setSelected(it.getUserData().equals(List.of(kind, seconds))));
  }
}
