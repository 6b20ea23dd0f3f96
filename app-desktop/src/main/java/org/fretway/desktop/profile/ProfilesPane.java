package org.fretway.desktop.profile;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.form.ConfirmButton;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.Refusal;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profile;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * All profiles, for who may change them: a line each, and in their place a form while one is open.
 */
public final class ProfilesPane extends VBox {
  private static final Texts TEXTS = Texts.of(ProfilesPane.class);
  private static final double PICTURE = 36;

  private final PeopleViewModel model;
  private final AdminForms forms;
  private final VBox lines = new VBox();
  private final VBox form = new VBox();
  private final Button add = new Button(TEXTS.get("people.new"), new FontIcon(Feather.USER_PLUS));
  private Optional<Long> opened = Optional.empty();
  private boolean submitted;

  /**
   * Creates the pane.
   *
   * @param signIn leads to where somebody signs in
   */
  public ProfilesPane(PeopleViewModel model, Runnable signIn) {
    this.model = model;
    forms = new AdminForms(model, () -> submitted = true, this::close);
    getStyleClass().add("settings-pane");
    lines.getStyleClass().add("people-lines");
    form.getStyleClass().add("people-form");
    add.setOnAction(event -> open(forms.ofNew()));
    SettingCard card =
        new SettingCard(Feather.USERS, TEXTS.get("people.title"), TEXTS.get("people.purpose"), add);
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
                goOn(model.profileMessageProperty().get());
              }
            });
  }

  /** The keyboard was lost when all was disabled; a form that was refused waits for more. */
  private void goOn(Message message) {
    if (message.kind() != Kind.BAD) {
      close();
    }
    focusFirst();
  }

  private void close() {
    form.getChildren().clear();
    opened = Optional.empty();
    showWhatFits();
  }

  private void focusFirst() {
    Node field = form.lookup(".form-field");
    (field == null ? add : field).requestFocus();
  }

  private void open(Node wanted) {
    form.getChildren().setAll(wanted);
    showWhatFits();
    focusFirst();
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
        Button unlock = small(new Button(TEXTS.get("people.unlock")));
        unlock.setAccessibleText(TEXTS.get("people.unlock.spoken", profile.name()));
        unlock.setOnAction(event -> model.unlock(profile));
        line.getChildren().add(unlock);
      }
      Button change = small(new Button(TEXTS.get("people.change")));
      change.setAccessibleText(TEXTS.get("people.change.title", profile.name()));
      change.setOnAction(
          event -> {
            opened = Optional.of(profile.id());
            open(forms.of(profile));
          });
      ConfirmButton delete =
          new ConfirmButton(
              Texts.COMMON.get("delete"),
              TEXTS.get("people.delete.question"),
              () -> model.delete(profile));
      line.getChildren().addAll(change, small(delete));
    }
    return line;
  }

  private static Button small(Button button) {
    button.getStyleClass().addAll("flat", "small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static Label badge(String text) {
    Label badge = new Label(text);
    badge.getStyleClass().addAll("state-badge", "text-small");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  /** Forgets all that was typed. */
  public void clear() {
    close();
  }
}
