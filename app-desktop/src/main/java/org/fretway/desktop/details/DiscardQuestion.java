package org.fretway.desktop.details;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;

/** Asks in the form itself whether what was changed is to be lost. */
final class DiscardQuestion extends HBox {
  private static final Texts TEXTS = Texts.of(DiscardQuestion.class);
  private final Button keep = new Button(TEXTS.get("edit.question.keep"));
  private final Runnable leave;

  DiscardQuestion(Runnable leave, Runnable stay) {
    this.leave = leave;
    getStyleClass().add("edit-question");
    Label question = new Label(TEXTS.get("edit.question"));
    Wrapping.of(question);
    HBox.setHgrow(question, Priority.ALWAYS);
    question.setMaxWidth(Double.MAX_VALUE);
    Button discard = new Button(TEXTS.get("edit.question.discard"));
    discard.getStyleClass().add("danger");
    discard.setMinWidth(Region.USE_PREF_SIZE);
    discard.setOnAction(event -> leave.run());
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.setOnAction(
        event -> {
          Presence.set(this, false);
          stay.run();
        });
    getChildren().addAll(question, discard, keep);
    Presence.set(this, false);
  }

  /** Leaves at once if nothing would be lost, else asks; asked twice, it stays. */
  void ask(boolean something) {
    if (!something) {
      leave.run();
    } else if (isVisible()) {
      keep.fire();
    } else {
      Presence.set(this, true);
      keep.requestFocus();
    }
  }
}
