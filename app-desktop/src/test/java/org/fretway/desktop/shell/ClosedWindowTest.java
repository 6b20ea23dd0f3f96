package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fretway.desktop.library.LibraryFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedWindowTest {
  private static final int WINDOWS = 4;

  @TempDir Path folder;

  /** JavaFX itself may hold on to the last one. */
  @Test
  void windows_that_were_closed_stay_in_no_memory() throws Exception {
    List<WeakReference<Screens>> closed = new ArrayList<>();
    for (int number = 0; number < WINDOWS; number++) {
      closed.add(openAndClose(folder.resolve("library " + number)));
    }

    await()
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(closed.subList(0, WINDOWS - 1)).allMatch(it -> it.refersTo(null));
            });
  }

  private static WeakReference<Screens> openAndClose(Path folder) throws Exception {
    LibraryFixture library = new LibraryFixture(folder).add("Zebra", "One").scan();
    try (OpenWindow window =
        new OpenWindow(library.fretway(), new PicturedSharing(library.fretway()))) {
      return new WeakReference<>(window.screens());
    } finally {
      library.close();
    }
  }
}
