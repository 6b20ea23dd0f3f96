package org.fretway.desktop.player;

import static org.awaitility.Awaitility.await;

import atlantafx.base.theme.PrimerDark;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.audio.listen.EarOptions;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.keys.KeyMap;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.listen.ListenInputFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.desktop.take.TakeInputFixture;
import org.fretway.desktop.tuner.LastTuning;
import org.fretway.desktop.tuner.TunerInputFixture;
import org.fretway.desktop.tuner.TunerPlace;
import org.fretway.library.LibraryQuery;

/** The player in a window, with the first song of a library, loaded and without a sound. */
final class ShownPlayer implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  final PlayerView view;
  final ToldFixture told = new ToldFixture();
  final SuccessionFixture succession = new SuccessionFixture();
  final ObjectProperty<KeyMap> keys = new SimpleObjectProperty<>(KeyMap.DEFAULT);
  final TakeInputFixture input = new TakeInputFixture();

  /** What the tuner hears. */
  final TunerInputFixture heard = new TunerInputFixture();

  /** What listening hears. */
  final ListenInputFixture played = new ListenInputFixture();

  /** How often the sound settings were wanted. */
  final AtomicInteger soundSettings = new AtomicInteger();

  /** How often the way back was taken. */
  final AtomicInteger backs = new AtomicInteger();

  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final AudioEngine audio = AudioEngine.open(AudioOptions.SILENT);
  private final Stage stage;

  ShownPlayer(LibraryFixture library, double widthPx, double heightPx) {
    PlayRequest request = PlayRequest.of(firstOf(library));
    view =
        FxToolkit.call(
            () ->
                new PlayerView(
                    library.fretway(),
                    audio,
                    request,
                    new Followers(library.fretway().nowPlaying(), Runnable::run),
                    PlayHistoryFixture.of(library.fretway()),
                    succession,
                    keys,
                    new TunerPlace(new LastTuning(), soundSettings::incrementAndGet),
                    new PlayerInputs(input, heard, played, () -> EarOptions.USUAL),
                    told,
                    background,
                    () -> {},
                    backs::incrementAndGet));
    stage = FxToolkit.call(Stage::new);
    FxToolkit.run(
        () -> {
          // The player's colours are those of the theme, which the window sets in the program.
          Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
          stage.setScene(new Scene(view, widthPx, heightPx));
          stage.show();
          view.requestFocus();
        });
    await().atMost(PATIENCE).until(() -> FxToolkit.call(view::isReady));
  }

  /** Returns the id of the song that is shown. */
  static String firstOf(LibraryFixture library) {
    return library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
  }

  Node node(String selector) {
    return view.lookup(selector);
  }

  String text(String selector) {
    return FxToolkit.call(() -> ((Labeled) node(selector)).getText());
  }

  boolean visible(String selector) {
    return FxToolkit.call(() -> node(selector).isVisible());
  }

  /** Finds a button by how its text, or what it is called aloud, begins; on the JavaFX thread. */
  ButtonBase named(String name) {
    return view.lookupAll("*").stream()
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(
            button ->
                String.valueOf(button.getAccessibleText()).startsWith(name)
                    || String.valueOf(button.getText()).startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  void press(KeyCode key) {
    press(key, false, false);
  }

  void press(KeyCode key, boolean shift, boolean alt) {
    press(view, key, shift, alt);
  }

  /** Presses a key where a node has the keyboard. */
  static void press(Node node, KeyCode key) {
    press(node, key, false, false);
  }

  private static void press(Node node, KeyCode key, boolean shift, boolean alt) {
    FxToolkit.run(
        () ->
            node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, alt, false)));
  }

  @Override
  public void close() {
    FxToolkit.run(
        () -> {
          view.close();
          stage.close();
        });
    background.close();
    audio.close();
  }
}
