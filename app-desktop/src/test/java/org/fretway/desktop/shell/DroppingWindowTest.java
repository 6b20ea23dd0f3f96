package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.SongsFixture;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes into the window from other programs: dropped files, copied pictures. */
class DroppingWindowTest {
  private @TempDir Path folder;
  private SongsFixture songs;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    songs = new SongsFixture(folder);
    window = OpenWindow.on(songs.fretway());
    await().until(() -> window.texts(".song-title"), List.of("One", "Two", "Three")::equals);
  }

  @AfterEach
  void close() {
    window.close();
    songs.close();
  }

  @Test
  void files_that_are_dropped_on_the_songs_are_imported() throws Exception {
    Path other = Files.createDirectory(folder.resolve("elsewhere"));
    Path song = new FeedpakFixture().named("Four", "D").zip(other, "Four.feedpak");
    ClipboardContent files = new ClipboardContent();
    files.putFiles(List.of(song.toFile()));

    drag(DragEvent.DRAG_OVER, ".song-grid", files);
    assertThat(window.shows(".drop-target")).isTrue();
    drag(DragEvent.DRAG_DROPPED, ".song-grid", files);

    assertThat(window.shows(".drop-target")).isFalse();
    await().until(() -> window.texts(".song-title").contains("Four"));
    await().until(() -> window.texts(".job-bar .label").contains("1 song imported."));
  }

  @Test
  void a_copied_picture_is_pasted_as_the_cover() {
    window.press(KeyCode.F2, ".song-grid");
    await().until(() -> window.shows(".edit-row .text-field"));

    FxToolkit.run(() -> Clipboard.getSystemClipboard().setContent(picture()));
    window.pressWithShortcut(KeyCode.V, ".edit-row .text-field");
    await().until(() -> FxToolkit.call(() -> !save().isDisabled()));
    FxToolkit.run(() -> save().fire());

    await().until(() -> !window.shows(".edit-form"));
    assertThat(songs.fretway().library().track(songs.ids().getFirst()).orElseThrow().coverBlob())
        .isPresent();
  }

  private Button save() {
    return window.all(".edit-buttons .button").stream()
        .map(Button.class::cast)
        .filter(it -> it.getText().equals("Save"))
        .findFirst()
        .orElseThrow();
  }

  private static ClipboardContent picture() {
    WritableImage image = new WritableImage(64, 64);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        image.getPixelWriter().setColor(x, y, Color.CRIMSON);
      }
    }
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    return content;
  }

  /** As if the pointer came from another program with something. */
  private void drag(EventType<DragEvent> type, String selector, ClipboardContent content) {
    FxToolkit.run(
        () -> {
          Node target = window.one(selector);
          Event.fireEvent(
              target,
              new DragEvent(
                  target,
                  target,
                  type,
                  board(content),
                  20,
                  20,
                  20,
                  20,
                  TransferMode.COPY,
                  null,
                  null,
                  new PickResult(target, 20, 20)));
        });
  }

  /** JavaFX makes the board of a drag for the system alone, which nobody drags in here. */
  private static Dragboard board(ClipboardContent content) throws ReflectiveOperationException {
    Class<?> toolkit = Class.forName("com.sun.javafx.tk.Toolkit");
    Object kit = toolkit.getMethod("getToolkit").invoke(null);
    Object own = toolkit.getMethod("createLocalClipboard").invoke(kit);
    Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
    Object offering =
        Proxy.newProxyInstance(
            peer.getClassLoader(),
            new Class<?>[] {peer},
            (proxy, method, arguments) ->
                method.getName().equals("getTransferModes")
                    ? Set.of(TransferMode.COPY)
                    : method.invoke(own, arguments));
    Method make = Dragboard.class.getDeclaredMethod("createDragboard", peer);
    make.setAccessible(true);
    Dragboard board = (Dragboard) make.invoke(null, offering);
    board.setContent(content);
    return board;
  }
}
