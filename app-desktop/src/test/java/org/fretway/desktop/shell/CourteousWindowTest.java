package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.library.Courtesy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done in the window, scans give way to. */
class CourteousWindowTest {
  private @TempDir Path folder;
  private LibraryFixture library;
  private OpenWindow window;
  private Courtesy courtesy;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Zebra", "One").scan();
    window = OpenWindow.on(library.fretway());
    courtesy = library.fretway().scanner().courtesy();
  }

  @AfterEach
  void close() {
    window.close();
    library.close();
  }

  @Test
  void a_window_in_which_nothing_is_done_asks_for_nothing() {
    assertThat(courtesy.isDue()).isFalse();
  }

  @Test
  void scrolling_is_given_way_to() {
    awaitCourtesyAfter(scroll());
  }

  @Test
  void a_key_is_given_way_to() {
    awaitCourtesyAfter(
        new KeyEvent(KeyEvent.KEY_TYPED, "z", "z", KeyCode.UNDEFINED, false, false, false, false));
  }

  @Test
  void dragging_is_given_way_to() {
    awaitCourtesyAfter(drag());
  }

  /** The sign counts for half a second only, in which the test may not come to look. */
  private void awaitCourtesyAfter(Event event) {
    await()
        .until(
            () -> {
              window.fire(".song-grid", event);
              return courtesy.isDue();
            });
  }

  private ScrollEvent scroll() {
    Node grid = FxToolkit.call(() -> window.one(".song-grid"));
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        10,
        10,
        0,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        -40,
        0,
        -40,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        new PickResult(grid, 10, 10));
  }

  private MouseEvent drag() {
    Node grid = FxToolkit.call(() -> window.one(".song-grid"));
    return new MouseEvent(
        MouseEvent.MOUSE_DRAGGED,
        10,
        10,
        0,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        new PickResult(grid, 10, 10));
  }
}
