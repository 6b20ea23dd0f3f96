package org.fretway.desktop.profile;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fretway.desktop.form.FormRows;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What somebody who is signed in can change of the own profile; not there for anybody else. */
public final class OwnProfilePane extends VBox {
  private static final Texts TEXTS = Texts.of(OwnProfilePane.class);
  private static final double PICTURE = 72;

  private final OwnProfileViewModel model;
  private final FormRows look = new FormRows(this::keepLook);
  private final TextField name = look.text(TEXTS.get("field.name"), new TextField());
  private final AvatarPicker pictures = new AvatarPicker();
  private final FormRows pinRows = new FormRows(this::changePin);
  private final PasswordField pinForPin = pinRows.pin(TEXTS.get("field.pinUntilNow"));
  private final PasswordField newPin = pinRows.pin(TEXTS.get("field.newPin"));
  private final PasswordField newPinAgain = pinRows.pin(TEXTS.get("field.newPinAgain"));
  private final FormRows phraseRows = new FormRows(this::changePhrase);
  private final PasswordField pinForPhrase = phraseRows.pin(TEXTS.get("field.pin"));
  // To be read while it is typed: it is typed once, and must be known years later.
  private final TextField phrase = phraseRows.text(TEXTS.get("field.phrase"), new TextField());
  private final TextField hint = phraseRows.text(TEXTS.get("field.hint"), new TextField());
  private @Nullable Profile own;

  /**
   * Creates the pane.
   *
   * @param who tells who is signed in
   */
  public OwnProfilePane(OwnProfileViewModel model, ProfileViewModel who) {
    this.model = model;
    getStyleClass().add("settings-pane");
    phrase.setPromptText(TEXTS.get("field.phrase.own"));
    hint.setPromptText(TEXTS.get("field.hint.prompt"));
    disableProperty().bind(model.busyProperty());
    getChildren().addAll(lookCard(), pinCard(), phraseCard());
    who.stateProperty().subscribe(this::show);
  }

  private SettingCard lookCard() {
    Avatar picture = new Avatar(0, PICTURE);
    pictures.chosenProperty().subscribe(id -> picture.show(id.intValue()));
    HBox top = new HBox(picture, look);
    top.getStyleClass().add("people-look");
    SettingCard card =
        card(
            "myLook",
            Feather.SMILE,
            TEXTS.get("own.look"),
            TEXTS.get("own.look.purpose"),
            button(TEXTS.get("save"), this::keepLook));
    card.showContent(form(top, pictures));
    card.bindMessage(model.lookMessageProperty());
    return card;
  }

  private SettingCard pinCard() {
    SettingCard card =
        card(
            "myPin",
            Feather.LOCK,
            TEXTS.get("field.pin"),
            TEXTS.get("own.pin.purpose"),
            button(TEXTS.get("setPin"), this::changePin));
    card.showContent(pinRows);
    card.bindMessage(model.pinMessageProperty());
    return card;
  }

  private SettingCard phraseCard() {
    SettingCard card =
        card(
            "myPhrase",
            Feather.LIFE_BUOY,
            TEXTS.get("field.phrase"),
            TEXTS.get("own.phrase.purpose"),
            button(TEXTS.get("setPhrase"), this::changePhrase));
    card.showContent(phraseRows);
    card.bindMessage(model.phraseMessageProperty());
    return card;
  }

  private static SettingCard card(
      String id, Feather icon, String headline, String purpose, Button action) {
    SettingCard card = new SettingCard(icon, headline, purpose, action);
    card.setId(id);
    return card;
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static VBox form(Node... nodes) {
    VBox form = new VBox(nodes);
    form.getStyleClass().add("people-form");
    return form;
  }

  private void show(ProfileState state) {
    Profile before = own;
    own = state instanceof ProfileState.SignedIn(Profile profile) ? profile : null;
    Presence.set(this, own != null);
    if (own == null) {
      clear();
    } else if (before == null || before.id() != own.id()) {
      clear();
      name.setText(own.name());
      hint.setText(OwnProfileViewModel.hintOf(own));
      pictures.chosenProperty().set(own.avatarId());
    }
  }

  private void keepLook() {
    Profile mine = own;
    if (mine != null) {
      model.change(mine, name.getText(), pictures.chosenProperty().get());
    }
  }

  private void changePin() {
    String given = pinForPin.getText();
    String wanted = newPin.getText();
    String again = newPinAgain.getText();
    FormRows.forget(pinForPin, newPin, newPinAgain);
    model.changePin(given, wanted, again);
  }

  private void changePhrase() {
    String given = pinForPhrase.getText();
    FormRows.forget(pinForPhrase);
    model.changePhrase(given, phrase.getText(), hint.getText());
  }

  /** Forgets all secrets that were typed. */
  public void clear() {
    FormRows.forget(pinForPin, newPin, newPinAgain, pinForPhrase, phrase);
    model.forgetOutcome();
  }
}
