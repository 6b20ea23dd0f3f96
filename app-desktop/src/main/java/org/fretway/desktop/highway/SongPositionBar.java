package org.fretway.desktop.highway;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.fretway.chart.Phrase;
import org.fretway.chart.Section;
import org.fretway.desktop.highway.LoopMarks.Held;
import org.jspecify.annotations.Nullable;

/**
 * The whole song as one bar: its sections in colours, the same colour for the same name, its
 * phrases as fine marks, the moment being heard, and the passage that is repeated. A click or drag
 * asks for another moment, unless it begins at an end of that passage, which it moves then;
 * pointing at the bar tells what is there. Following the song allocates nothing and lays nothing
 * out.
 */
public final class SongPositionBar extends Region {
  private static final double THUMB_WIDTH = 4;

  /** How high the line is that shows how far the section is. */
  private static final double PROGRESS_HEIGHT = 3;

  /** How long the mark of a phrase is, as a part of the height. */
  private static final double PHRASE_MARK = 0.22;

  /** How far above the pointer it is told what is there, in pixels. */
  private static final double TIP_ABOVE = 44;

  /** What moves the ends of the passage that is repeated; moments are seconds of song time. */
  public interface LoopHandles {
    /** The start is being dragged; exact if Alt is down. */
    void dragStart(double songTime, boolean exact);

    /** The end is being dragged; exact if Alt is down. */
    void dragEnd(double songTime, boolean exact);

    /** The drag is over. */
    void drop();
  }

  private final SectionBlocks sections = new SectionBlocks();
  private final LoopMarks marks = new LoopMarks();
  private final Path phraseMarks = new Path();
  private final Region played = mark("played");
  private final Region progress = mark("section-progress");
  private final Region thumb = mark("thumb");
  private final Rectangle clip = new Rectangle();
  private final Tooltip tip = new Tooltip();
  private final DoubleProperty position = new SimpleDoubleProperty(this, "position");
  private final DoubleProperty loopStart = new SimpleDoubleProperty(this, "loopStart", Double.NaN);
  private final DoubleProperty loopEnd = new SimpleDoubleProperty(this, "loopEnd", Double.NaN);
  private DoubleConsumer onSeek = songTime -> {};
  private BiFunction<Double, String, String> words = (songTime, name) -> name;
  private List<Phrase> phrases = List.of();
  private @Nullable LoopHandles onLoop;
  private Held held = Held.POSITION;
  private double duration;
  private double shownX = Double.NaN;

  /** Creates a bar without a song. */
  public SongPositionBar() {
    getStyleClass().add("song-position-bar");
    setAccessibleRole(AccessibleRole.SLIDER);
    phraseMarks.getStyleClass().add("phrase-marks");
    phraseMarks.setManaged(false);
    phraseMarks.setMouseTransparent(true);
    setClip(clip);
    position.subscribe(this::follow);
    loopStart.subscribe(this::placeLoop);
    loopEnd.subscribe(this::placeLoop);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> tip.hide());
  }

  private static Region mark(String styleClass) {
    Region mark = new Region();
    mark.getStyleClass().add(styleClass);
    mark.setMouseTransparent(true);
    mark.setManaged(false); // It moves with every pulse, which is no reason to lay anything out.
    return mark;
  }

  /**
   * Shows a song.
   *
   * @param parts its sections, in order of time
   * @param phrases its phrases
   * @param duration of the song in seconds
   */
  public void setSong(List<Section> parts, List<Phrase> phrases, double duration) {
    this.duration = duration;
    this.phrases = List.copyOf(phrases);
    sections.show(parts);
    getChildren().setAll(sections.nodes());
    getChildren().addAll(phraseMarks, played, marks.below(), progress, thumb);
    getChildren().addAll(marks.above());
    requestLayout();
  }

  /** Shows how well the sections were played, in their order; empty for nothing. */
  public void setResults(List<SectionResult> results) {
    sections.rate(results);
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

  /**
   * Sets how it is said what is pointed at.
   *
   * @param words gets the moment in seconds and the name of the section, which may be empty
   */
  public void setWords(BiFunction<Double, String, String> words) {
    this.words = words;
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
    held =
        onLoop == null
            ? Held.POSITION
            : LoopMarks.taken(event.getX(), x(loopStart.get()), x(loopEnd.get()));
    if (held == Held.POSITION) {
      drag(event); // A handle moves only when the mouse does.
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    LoopHandles loop = onLoop;
    if (duration > 0 && getWidth() > 0) {
      double songTime = songTime(event.getX());
      if (held == Held.POSITION || loop == null) {
        onSeek.accept(songTime);
      } else if (held == Held.START) {
        loop.dragStart(songTime, event.isAltDown());
      } else {
        loop.dragEnd(songTime, event.isAltDown());
      }
      tell(event);
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

  /** Tells beside the pointer which moment and which section is there. */
  private void tell(MouseEvent event) {
    if (duration > 0 && getScene() != null && getScene().getWindow() != null) {
      tip.setText(tipAt(event.getX()));
      double y = localToScreen(0, 0).getY() - TIP_ABOVE;
      if (tip.isShowing()) {
        tip.setAnchorX(event.getScreenX());
        tip.setAnchorY(y);
      } else {
        tip.show(this, event.getScreenX(), y);
      }
    }
  }

  /** Returns what is told of a place of the bar. */
  String tipAt(double x) {
    double songTime = songTime(x);
    return words.apply(songTime, sections.nameAt(songTime));
  }

  private double songTime(double x) {
    return Math.clamp(x / getWidth(), 0, 1) * duration;
  }

  private double x(double songTime) {
    return duration <= 0 ? 0 : Math.clamp(songTime / duration, 0, 1) * getWidth();
  }

  private void placeLoop() {
    marks.place(x(loopStart.get()), x(loopEnd.get()), getWidth(), getHeight());
  }

  /** Follows the song from pixel to pixel. */
  private void follow() {
    double x = Math.rint(x(position.get()));
    if (x != shownX) {
      shownX = x;
      placeThumb(x);
    }
  }

  private void placeThumb(double x) {
    double height = getHeight();
    played.resizeRelocate(0, 0, x, height);
    thumb.resizeRelocate(
        Math.clamp(x - THUMB_WIDTH / 2, 0, Math.max(0, getWidth() - THUMB_WIDTH)),
        0,
        THUMB_WIDTH,
        height);
    int index = sections.indexAt(position.get());
    double from = x(sections.start(index));
    progress.resizeRelocate(from, height - PROGRESS_HEIGHT, Math.max(0, x - from), PROGRESS_HEIGHT);
    progress.setVisible(sections.isDivided());
    sections.mark(index);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> position.get();
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> duration;
      case VALUE_STRING -> words.apply(position.get(), sections.nameAt(position.get()));
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private void markPhrases() {
    phraseMarks.getElements().clear();
    for (Phrase phrase : phrases) {
      double x =
          Math.rint(x(phrase.startTime())) + 0.5; // In the middle of a pixel: one pixel wide.
      if (x > 1) {
        phraseMarks.getElements().add(new MoveTo(x, 0));
        phraseMarks.getElements().add(new LineTo(x, getHeight() * PHRASE_MARK));
      }
    }
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    sections.layOut(duration <= 0 ? 0 : getWidth() / duration, getWidth(), getHeight());
    markPhrases();
    shownX = Double.NaN;
    follow();
    placeLoop();
  }
}
