package org.fretway.desktop.shell;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fretway.Fretway;
import org.fretway.desktop.model.Preference;
import org.fretway.desktop.text.Language;
import org.fretway.desktop.text.Texts;
import org.fretway.desktop.theme.TextSize;
import org.fretway.desktop.theme.Theme;
import org.fretway.desktop.theme.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/**
 * The one window of the program: its theme, its size, and the notices above its screens. It can be
 * shown before there is anything to show; the library arrives later. Used from the JavaFX thread.
 */
final class MainWindow {
  private static final Texts TEXTS = Texts.of(MainWindow.class);
  private static final String STYLESHEET =
      Objects.requireNonNull(MainWindow.class.getResource("/org/fretway/desktop/app.css"))
          .toExternalForm();

  private final Stage stage;
  private final Executor background;
  private final ThemeSwitch themes;
  private final BorderPane content = new BorderPane();
  private final Notices notices = new Notices();
  private final CrossFade place = new CrossFade();
  private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
  private final ObjectProperty<Optional<Language>> language;
  private @Nullable PreferredLook look;
  private @Nullable ScreensInTurn turns;

  /**
   * Builds the window without showing it.
   *
   * @param background runs what waits for disk or database
   */
  MainWindow(Stage stage, WindowState state, Executor background) {
    this.stage = stage;
    this.background = background;
    themes = new ThemeSwitch(state.theme());
    language = new SimpleObjectProperty<>(state.language());
    language.subscribe(this::speak);
    content.setCenter(place);
    content.setTop(notices);
    content.getStyleClass().add("main-window");
    Scene scene = new Scene(content, state.width(), state.height());
    scene.getStylesheets().add(STYLESHEET);
    textSize.subscribe(size -> size.apply(scene));
    themes
        .themeProperty()
        .subscribe(
            theme -> {
              theme.apply();
              content.getStyleClass().removeAll(Theme.DARK.styleClass(), Theme.LIGHT.styleClass());
              content.getStyleClass().add(theme.styleClass());
            });
    place.show(new WindowMessage(TEXTS.get("opening"), "", new ProgressIndicator()));
    stage.setTitle("Fretway");
    stage.setScene(scene);
    stage.setMinWidth(WindowState.MIN_WIDTH);
    stage.setMinHeight(WindowState.MIN_HEIGHT);
    stage.setMaximized(state.maximized());
  }

  /** Shows the window. */
  void show() {
    stage.show();
  }

  /** Returns all that the window shows. */
  Region content() {
    return content;
  }

  /** Returns how the window is now, to be restored at the next start. */
  WindowState state() {
    Scene scene = stage.getScene();
    return new WindowState(
        themes.choiceProperty().get(),
        language.get(),
        scene.getWidth(),
        scene.getHeight(),
        stage.isMaximized());
  }

  /** Shows the library. */
  void open(OpenLibrary library) {
    SongJobs jobs = new SongJobs(library.fretway(), new ReplaceQuestion(stage), background);
    turns =
        new ScreensInTurn(
            atHome ->
                new Screens(library, background, place, notices, jobs, atHome, themes.button()));
    stage.getScene().addEventHandler(KeyEvent.KEY_PRESSED, event -> screens().onKey(event));
    SignsOfWork.tell(stage.getScene(), library.fretway().scanner().courtesy()::somebodyIsAtWork);
  }

  /** Looks as whoever sits at the window prefers, from now on. */
  void followPreferences(Fretway fretway) {
    PreferredLook followed = new PreferredLook(fretway, background);
    follow(followed, themes.choiceProperty(), language, textSize);
    look = followed;
  }

  /** Follows the preferences that are about the whole window. */
  static void follow(
      PreferredLook look,
      Property<Optional<Theme>> theme,
      Property<Optional<Language>> language,
      Property<TextSize> textSize) {
    look.follow(
        Preference.THEME,
        theme,
        Theme::named, // None while the system is followed.
        choice -> choice.map(Theme::key).orElse(Preference.THEME.fallback()));
    look.follow(
        Preference.LANGUAGE,
        language,
        Language::ofTag, // None while the system is followed.
        choice -> choice.map(Language::tag).orElse(Preference.LANGUAGE.fallback()));
    look.follow(
        Preference.TEXT_SIZE,
        textSize,
        percent -> TextSize.of(percent).orElse(TextSize.NORMAL),
        size -> Integer.toString(size.percent()));
  }

  /** How large texts are. */
  ObjectProperty<TextSize> textSizeProperty() {
    return textSize;
  }

  /**
   * Returns what the window shows of the library.
   *
   * @throws IllegalStateException if there is no library yet
   */
  Screens screens() {
    if (turns == null) {
      throw new IllegalStateException("the window has been given no library yet");
    }
    return turns.screens();
  }

  /** The language that the window speaks; empty for that of the system. */
  ObjectProperty<Optional<Language>> languageProperty() {
    return language;
  }

  private void speak(Optional<Language> chosen) {
    Language wanted = chosen.orElseGet(Language::ofSystem);
    boolean other = wanted != Language.spoken();
    wanted.speak();
    SystemWords.speak(wanted);
    if (other && turns != null) {
      turns.replace();
    }
  }

  /** Says that there is nothing to show, and why. */
  void fail(String sentence) {
    Button quit = new Button(TEXTS.get("failed.quit"));
    quit.setDefaultButton(true);
    quit.setOnAction(event -> stage.close());
    place.show(new WindowMessage(TEXTS.get("failed.title"), sentence, quit));
  }

  /** Tells something at the top of the window. */
  void tell(String sentence) {
    notices.show(sentence);
  }

  /** Returns whether everything that the window shows has been loaded, and nothing moves. */
  boolean isSettled() {
    return place.isAtRest() && turns != null && turns.isLoaded();
  }

  /** Completed when everything that is remembered of the window has been written. */
  CompletableFuture<Boolean> written() {
    return turns == null ? CompletableFuture.completedFuture(true) : turns.written();
  }

  /** Stops what the window listens to; it is not shown again. */
  void close() {
    themes.close();
    if (look != null) {
      look.close();
    }
    if (turns != null) {
      turns.close();
    }
  }
}
