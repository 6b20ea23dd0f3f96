package org.fretway.desktop.shell;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fretway.Fretway;
import org.fretway.api.ServerOptions;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.server.LibraryServer;
import org.fretway.desktop.server.Sharing;
import org.fretway.desktop.settings.SettingsPage;
import org.fretway.desktop.text.Language;
import org.fretway.desktop.theme.Theme;

/** The real window on a library, and what a user sees and presses in it. */
final class OpenWindow implements AutoCloseable {
  /** Fits the screen that JavaFX has without a display. */
  private static final WindowState SIZE =
      new WindowState(Optional.of(Theme.DARK), Optional.of(Language.ENGLISH), 960, 700, false);

  /** The first window of all loads and draws for a while where others work, too. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final BackgroundTasks background = new BackgroundTasks();
  private final AudioEngine audio = AudioEngine.open(AudioOptions.SILENT);
  private final CompletableFuture<AudioEngine> sound = new CompletableFuture<>();
  private final Stage stage;
  private final MainWindow window;

  /** Shows the window and waits until everything in it has been loaded. */
  OpenWindow(Fretway fretway, Sharing sharing) {
    this(fretway, sharing, true, screens -> {});
  }

  /** Shows the window of a library whose server is for this machine only. */
  static OpenWindow on(Fretway fretway) {
    return new OpenWindow(fretway, new LibraryServer(fretway, ServerOptions.loopback(0), true));
  }

  /** As the first, and does something with the screens before anything has been loaded. */
  OpenWindow(Fretway fretway, Sharing sharing, Consumer<Screens> first) {
    this(fretway, sharing, true, first);
  }

  /** Shows the window; where there is no sound at once, {@link #openSound} brings it. */
  OpenWindow(Fretway fretway, Sharing sharing, boolean withSound) {
    this(fretway, sharing, withSound, screens -> {});
  }

  private OpenWindow(Fretway fretway, Sharing sharing, boolean withSound, Consumer<Screens> first) {
    if (withSound) {
      sound.complete(audio);
    }
    stage = FxToolkit.call(Stage::new);
    window = FxToolkit.call(() -> new MainWindow(stage, SIZE, background));
    FxToolkit.run(
        () -> {
          window.show();
          window.open(new OpenLibrary(fretway, sharing, sound));
          first.accept(window.screens());
        });
    awaitSettled();
  }

  /** Lets the sound open, and waits until all that waited for it has been done. */
  void openSound() {
    sound.complete(audio);
    awaitIdle();
  }

  /**
   * Waits until nothing is under way, nor what that has led to. What comes later still, since it
   * waited for a while, is run as in the program, where it must do no harm.
   */
  private void awaitIdle() {
    for (int i = 0; i < 2; i++) {
      background.whenIdle().join();
      FxToolkit.run(() -> {});
    }
  }

  /** Looks and speaks as whoever sits at the window prefers, from now on. */
  void followPreferences(Fretway fretway) {
    FxToolkit.run(() -> window.followPreferences(fretway));
  }

  /** The language that the window speaks; for the JavaFX thread. */
  ObjectProperty<Optional<Language>> languageProperty() {
    return window.languageProperty();
  }

  /** Returns what a user can do in the window; for the JavaFX thread. */
  Screens screens() {
    return window.screens();
  }

  /** Opens the settings and waits until everything in them has been loaded. */
  void openSettings() {
    FxToolkit.run(() -> screens().openSettings());
    awaitSettled();
  }

  /** As {@link #openSettings()}, on a page. */
  void openSettings(SettingsPage page) {
    FxToolkit.run(() -> screens().openSettings(page, ""));
    awaitSettled();
  }

  /** Waits until everything that is shown has been loaded and nothing moves. */
  void awaitSettled() {
    await().atMost(PATIENCE).until(() -> FxToolkit.call(window::isSettled));
  }

  /** Returns whether a node can be seen. */
  boolean shows(String selector) {
    return FxToolkit.call(() -> !all(selector).isEmpty());
  }

  /** Returns what can be read on nodes. */
  List<String> texts(String selector) {
    return FxToolkit.call(
        () ->
            all(selector).stream()
                .flatMap(
                    it -> it instanceof Labeled label ? Stream.of(label.getText()) : Stream.of())
                .filter(text -> text != null && !text.isEmpty())
                .toList());
  }

  /** Presses a key while a node has the keyboard. */
  void press(KeyCode key, String selector) {
    press(key, selector, false);
  }

  /** Presses a key together with Ctrl, or what takes its place. */
  void pressWithShortcut(KeyCode key, String selector) {
    press(key, selector, true);
  }

  private void press(KeyCode key, String selector, boolean shortcut) {
    fire(selector, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
  }

  /** Lets something happen to a node. */
  void fire(String selector, Event event) {
    FxToolkit.run(() -> Event.fireEvent(one(selector), event));
  }

  /** Presses the button that a selector finds. */
  void push(String selector) {
    FxToolkit.run(() -> ((Button) one(selector)).fire());
  }

  /** Pushes the first button on which a text stands. */
  void click(String text) {
    FxToolkit.run(
        () ->
            all(".button").stream()
                .map(Button.class::cast)
                .filter(it -> text.equals(it.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no button " + text))
                .fire());
  }

  /** Returns the fields of the forms that can be seen; on the JavaFX thread. */
  List<TextField> fields() {
    return all(".form-field.text-input").stream().map(TextField.class::cast).toList();
  }

  /** Types texts into the fields of the forms, from the first one on. */
  void fill(String... texts) {
    FxToolkit.run(
        () -> {
          for (int i = 0; i < texts.length; i++) {
            fields().get(i).selectAll();
            fields().get(i).replaceSelection(texts[i]);
          }
        });
  }

  /** Presses Enter in a field of the forms, counted from 0. */
  void enter(int field) {
    FxToolkit.run(() -> fields().get(field).fireEvent(new ActionEvent()));
  }

  /** Returns what has the keyboard; on the JavaFX thread. */
  Node focused() {
    return stage.getScene().getFocusOwner();
  }

  /** Returns the first node that can be seen; on the JavaFX thread. */
  Node one(String selector) {
    return all(selector).getFirst();
  }

  /** Returns the nodes that can be seen; on the JavaFX thread. */
  List<Node> all(String selector) {
    return stage.getScene().getRoot().lookupAll(selector).stream()
        .filter(OpenWindow::isShown)
        .toList();
  }

  /** Virtual lists keep cells that they only measure with. */
  private static boolean isShown(Node node) {
    return Stream.<Node>iterate(node, it -> it != null, Node::getParent).allMatch(Node::isVisible);
  }

  /** Closes the window, and waits until all that is remembered of it has been written. */
  void closeAndWait() {
    FxToolkit.run(window::close);
    FxToolkit.call(window::written).join();
    close();
  }

  @Override
  public void close() {
    FxToolkit.run(
        () -> {
          window.close();
          stage.close();
        });
    awaitIdle();
    audio.close();
  }
}
