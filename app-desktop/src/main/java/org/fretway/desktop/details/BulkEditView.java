package org.fretway.desktop.details;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.text.Texts;

/** The form in which several songs are changed alike. Enter changes them, Escape leaves. */
public final class BulkEditView extends VBox {
  private static final Texts TEXTS = Texts.of(BulkEditView.class);
  private final BulkEditViewModel model;
  private final DiscardQuestion question;
  private final Runnable leave;
  private final EditRow first;

  /**
   * Creates the form.
   *
   * @param leave called when it is done with, whatever came of it
   */
  public BulkEditView(BulkEditViewModel model, Runnable leave) {
    this.model = model;
    this.leave = leave;
    getStylesheets().add(EditView.STYLESHEET);
    getStyleClass().addAll("edit-form", "bulk-edit-form");
    Label headline = new Label(TEXTS.get("bulk.title", model.songs()));
    headline.getStyleClass().add("title-3");
    Label hint = new Label(TEXTS.get("bulk.hint"));
    hint.getStyleClass().add("text-muted");
    Wrapping.of(hint);
    VBox fields = new VBox();
    fields.getStyleClass().add("edit-fields");
    model.parts().forEach(part -> fields.getChildren().add(row(part)));
    first = (EditRow) fields.getChildren().getFirst();
    question = new DiscardQuestion(leave, this::focusFirst);
    getChildren().addAll(headline, hint, fields, question, buttons());
  }

  private EditRow row(BulkEditViewModel.Part part) {
    CheckBox tick = new CheckBox(part.name());
    tick.setAccessibleText(TEXTS.get("bulk.part", part.name()));
    tick.selectedProperty().bindBidirectional(part.wanted());
    return new EditRow(tick, part.name(), part.text(), this::start);
  }

  /** Gives the keyboard to the first field. */
  public void focusFirst() {
    first.field().requestFocus();
  }

  private HBox buttons() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button cancel = new Button(Texts.COMMON.get("cancel"));
    cancel.setOnAction(event -> leave());
    Button change = new Button(TEXTS.get("bulk.change", model.songs()));
    change.getStyleClass().add("accent");
    change.setDefaultButton(true);
    change.setOnAction(event -> start());
    change.disableProperty().bind(model.ready().not());
    HBox buttons = new HBox(gap, cancel, change);
    buttons.getStyleClass().add("edit-buttons");
    return buttons;
  }

  private void start() {
    if (model.start()) {
      leave.run();
    }
  }

  /** Leaves, and asks before anything that was typed is lost. */
  public void leave() {
    question.ask(model.changed().get());
  }
}
