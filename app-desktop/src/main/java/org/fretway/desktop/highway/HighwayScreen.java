package org.fretway.desktop.highway;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import org.fretway.desktop.highway.draw.Surface;

/** What a highway is drawn on, as a part of a scene. Used on the JavaFX thread. */
interface HighwayScreen {
  /** Chooses a way to draw, {@code canvas} or {@code raster}, whatever the computer can do. */
  String PROPERTY = "fretway.highway";

  /**
   * Returns a canvas where a graphics card draws, and a raster where JavaFX would draw the canvas
   * by itself, which takes many times as long.
   */
  static HighwayScreen ofThisComputer() {
    return switch (System.getProperty(PROPERTY, "")) {
      case "canvas" -> new CanvasScreen();
      case "raster" -> new RasterScreen();
      default ->
          Platform.isSupported(ConditionalFeature.SCENE3D)
              ? new CanvasScreen()
              : new RasterScreen();
    };
  }

  /** Returns the part of the scene. */
  Node node();

  /** Returns the width in pixels of the scene. */
  double width();

  /** Returns the height in pixels of the scene. */
  double height();

  /**
   * Changes the size, if it is another one.
   *
   * @param scale pixels of the screen to one of the scene
   */
  void resize(double width, double height, double scale);

  /** Returns what the next frame is to be drawn on; all of it has to be covered. */
  Surface begin();

  /** Shows what has been drawn. */
  void show();
}
