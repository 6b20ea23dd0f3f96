package org.fretway.desktop.profile;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.util.StringConverter;
import org.fretway.desktop.form.FormRows;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Signs one of the profiles in. */
final class SignInForm implements ProfileForm {
  private static final Texts TEXTS = Texts.of(SignInForm.class);
  private final ProfileViewModel model;
  private final FormRows rows = new FormRows(this::submit);
  private final ComboBox<Profile> profiles = rows.add(TEXTS.get("field.profile"), new ComboBox<>());
  private final PasswordField pin = rows.pin(TEXTS.get("field.pin"));
  private final SettingCard card;

  SignInForm(ProfileViewModel model) {
    this.model = model;
    profiles.setConverter(new Names());
    Button signIn = new Button(TEXTS.get("signIn"));
    signIn.getStyleClass().add("accent");
    signIn.setOnAction(event -> submit());
    Button forgot = new Button(TEXTS.get("forgot"));
    forgot.getStyleClass().add("flat");
    forgot.setOnAction(event -> withProfile(model::forgotPin));
    card =
        new SettingCard(
            Feather.USER, TEXTS.get("signIn"), TEXTS.get("signIn.purpose"), signIn, forgot);
    card.showContent(rows);
  }

  /** Offers the profiles; the one that was chosen stays chosen. */
  void offer(List<Profile> all) {
    Profile before = profiles.getValue();
    profiles.getItems().setAll(all);
    profiles.setValue(
        all.stream()
            .filter(it -> before != null && it.id() == before.id())
            .findFirst()
            .orElse(all.getFirst()));
  }

  private void submit() {
    String given = pin.getText();
    FormRows.forget(pin);
    withProfile(profile -> model.signIn(profile, given));
  }

  private void withProfile(Consumer<Profile> action) {
    Profile chosen = profiles.getValue();
    if (chosen != null) {
      action.accept(chosen);
    }
  }

  @Override
  public SettingCard card() {
    return card;
  }

  @Override
  public void focus() {
    pin.requestFocus();
  }

  @Override
  public void clear() {
    FormRows.forget(pin);
  }

  /** Shows a profile by its name; none is made from a name. */
  private static final class Names extends StringConverter<Profile> {
    @Override
    public String toString(@Nullable Profile profile) {
      return profile == null ? "" : profile.name();
    }

    @Override
    public @Nullable Profile fromString(String name) {
      return null;
    }
  }
}
