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
import org.fretway.profile.NewProfile;
import org.fretway.profile.Profile;

/**
 * The forms in which administrators make and change profiles.
 *
 * @param begun called before something is attempted
 * @param cancel called when nothing is wanted any more
 */
record AdminForms(PeopleViewModel model, Runnable begun, Runnable cancel) {
  /** Returns a form that makes a profile. */
  Node ofNew() {
    Runnable[] submit = new Runnable[1];
    FormRows rows = new FormRows(() -> submit[0].run());
    TextField name = rows.text("Name", new TextField());
    PasswordField pin = rows.pin("PIN");
    PasswordField pinAgain = rows.pin("PIN again");
    TextField phrase = rows.text("Recovery phrase", new TextField());
    phrase.setPromptText("Words that let its owner set a new PIN");
    TextField hint = rows.text("Hint", new TextField());
    hint.setPromptText("Everybody can see it; may stay empty");
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
    return box("New profile", submit[0], "Make the profile", rows, pictures);
  }

  /** Returns a form that changes a profile. */
  Node of(Profile profile) {
    Runnable[] submit = new Runnable[1];
    FormRows rows = new FormRows(() -> submit[0].run());
    TextField name = rows.text("Name", new TextField(profile.name()));
    AvatarPicker pictures = new AvatarPicker();
    pictures.chosenProperty().set(profile.avatarId());
    submit[0] =
        () -> {
          begun.run();
          model.change(profile, name.getText(), pictures.chosenProperty().get());
        };
    VBox all =
        new VBox(
            box("Change " + profile.name(), submit[0], "Save", rows, pictures), newPin(profile));
    all.getStyleClass().add("people-form");
    return all;
  }

  private Node newPin(Profile profile) {
    Runnable[] submit = new Runnable[1];
    FormRows rows = new FormRows(() -> submit[0].run());
    PasswordField pin = rows.pin("New PIN");
    PasswordField pinAgain = rows.pin("New PIN again");
    submit[0] =
        () -> {
          begun.run();
          model.setPin(profile, pin.getText(), pinAgain.getText());
          FormRows.forget(pin, pinAgain);
        };
    Button set = new Button("Set the new PIN");
    set.setOnAction(event -> submit[0].run());
    Label note =
        new Label("For who forgot it, and the recovery phrase too. It signs the profile out.");
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
    Button leave = new Button("Cancel");
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
