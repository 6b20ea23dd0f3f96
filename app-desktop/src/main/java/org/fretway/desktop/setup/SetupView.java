package org.fretway.desktop.setup;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.profile.PickerView;
import org.fretway.desktop.profile.ProfileState;
import org.fretway.desktop.settings.FoldersPane;
import org.fretway.desktop.settings.SettingsView;
import org.fretway.desktop.settings.SharingPane;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screen of the first start. Enter goes on, Escape leaves it for good. */
public final class SetupView extends BorderPane implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(SetupView.class);
  private static final String STYLESHEET =
      Objects.requireNonNull(SetupView.class.getResource("setup.css")).toExternalForm();
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final SetupViewModel model;
  private final Map<SetupStep, Node> steps = new EnumMap<>(SetupStep.class);
  private final Map<SetupStep, Node> marks = new EnumMap<>(SetupStep.class);
  private final FirstProfilePane profile;
  private final Button back = new Button(TEXTS.get("back"));
  private final Button next = new Button();
  private final Button skip = new Button(TEXTS.get("skip"));
  private final StackPane middle = new StackPane();

  /**
   * Creates the screen.
   *
   * @param model closed with the screen
   */
  public SetupView(SetupViewModel model) {
    this.model = model;
    getStyleClass().add("setup");
    getStylesheets().addAll(PickerView.STYLESHEET, SettingsView.STYLESHEET, STYLESHEET);
    profile = new FirstProfilePane(model.profile(), model::next);
    steps.put(SetupStep.WELCOME, welcome());
    steps.put(
        SetupStep.FOLDERS,
        step(
            TEXTS.get("folders.title"),
            TEXTS.get("folders.hint"),
            new FoldersPane(model.folders(), model.scans(), () -> model.show(SetupStep.PROFILE))));
    steps.put(
        SetupStep.PROFILE, step(TEXTS.get("profile.title"), TEXTS.get("profile.hint"), profile));
    steps.put(
        SetupStep.SHARING,
        step(
            TEXTS.get("sharing.title"),
            TEXTS.get("sharing.hint"),
            new SharingPane(model.sharing(), () -> model.show(SetupStep.PROFILE))));
    steps.put(
        SetupStep.DONE,
        message(Feather.CHECK_CIRCLE, TEXTS.get("done.title"), TEXTS.get("done.hint")));
    ScrollPane scroll = new ScrollPane(middle);
    scroll.getStyleClass().addAll("edge-to-edge", "settings-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    setTop(progress());
    setCenter(scroll);
    setBottom(buttons());
    model.stepProperty().subscribe(this::show);
    model.profile().stateProperty().subscribe(state -> showNext());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private Node progress() {
    HBox line = new HBox();
    line.getStyleClass().add("setup-progress");
    for (SetupStep each : SetupStep.values()) {
      Label mark = new Label(each.title());
      mark.getStyleClass().add("setup-mark");
      marks.put(each, mark);
      line.getChildren().add(mark);
    }
    return line;
  }

  private Node buttons() {
    back.setOnAction(event -> model.back());
    next.setOnAction(event -> model.next());
    next.getStyleClass().add("accent");
    next.setMinWidth(Region.USE_PREF_SIZE);
    skip.setOnAction(event -> model.finish());
    skip.getStyleClass().add("flat");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(skip, gap, back, next);
    line.getStyleClass().add("setup-buttons");
    return line;
  }

  private static Node welcome() {
    return message(Feather.MUSIC, TEXTS.get("welcome.title"), TEXTS.get("welcome.hint"));
  }

  private static Node message(Ikon icon, String headline, String sentence) {
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().add("setup-icon");
    Label head = new Label(headline);
    head.getStyleClass().add("title-1");
    Label text = new Label(sentence);
    Wrapping.of(text);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.getStyleClass().addAll("text-muted", "setup-sentence");
    VBox box = new VBox(picture, head, text);
    box.getStyleClass().add("setup-message");
    return box;
  }

  private static Node step(String headline, String sentence, Node content) {
    Label head = new Label(headline);
    head.getStyleClass().add("title-1");
    Label text = new Label(sentence);
    Wrapping.of(text);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.getStyleClass().add("text-muted");
    VBox box = new VBox(head, text, content);
    box.getStyleClass().add("setup-step");
    return box;
  }

  private void show(SetupStep step) {
    profile.clear();
    Optional.ofNullable(steps.get(step)).ifPresent(it -> middle.getChildren().setAll(it));
    marks.forEach((each, mark) -> mark.pseudoClassStateChanged(CURRENT, each == step));
    Presence.set(back, step != SetupStep.WELCOME);
    Presence.set(skip, step != SetupStep.DONE);
    showNext();
    focusFirst();
  }

  /** Says on the button whether a step is left out. */
  private void showNext() {
    boolean leftOut =
        model.stepProperty().get() == SetupStep.PROFILE
            && model.profile().stateProperty().get() instanceof ProfileState.NoProfile;
    next.setText(
        switch (model.stepProperty().get()) {
          case WELCOME -> TEXTS.get("begin");
          case DONE -> TEXTS.get("toLibrary");
          default -> leftOut ? TEXTS.get("without") : TEXTS.get("next");
        });
  }

  /** Gives the keyboard to where the user goes on. */
  public void focusFirst() {
    if (model.stepProperty().get() == SetupStep.PROFILE && profile.isAsking()) {
      profile.focusFirst();
    } else {
      next.requestFocus();
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.finish();
    }
  }

  /** Returns whether everything that the screen shows has been found out. */
  public boolean isLoaded() {
    return model.isLoaded();
  }

  @Override
  public void close() {
    profile.clear();
    model.close();
  }
}
