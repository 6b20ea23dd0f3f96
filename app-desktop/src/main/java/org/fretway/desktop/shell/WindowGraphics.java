package org.fretway.desktop.shell;

import com.sun.prism.GraphicsPipeline;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** How the window is drawn, for whoever looks for a fault. */
final class WindowGraphics {
  private WindowGraphics() {}

  /** Returns what JavaFX says, by name; from any thread, once JavaFX runs. */
  static Map<String, String> describe() {
    Map<String, String> graphics = new LinkedHashMap<>();
    // No public class of JavaFX tells whether it draws by OpenGL, Direct3D, Metal or by itself.
    GraphicsPipeline pipeline = GraphicsPipeline.getPipeline();
    graphics.put("pipeline", pipeline == null ? "none" : pipeline.getClass().getSimpleName());
    graphics.put("accelerated", Boolean.toString(Platform.isSupported(ConditionalFeature.SCENE3D)));
    graphics.put("javafx", System.getProperty("javafx.runtime.version", "unknown"));
    return graphics;
  }
}
