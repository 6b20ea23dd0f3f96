package org.fretway.desktop.profile;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.fretway.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Who sits at the window: the card of what can be done about it now. */
public final class ProfilePane extends VBox {
  private final FirstProfileForm first;
  private final SignInForm signIn;
  private final RecoveryForm recovery;
  private final SignedInCard signedIn;
  private final ProfileFailureCard failure;
  private Optional<ProfileForm> shown = Optional.empty();
  private boolean focusWhenShown;

  /** Creates the pane. */
  public ProfilePane(ProfileViewModel model) {
    first = new FirstProfileForm(model);
    signIn = new SignInForm(model);
    recovery = new RecoveryForm(model);
    signedIn = new SignedInCard(model);
    failure = new ProfileFailureCard(model);
    getStyleClass().add("settings-pane");
    forms()
        .forEach(
            form -> {
              form.card().setId("signIn");
              form.card().bindMessage(model.messageProperty());
            });
    disableProperty().bind(model.busyProperty());
    sceneProperty().subscribe(this::enteredScene);
    model.stateProperty().subscribe(this::show);
    model
        .busyProperty()
        .subscribe(
            busy -> {
              if (!busy && getScene() != null) {
                focusForm(); // It lost the keyboard when it was disabled.
              }
            });
  }

  private List<ProfileForm> forms() {
    return List.of(first, signIn, recovery, signedIn, failure);
  }

  private void show(ProfileState state) {
    clear();
    Optional<ProfileForm> before = shown;
    shown =
        switch (state) {
          case ProfileState.Loading() -> Optional.empty();
          case ProfileState.Failed() -> Optional.of(failure);
          case ProfileState.NoProfile() -> Optional.of(first);
          case ProfileState.SignedOut(List<Profile> profiles) -> {
            signIn.offer(profiles);
            yield Optional.of(signIn);
          }
          case ProfileState.Recovering(Profile profile, List<Profile> _) -> {
            recovery.ask(profile);
            yield Optional.of(recovery);
          }
          case ProfileState.SignedIn(Profile profile) -> {
            signedIn.show(profile);
            yield Optional.of(signedIn);
          }
        };
    if (!before.equals(shown)) { // What stays keeps the keyboard.
      getChildren().setAll(shown.stream().map(ProfileForm::card).toList());
    }
    if (focusWhenShown || (before.isPresent() && !before.equals(shown))) {
      focusForm();
    }
  }

  /** Gives the keyboard to where the user goes on, as soon as that is known and in a window. */
  public void focusForm() {
    focusWhenShown = shown.isEmpty() || getScene() == null;
    shown.ifPresent(ProfileForm::focus);
  }

  /** What scrolls is in no scene before it is first laid out, and takes no keyboard till then. */
  private void enteredScene(@Nullable Scene scene) {
    if (scene != null && focusWhenShown) {
      Platform.runLater(this::focusForm);
    }
  }

  /** Forgets all that was typed. */
  public void clear() {
    forms().forEach(ProfileForm::clear);
  }
}
