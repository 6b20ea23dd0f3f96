package org.fretway.desktop.profile;

import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profile;

/** The screen that asks who sits at the window. Escape goes back, and then on without a profile. */
public final class PickerView extends StackPane {
  private static final Texts TEXTS = Texts.of(PickerView.class);

  /** The looks of profiles, for other screens that show parts of them. */
  public static final String STYLESHEET =
      Objects.requireNonNull(PickerView.class.getResource("profile.css")).toExternalForm();

  private final PickerViewModel model;
  private final FlowPane cards = new FlowPane();
  private final Button browse = new Button();
  private final VBox choosing;
  private final StackPane asked = new StackPane();
  private final PinPad pinPad;
  private final PickerRecovery recovery;

  /** Creates the screen. */
  public PickerView(PickerViewModel model) {
    this.model = model;
    getStyleClass().add("picker");
    getStylesheets().add(STYLESHEET);
    pinPad = new PinPad(model);
    recovery = new PickerRecovery(model);
    choosing = choosing();
    // A small window scrolls.
    ScrollPane scroll = new ScrollPane(asked);
    scroll.getStyleClass().addAll("edge-to-edge", "picker-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
    model.profilesProperty().subscribe(this::showProfiles);
    model.who().stateProperty().subscribe(state -> showProfiles(model.profilesProperty().get()));
    model.stepProperty().subscribe(this::show);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.back();
          }
        });
    model
        .who()
        .busyProperty()
        .subscribe(
            busy -> {
              if (!busy && getScene() != null) {
                focusFirst(); // What has the keyboard lost it when it was disabled.
              }
            });
  }

  private VBox choosing() {
    Label headline = new Label(TEXTS.get("picker.title"));
    headline.getStyleClass().add("title-1");
    cards.getStyleClass().add("profile-cards");
    browse.getStyleClass().add("flat");
    browse.setOnAction(event -> model.browse());
    VBox all = new VBox(headline, cards, browse);
    all.getStyleClass().add("picker-choosing");
    return all;
  }

  private void showProfiles(List<Profile> profiles) {
    cards
        .getChildren()
        .setAll(
            profiles.stream()
                .<Node>map(it -> new ProfileCard(it, model.isSignedIn(it), () -> model.choose(it)))
                .toList());
    boolean somebody = model.who().stateProperty().get() instanceof ProfileState.SignedIn;
    browse.setText(somebody ? TEXTS.get("picker.signOutAndBrowse") : TEXTS.get("picker.browse"));
  }

  private void show(PickerStep step) {
    recovery.clear();
    Node shown =
        switch (step) {
          case PickerStep.Choosing() -> choosing;
          case PickerStep.Pin(Profile profile) -> {
            pinPad.ask(profile);
            yield pinPad;
          }
          case PickerStep.Recovering(Profile profile) -> {
            recovery.ask(profile);
            yield recovery;
          }
        };
    asked.getChildren().setAll(shown);
    Platform.runLater(this::focusFirst);
  }

  /** Gives the keyboard to where the user goes on. */
  public void focusFirst() {
    switch (model.stepProperty().get()) {
      case PickerStep.Choosing() ->
          cards.getChildren().stream().findFirst().orElse(browse).requestFocus();
      case PickerStep.Pin(Profile _) -> pinPad.requestFocus();
      case PickerStep.Recovering(Profile _) -> recovery.focus();
    }
  }

  /** Returns whether the profiles are known. */
  public boolean isLoaded() {
    return model.who().isLoaded();
  }
}
