package org.fretway.desktop.highway;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.fretway.audio.PlaybackClock;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.HighwayStyle;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The highway as a part of a window. While it runs and can be seen, it asks the clock once a pulse
 * and draws that moment; it fills whatever room it is given. Its colours follow the background that
 * its style class {@code highway} gives it.
 */
public final class HighwayView extends Region {
  private static final Texts TEXTS = Texts.of(HighwayView.class);
  private final HighwayScreen screen = HighwayScreen.ofThisComputer();
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          drawNow();
        }
      };

  private PlaybackClock clock = () -> 0;
  private HighwayStyle style = BuiltInStyle.FLAT;
  private HighwayLook look = HighwayLook.of(HighwayTheme.DARK);
  private @Nullable HighwayRenderer renderer;
  private final ReadOnlyBooleanWrapper light = new ReadOnlyBooleanWrapper();
  private boolean started;

  /** Creates a view that shows nothing until it is given a chart. */
  public HighwayView() {
    getStyleClass().add("highway");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(TEXTS.get("spoken"));
    getChildren().add(screen.node());
    sceneProperty().subscribe(this::followVisibility);
    backgroundProperty().subscribe(this::followBackground);
  }

  /** Shows a chart that has been made ready on another thread. */
  public void setRenderer(HighwayRenderer prepared) {
    renderer = prepared;
    drawNow();
  }

  /** Draws in another style from now on. */
  public void setStyle(HighwayStyle newStyle) {
    style = newStyle;
    drawNow();
  }

  /** Follows other choices of the player from now on. */
  public void setOptions(HighwayOptions options) {
    look = look.with(options);
    drawNow();
  }

  /** Follows a clock from now on. */
  public void setClock(PlaybackClock clock) {
    this.clock = clock;
    drawNow();
  }

  /** Begins to draw with every pulse while the view can be seen. */
  public void start() {
    started = true;
    followVisibility();
  }

  /** Stops drawing. */
  public void stop() {
    started = false;
    followVisibility();
  }

  private void followVisibility() {
    if (started && getScene() != null) {
      pulse.start();
    } else {
      pulse.stop();
    }
  }

  /** The style sheet gives the view the window's background; the highway is as dark or light. */
  private void followBackground(@Nullable Background background) {
    if (background == null || background.getFills().isEmpty()) {
      return;
    }
    boolean isLight =
        background.getFills().getLast().getFill() instanceof Color color
            && color.getBrightness() > 0.5;
    look = look.on(isLight ? HighwayTheme.LIGHT : HighwayTheme.DARK, screenScale());
    light.set(isLight);
    drawNow();
  }

  /** Whether the highway is drawn in colours for a light window. */
  public ReadOnlyBooleanProperty lightProperty() {
    return light.getReadOnlyProperty();
  }

  private double screenScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  private void drawNow() {
    HighwayRenderer shown = renderer;
    if (shown == null || screen.width() < 1 || screen.height() < 1) {
      return;
    }
    if (look.scale() != screenScale()) {
      look = look.on(look.theme(), screenScale());
    }
    screen.resize(screen.width(), screen.height(), look.scale());
    shown.setStyle(style);
    shown.setLook(look);
    shown.prepare(screen.width(), screen.height());
    shown.draw(screen.begin(), clock.songTime());
    screen.show();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width != screen.width() || height != screen.height()) {
      screen.resize(width, height, screenScale());
      drawNow();
    }
  }
}
