package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.Hand;
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
    awaitCourtesyAfter(grid -> Hand.scroll(grid, -40));
  }

  @Test
  void a_key_is_given_way_to() {
    awaitCourtesyAfter(grid -> Hand.type(grid, "z"));
  }

  @Test
  void dragging_is_given_way_to() {
    awaitCourtesyAfter(Hand::drag);
  }

  /** The sign counts for half a second only, in which the test may not come to look. */
  private void awaitCourtesyAfter(Consumer<Node> deed) {
    await()
        .until(
            () -> {
              FxToolkit.run(() -> deed.accept(window.one(".song-grid")));
              return courtesy.isDue();
            });
  }
}
