package org.fretway.desktop.setup;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fretway.desktop.form.FormRows;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.profile.Avatar;
import org.fretway.desktop.profile.AvatarPicker;
import org.fretway.desktop.profile.ProfileState;
import org.fretway.desktop.profile.ProfileViewModel;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Makes the first profile with its picture, or says that there is one. */
final class FirstProfilePane extends VBox {
  private static final Texts TEXTS = Texts.of(FirstProfilePane.class);
  private static final double PICTURE = 72;

  private final ProfileViewModel model;
  private final FormRows rows = new FormRows(this::submit);
  private final TextField name = rows.text(TEXTS.get("first.name"), new TextField());
  private final PasswordField pin = rows.pin(TEXTS.get("first.pin"));
  private final PasswordField pinAgain = rows.pin(TEXTS.get("first.pinAgain"));
  // To be read while it is typed: it is typed once, and must be known years later.
  private final TextField phrase = rows.text(TEXTS.get("first.phrase"), new TextField());
  private final TextField hint = rows.text(TEXTS.get("first.hint"), new TextField());
  private final AvatarPicker pictures = new AvatarPicker();
  private final VBox form;
  private final Label made = new Label();
  private boolean submitted;

  /**
   * Creates the pane.
   *
   * @param whenMade called when the profile has been made here
   */
  FirstProfilePane(ProfileViewModel model, Runnable whenMade) {
    this.model = model;
    phrase.setPromptText(TEXTS.get("first.phrase.hint"));
    hint.setPromptText(TEXTS.get("first.hint.hint"));
    Avatar picture = new Avatar(0, PICTURE);
    pictures.chosenProperty().subscribe(id -> picture.show(id.intValue()));
    Button create = new Button(TEXTS.get("first.create"));
    create.getStyleClass().add("accent");
    create.setOnAction(event -> submit());
    HBox top = new HBox(picture, rows);
    top.getStyleClass().add("setup-profile");
    form = new VBox(top, pictures, create);
    form.getStyleClass().add("setup-form");
    SettingCard card =
        new SettingCard(Feather.USER, TEXTS.get("first.title"), TEXTS.get("first.purpose"));
    card.showContent(new VBox(form, made));
    card.bindMessage(model.messageProperty());
    disableProperty().bind(model.busyProperty());
    getChildren().add(card);
    model
        .stateProperty()
        .subscribe(
            state -> {
              show(state);
              if (submitted && state instanceof ProfileState.SignedIn) {
                submitted = false;
                clear();
                whenMade.run();
              }
            });
    model
        .busyProperty()
        .subscribe(
            busy -> {
              if (!busy && isAsking() && getScene() != null) {
                focusFirst(); // It lost the keyboard when it was disabled.
              }
            });
  }

  private void show(ProfileState state) {
    Presence.set(form, state instanceof ProfileState.NoProfile);
    made.setText(
        switch (state) {
          case ProfileState.SignedIn(var profile) -> TEXTS.get("first.signedIn", profile.name());
          case ProfileState.SignedOut _, ProfileState.Recovering _ -> TEXTS.get("first.already");
          case ProfileState.Failed() -> TEXTS.get("first.failed");
          case ProfileState.Loading(), ProfileState.NoProfile() -> "";
        });
    Presence.set(made, !made.getText().isEmpty());
  }

  private void submit() {
    String givenPin = pin.getText();
    String givenAgain = pinAgain.getText();
    FormRows.forget(pin, pinAgain);
    submitted = true;
    model.create(
        name.getText(),
        givenPin,
        givenAgain,
        phrase.getText(),
        hint.getText(),
        pictures.chosenProperty().get());
  }

  /** Returns whether a profile can be made here. */
  boolean isAsking() {
    return form.isManaged();
  }

  /** Gives the keyboard to the first field that is empty. */
  void focusFirst() {
    (name.getText().isBlank() ? name : pin).requestFocus();
  }

  /** Forgets the secrets that were typed. */
  void clear() {
    FormRows.forget(pin, pinAgain);
    if (!isAsking()) {
      FormRows.forget(name, phrase, hint);
    }
  }
}
