package org.fretway.desktop.profile;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.ConfirmButton;
import org.fretway.desktop.form.FormRows;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.Refusal;
import org.fretway.desktop.form.SettingCard;
import org.fretway.profile.NewProfile;
import org.fretway.profile.Profile;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All profiles, for who may change them: a line each, and below it the form to change it. */
public final class ProfilesPane extends VBox {
  private static final double PICTURE = 36;

  private final PeopleViewModel model;
  private final VBox lines = new VBox();
  private final VBox form = new VBox();
  private final Button add = new Button("New profile…", new FontIcon(Feather.USER_PLUS));
  private Optional<Long> opened = Optional.empty();
  private boolean submitted;

  /**
   * Creates the pane.
   *
   * @param signIn leads to where somebody signs in
   */
  public ProfilesPane(PeopleViewModel model, Runnable signIn) {
    this.model = model;
    getStyleClass().add("settings-pane");
    lines.getStyleClass().add("people-lines");
    form.getStyleClass().add("people-form");
    add.setOnAction(event -> open(newForm()));
    SettingCard card =
        new SettingCard(
            Feather.USERS,
            "Profiles",
            "Everybody who uses this library. What a profile may do comes from its groups, below.",
            add);
    card.setId("profiles");
    HBox refusal =
        Refusal.withWay(
            model.stateProperty().map(PeopleState::profileRefusal),
            model.stateProperty().map(PeopleState::wayToChange),
            signIn);
    card.showContent(new VBox(refusal, lines, form));
    card.bindMessage(model.profileMessageProperty());
    disableProperty().bind(model.busyProperty());
    getChildren().add(card);
    model.stateProperty().subscribe(this::show);
    model
        .busyProperty()
        .subscribe(
            busy -> {
              if (!busy && submitted) {
                submitted = false;
                closeIfTaken(model.profileMessageProperty().get());
              }
            });
  }

  private void closeIfTaken(Message message) {
    if (message.kind() != Kind.BAD) {
      close();
    }
  }

  private void close() {
    boolean hadKeyboard = form.isFocusWithin();
    form.getChildren().clear();
    opened = Optional.empty();
    showWhatFits();
    if (hadKeyboard) {
      add.requestFocus();
    }
  }

  private void open(Node wanted) {
    form.getChildren().setAll(wanted);
    showWhatFits();
    form.lookup(".form-field").requestFocus();
  }

  /** A form stands in place of the lines, which may be many. */
  private void showWhatFits() {
    boolean asking = !form.getChildren().isEmpty();
    Presence.set(form, asking);
    Presence.set(lines, !asking);
    Presence.set(add, !asking && model.stateProperty().get().profileRefusal().isEmpty());
  }

  private void show(PeopleState state) {
    boolean allowed = state.profileRefusal().isEmpty();
    lines.getChildren().setAll(state.profiles().stream().map(it -> line(state, it)).toList());
    if (!allowed
        || opened
            .filter(id -> state.profiles().stream().noneMatch(it -> it.id() == id))
            .isPresent()) {
      close();
    }
    showWhatFits();
  }

  private Node line(PeopleState state, Profile profile) {
    Label name = new Label(profile.name());
    name.getStyleClass().add("setting-name");
    Label groups = new Label(String.join(", ", state.groupsOf(profile)));
    groups.getStyleClass().addAll("text-muted", "text-small");
    Presence.set(groups, !groups.getText().isEmpty());
    VBox words = new VBox(name, groups);
    words.getStyleClass().add("people-words");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(new Avatar(profile.avatarId(), PICTURE), words);
    line.getStyleClass().add("people-line");
    if (state.me().filter(id -> id == profile.id()).isPresent()) {
      line.getChildren().add(badge("you"));
    }
    if (profile.locked()) {
      line.getChildren().add(badge("locked"));
    }
    line.getChildren().add(gap);
    if (state.profileRefusal().isEmpty()) {
      if (profile.locked()) {
        Button unlock = new Button("Unlock");
        unlock.getStyleClass().addAll("flat", "small");
        unlock.setOnAction(event -> model.unlock(profile));
        line.getChildren().add(unlock);
      }
      Button change = new Button("Change…");
      change.getStyleClass().addAll("flat", "small");
      change.setAccessibleText("Change " + profile.name());
      change.setOnAction(
          event -> {
            opened = Optional.of(profile.id());
            open(changeForm(profile));
          });
      ConfirmButton delete =
          new ConfirmButton(
              "Delete",
              "Delete with its favourites, scores and playlists?",
              () -> model.delete(profile));
      delete.getStyleClass().addAll("flat", "small");
      line.getChildren().addAll(change, delete);
    }
    return line;
  }

  private static Label badge(String text) {
    Label badge = new Label(text);
    badge.getStyleClass().addAll("state-badge", "text-small");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  private Node newForm() {
    opened = Optional.empty();
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
          submitted = true;
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
    return formBox("New profile", submit[0], "Make the profile", rows, pictures);
  }

  private Node changeForm(Profile profile) {
    Runnable[] submit = new Runnable[1];
    FormRows rows = new FormRows(() -> submit[0].run());
    TextField name = rows.text("Name", new TextField(profile.name()));
    AvatarPicker pictures = new AvatarPicker();
    pictures.chosenProperty().set(profile.avatarId());
    submit[0] =
        () -> {
          submitted = true;
          model.change(profile, name.getText(), pictures.chosenProperty().get());
        };
    Runnable[] setPin = new Runnable[1];
    FormRows pinRows = new FormRows(() -> setPin[0].run());
    PasswordField pin = pinRows.pin("New PIN");
    PasswordField pinAgain = pinRows.pin("New PIN again");
    setPin[0] =
        () -> {
          submitted = true;
          model.setPin(profile, pin.getText(), pinAgain.getText());
          FormRows.forget(pin, pinAgain);
        };
    Button set = new Button("Set the new PIN");
    set.setOnAction(event -> setPin[0].run());
    Label note =
        new Label("For who forgot it, and the recovery phrase too. It signs the profile out.");
    note.getStyleClass().add("text-muted");
    Wrapping.of(note);
    VBox all =
        new VBox(
            formBox("Change " + profile.name(), submit[0], "Save", rows, pictures),
            note,
            pinRows,
            set);
    all.getStyleClass().add("people-form");
    return all;
  }

  private Node formBox(String headline, Runnable submit, String says, Node... content) {
    Label head = new Label(headline);
    head.getStyleClass().add("title-4");
    Button keep = new Button(says);
    keep.getStyleClass().add("accent");
    keep.setOnAction(event -> submit.run());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(event -> close());
    HBox buttons = new HBox(keep, cancel);
    buttons.getStyleClass().add("setting-line");
    VBox box = new VBox(head);
    box.getChildren().addAll(content);
    box.getChildren().add(buttons);
    box.getStyleClass().add("people-form");
    return box;
  }

  /** Forgets all that was typed. */
  public void clear() {
    close();
  }
}
