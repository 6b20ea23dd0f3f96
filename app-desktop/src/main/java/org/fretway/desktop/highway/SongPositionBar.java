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

/**
 * The whole song as one bar: its sections in colours, the same colour for the same name, and the
 * moment being heard. A click or drag asks for another moment.
 */
public final class SongPositionBar extends Region {
  /** How many colours the style sheet has: {@code section-color-0} and so on. */
  private static final int COLORS = 6;

  private static final double THUMB_WIDTH = 4;

  private final List<Label> blocks = new ArrayList<>();
  private final List<Double> starts = new ArrayList<>();
  private final Region played = new Region();
  private final Region thumb = new Region();
  private final Rectangle clip = new Rectangle();
  private final DoubleProperty position = new SimpleDoubleProperty(this, "position");
  private DoubleConsumer onSeek = songTime -> {};
  private double duration;

  /** Creates a bar without a song. */
  public SongPositionBar() {
    getStyleClass().add("song-position-bar");
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText("Position in the song");
    played.getStyleClass().add("played");
    thumb.getStyleClass().add("thumb");
    played.setMouseTransparent(true);
    thumb.setMouseTransparent(true);
    setClip(clip);
    position.subscribe(this::placeThumb);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
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
    getChildren().addAll(played, thumb);
    requestLayout();
  }

  /** Sets what is told the moment, in seconds, when the player asks for one. */
  public void setOnSeek(DoubleConsumer onSeek) {
    this.onSeek = onSeek;
  }

  /** The moment being heard, in seconds. */
  public DoubleProperty positionProperty() {
    return position;
  }

  private void seek(MouseEvent event) {
    if (duration > 0 && getWidth() > 0) {
      onSeek.accept(Math.clamp(event.getX() / getWidth(), 0, 1) * duration);
    }
    event.consume();
  }

  private double x(double songTime) {
    return duration <= 0 ? 0 : Math.clamp(songTime / duration, 0, 1) * getWidth();
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
  }
}
