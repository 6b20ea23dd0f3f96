package org.fretway.desktop.highway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.fretway.chart.PartName;
import org.fretway.chart.Section;
import org.jspecify.annotations.Nullable;

/**
 * The whole song as one bar: its sections in colours, the same colour for the same name, the moment
 * being heard, and the passage that is repeated. A click or drag asks for another moment, unless it
 * begins at an end of that passage, which it moves then.
 */
public final class SongPositionBar extends Region {
  /** How many colours the style sheet has: {@code section-color-0} and so on. */
  private static final int COLORS = 6;

  private static final double THUMB_WIDTH = 4;
  private static final double HANDLE_WIDTH = 9;

  /** How far from the middle of a handle a press takes it, in pixels. */
  private static final double GRAB = 7;

  /** What moves the ends of the passage that is repeated; moments are seconds of song time. */
  public interface LoopHandles {
    /** The start is being dragged; exact if Alt is down. */
    void dragStart(double songTime, boolean exact);

    /** The end is being dragged; exact if Alt is down. */
    void dragEnd(double songTime, boolean exact);

    /** The drag is over. */
    void drop();
  }

  /** What a press has taken. */
  private enum Held {
    POSITION,
    START,
    END
  }

  private final List<Label> blocks = new ArrayList<>();
  private final List<Double> starts = new ArrayList<>();
  private final Region played = new Region();
  private final Region thumb = new Region();
  private final Region looped = new Region();
  private final Region startHandle = new Region();
  private final Region endHandle = new Region();
  private final Rectangle clip = new Rectangle();
  private final DoubleProperty position = new SimpleDoubleProperty(this, "position");
  private final DoubleProperty loopStart = new SimpleDoubleProperty(this, "loopStart", Double.NaN);
  private final DoubleProperty loopEnd = new SimpleDoubleProperty(this, "loopEnd", Double.NaN);
  private DoubleConsumer onSeek = songTime -> {};
  private @Nullable LoopHandles onLoop;
  private Held held = Held.POSITION;
  private double duration;

  /** Creates a bar without a song. */
  public SongPositionBar() {
    getStyleClass().add("song-position-bar");
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText("Position in the song");
    played.getStyleClass().add("played");
    thumb.getStyleClass().add("thumb");
    looped.getStyleClass().add("looped");
    startHandle.getStyleClass().addAll("loop-handle", "loop-start");
    endHandle.getStyleClass().addAll("loop-handle", "loop-end-handle");
    played.setMouseTransparent(true);
    thumb.setMouseTransparent(true);
    looped.setMouseTransparent(true);
    setClip(clip);
    position.subscribe(this::placeThumb);
    loopStart.subscribe(this::placeLoop);
    loopEnd.subscribe(this::placeLoop);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
  }

  /**
   * Shows a song.
   *
   * @param sections in order of time
   * @param duration of the song in seconds
   */
  public void setSong(List<Section> sections, double duration) {
    this.duration = duration;
    blocks.clear();
    starts.clear();
    Map<String, Integer> colors = new HashMap<>();
    for (Section section : sections) {
      Label block = new Label(PartName.of(section));
      int color = colors.computeIfAbsent(section.name(), name -> colors.size() % COLORS);
      block.getStyleClass().addAll("section", "section-color-" + color);
      block.setMouseTransparent(true);
      blocks.add(block);
      starts.add(section.time());
    }
    getChildren().setAll(blocks);
    getChildren().addAll(played, looped, thumb, startHandle, endHandle);
    requestLayout();
  }

  /** Sets what is told the moment, in seconds, when the player asks for one. */
  public void setOnSeek(DoubleConsumer onSeek) {
    this.onSeek = onSeek;
  }

  /** Sets what is told when the ends of the repeated passage are dragged. */
  public void setOnLoop(LoopHandles onLoop) {
    this.onLoop = onLoop;
  }

  /** Where the passage that is repeated begins, in seconds; NaN where there is none. */
  public DoubleProperty loopStartProperty() {
    return loopStart;
  }

  /** Where the passage that is repeated ends, in seconds; NaN where there is none. */
  public DoubleProperty loopEndProperty() {
    return loopEnd;
  }

  /** The moment being heard, in seconds. */
  public DoubleProperty positionProperty() {
    return position;
  }

  private void press(MouseEvent event) {
    held = onLoop == null ? Held.POSITION : taken(event.getX());
    if (held == Held.POSITION) {
      drag(event); // A handle moves only when the mouse does.
    }
    event.consume();
  }

  private Held taken(double x) {
    double toStart = Math.abs(x - x(loopStart.get())); // NaN where there is none.
    double toEnd = Math.abs(x - x(loopEnd.get()));
    if (toStart <= GRAB && !(toEnd < toStart)) {
      return Held.START;
    }
    return toEnd <= GRAB ? Held.END : Held.POSITION;
  }

  private void drag(MouseEvent event) {
    LoopHandles loop = onLoop;
    if (duration > 0 && getWidth() > 0) {
      double songTime = Math.clamp(event.getX() / getWidth(), 0, 1) * duration;
      if (held == Held.POSITION || loop == null) {
        onSeek.accept(songTime);
      } else if (held == Held.START) {
        loop.dragStart(songTime, event.isAltDown());
      } else {
        loop.dragEnd(songTime, event.isAltDown());
      }
    }
    event.consume();
  }

  private void release(MouseEvent event) {
    LoopHandles loop = onLoop;
    if (held != Held.POSITION && loop != null) {
      loop.drop();
    }
    held = Held.POSITION;
    event.consume();
  }

  private double x(double songTime) {
    return duration <= 0 ? 0 : Math.clamp(songTime / duration, 0, 1) * getWidth();
  }

  private void placeLoop() {
    boolean begun = !Double.isNaN(loopStart.get());
    boolean whole = begun && !Double.isNaN(loopEnd.get());
    startHandle.setVisible(begun);
    endHandle.setVisible(whole);
    looped.setVisible(whole);
    if (begun) {
      double from = x(loopStart.get());
      place(startHandle, from - HANDLE_WIDTH / 2);
      if (whole) {
        double to = x(loopEnd.get());
        place(endHandle, to - HANDLE_WIDTH / 2);
        looped.resizeRelocate(from, 0, Math.max(1, to - from), getHeight());
      }
    }
  }

  private void place(Region handle, double x) {
    double within = Math.clamp(x, 0, Math.max(0, getWidth() - HANDLE_WIDTH));
    handle.resizeRelocate(snapPositionX(within), 0, HANDLE_WIDTH, getHeight());
  }

  private void placeThumb() {
    double x = x(position.get());
    played.resizeRelocate(0, 0, x, getHeight());
    thumb.resizeRelocate(
        Math.clamp(x - THUMB_WIDTH / 2, 0, Math.max(0, getWidth() - THUMB_WIDTH)),
        0,
        THUMB_WIDTH,
        getHeight());
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    for (int i = 0; i < blocks.size(); i++) {
      double from = snapPositionX(x(starts.get(i)));
      double to = snapPositionX(i + 1 < blocks.size() ? x(starts.get(i + 1)) : getWidth());
      // One pixel of the ground shows between two sections.
      blocks.get(i).resizeRelocate(from, 0, Math.max(1, to - from - 1), getHeight());
    }
    placeThumb();
    placeLoop();
  }
}
