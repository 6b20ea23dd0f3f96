package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.fretway.desktop.FxToolkit;
import org.junit.jupiter.api.Test;

class WindowGraphicsTest {

  @Test
  void a_window_tells_how_it_is_drawn() {
    assertThat(FxToolkit.call(WindowGraphics::describe))
        .containsEntry("pipeline", "SWPipeline")
        .containsEntry("accelerated", "false")
        .containsKey("javafx");
  }
}
