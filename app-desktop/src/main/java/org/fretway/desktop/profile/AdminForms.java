package org.fretway.desktop.profile;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.FormRows;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.NewProfile;
import org.fretway.profile.Profile;

/**
 * The forms in which administrators make and change profiles.
 *
 * @param begun called before something is attempted
 * @param cancel called when nothing is wanted any more
 */
record AdminForms(PeopleViewModel model, Runnable begun, Runnable cancel) {
  private static final Texts TEXTS = Texts.of(AdminForms.class);

  /** Returns a form that makes a profile. */
  Node ofNew() {
    Runnable[] submit = new Runnable[1];
    FormRows rows = new FormRows(() -> submit[0].run());
    TextField name = rows.text(TEXTS.get("field.name"), new TextField());
    PasswordField pin = rows.pin(TEXTS.get("field.pin"));
    PasswordField pinAgain = rows.pin(TEXTS.get("field.pinAgain"));
    TextField phrase = rows.text(TEXTS.get("field.phrase"), new TextField());
    phrase.setPromptText(TEXTS.get("field.phrase.owner"));
    TextField hint = rows.text(TEXTS.get("field.hint"), new TextField());
    hint.setPromptText(TEXTS.get("field.hint.prompt"));
    AvatarPicker pictures = new AvatarPicker();
    submit[0] =
        () -> {
          begun.run();
          model.create(
              new NewProfile(
                  name.getText(),
                  pin.getText(),
                  phrase.getText(),
                  Optional.of(hint.getText()).filter(it -> !it.isBlank()),
                  pictures.chosenProperty().get()),
              pinAgain.getText());
          FormRows.forget(pin, pinAgain);
        };
    return box(TEXTS.get("people.new.title"), submit[0], TEXTS.get("make.do"), rows, pictures);
  }

  /** Returns a form that changes a profile. */
  Node of(Profile profile) {
    Runnable[] submit = new Runnable[1];
    FormRows rows = new FormRows(() -> submit[0].run());
    TextField name = rows.text(TEXTS.get("field.name"), new TextField(profile.name()));
    AvatarPicker pictures = new AvatarPicker();
    pictures.chosenProperty().set(profile.avatarId());
    submit[0] =
        () -> {
          begun.run();
          model.change(profile, name.getText(), pictures.chosenProperty().get());
        };
    VBox all =
        new VBox(
            box(
                TEXTS.get("people.change.title", profile.name()),
                submit[0],
                TEXTS.get("save"),
                rows,
                pictures),
            newPin(profile));
    all.getStyleClass().add("people-form");
    return all;
  }

  private Node newPin(Profile profile) {
    Runnable[] submit = new Runnable[1];
    FormRows rows = new FormRows(() -> submit[0].run());
    PasswordField pin = rows.pin(TEXTS.get("field.newPin"));
    PasswordField pinAgain = rows.pin(TEXTS.get("field.newPinAgain"));
    submit[0] =
        () -> {
          begun.run();
          model.setPin(profile, pin.getText(), pinAgain.getText());
          FormRows.forget(pin, pinAgain);
        };
    Button set = new Button(TEXTS.get("setPin"));
    set.setOnAction(event -> submit[0].run());
    Label note = new Label(TEXTS.get("people.newPin.note"));
    note.getStyleClass().add("text-muted");
    Wrapping.of(note);
    VBox box = new VBox(note, rows, set);
    box.getStyleClass().add("people-form");
    return box;
  }

  private Node box(String headline, Runnable submit, String says, Node... content) {
    Label head = new Label(headline);
    head.getStyleClass().add("title-4");
    Button keep = new Button(says);
    keep.getStyleClass().add("accent");
    keep.setOnAction(event -> submit.run());
    Button leave = new Button(Texts.COMMON.get("cancel"));
    leave.setOnAction(event -> cancel.run());
    HBox buttons = new HBox(keep, leave);
    buttons.getStyleClass().add("setting-line");
    VBox box = new VBox(head);
    box.getChildren().addAll(content);
    box.getChildren().add(buttons);
    box.getStyleClass().add("people-form");
    return box;
  }
}
