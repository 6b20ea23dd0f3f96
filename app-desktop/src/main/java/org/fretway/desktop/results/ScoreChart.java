package org.fretway.desktop.results;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.fretway.desktop.text.Figures;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.PlayResult;
import org.fretway.practice.PlayedResult;

/**
 * Scores from play to play as a line with points, over fainter ones of speed and mastery, all of
 * them from 0 to 100. Colours are those of the style sheet.
 */
final class ScoreChart extends Region {
  private static final Texts TEXTS = Texts.of(ScoreChart.class);
  private static final double HUNDRED = 100;
  private static final double GAP_PX = 6;
  private static final double POINT_PX = 3;
  private static final double CHOSEN_PX = 6;

  /** With more, points would be a band. */
  private static final int MOST_POINTS = 120;

  private final Path grid = path("history-grid");
  private final Path speed = path("history-speed");
  private final Path mastery = path("history-mastery");
  private final Path score = path("history-score");
  private final Circle chosen = new Circle(CHOSEN_PX);
  private final List<Circle> points = new ArrayList<>();
  private final Label top = label("100");
  private final Label middle = label("50");
  private final Label bottom = label("0");
  private final Label first = label("");
  private final Label last = label("");

  /** In order of time. */
  private List<PlayedResult> plays = List.of();

  private OptionalInt marked = OptionalInt.empty();

  /**
   * Creates an empty chart.
   *
   * @param choose gets the place of a play that is clicked at, counted from the latest
   */
  ScoreChart(IntConsumer choose) {
    getStyleClass().add("history-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    chosen.getStyleClass().add("history-chosen");
    chosen.setManaged(false);
    chosen.setVisible(false);
    getChildren().addAll(grid, speed, mastery, score, top, middle, bottom, first, last, chosen);
    setOnMouseClicked(
        event -> {
          if (!plays.isEmpty()) {
            choose.accept(plays.size() - 1 - nearest(new Point2D(event.getX(), event.getY())));
          }
        });
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    path.setMouseTransparent(true);
    return path;
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("spread-label");
    label.setManaged(false);
    return label;
  }

  /** Shows plays, the latest first. */
  void show(List<PlayedResult> latestFirst) {
    plays = latestFirst.reversed();
    marked = OptionalInt.empty();
    getChildren().removeAll(points);
    points.clear();
    int wanted = plays.size() > MOST_POINTS ? 0 : plays.size();
    for (int i = 0; i < wanted; i++) {
      Circle point = new Circle(POINT_PX);
      point.getStyleClass().add("history-point");
      point.setManaged(false);
      point.setMouseTransparent(true);
      points.add(point);
    }
    getChildren().addAll(getChildren().size() - 1, points);
    first.setText(plays.isEmpty() ? "" : Figures.day(plays.getFirst().playedAt()));
    last.setText(plays.size() < 2 ? "" : Figures.day(plays.getLast().playedAt()));
    setAccessibleText(spoken());
    requestLayout();
  }

  private String spoken() {
    return plays.isEmpty()
        ? ""
        : TEXTS.count(
            "history.spoken",
            plays.size(),
            plays.getFirst().result().score(),
            plays.getLast().result().score(),
            plays.stream().mapToInt(it -> it.result().score()).max().orElse(0));
  }

  /** Marks a play, counted from the latest. */
  void mark(OptionalInt place) {
    marked = place;
    requestLayout();
  }

  /** Shows the line of mastery, or leaves it out. */
  void showMastery(boolean wanted) {
    mastery.setVisible(wanted);
  }

  private int nearest(Point2D where) {
    int nearest = 0;
    for (int i = 1; i < plays.size(); i++) {
      if (Math.abs(x(i) - where.getX()) < Math.abs(x(nearest) - where.getX())) {
        nearest = i;
      }
    }
    return nearest;
  }

  private double left() {
    return top.prefWidth(-1) + GAP_PX;
  }

  private double x(int play) {
    double from = left() + CHOSEN_PX;
    double width = Math.max(0, getWidth() - from - CHOSEN_PX);
    return plays.size() < 2 ? from + width / 2 : from + width * play / (plays.size() - 1);
  }

  private double y(double value) {
    double high = Math.max(0, getHeight() - first.prefHeight(-1) - GAP_PX - 2 * CHOSEN_PX);
    return CHOSEN_PX + high * (1 - Math.clamp(value, 0, HUNDRED) / HUNDRED);
  }

  @Override
  protected void layoutChildren() {
    List<PathElement> lines = new ArrayList<>();
    for (double value : new double[] {0, HUNDRED / 2, HUNDRED}) {
      double y = Math.rint(y(value)) + 0.5;
      lines.add(new MoveTo(left(), y));
      lines.add(new LineTo(getWidth(), y));
    }
    grid.getElements().setAll(lines);
    draw(score, PlayResult::score);
    draw(speed, it -> HUNDRED * it.speed());
    draw(mastery, PlayResult::mastery);
    for (int i = 0; i < points.size(); i++) {
      points.get(i).setCenterX(x(i));
      points.get(i).setCenterY(y(plays.get(i).result().score()));
    }
    chosen.setVisible(marked.isPresent());
    marked.ifPresent(
        place -> {
          int play = plays.size() - 1 - place;
          chosen.setCenterX(x(play));
          chosen.setCenterY(y(plays.get(play).result().score()));
        });
    placeLabels();
  }

  private void placeLabels() {
    double high = top.prefHeight(-1);
    right(top, y(HUNDRED) - high / 2);
    right(middle, y(HUNDRED / 2) - high / 2);
    right(bottom, y(0) - high / 2);
    double below = getHeight() - high;
    first.resizeRelocate(left(), below, first.prefWidth(-1), high);
    last.resizeRelocate(getWidth() - last.prefWidth(-1), below, last.prefWidth(-1), high);
  }

  private void right(Label label, double y) {
    double width = label.prefWidth(-1);
    label.resizeRelocate(left() - GAP_PX - width, Math.max(0, y), width, label.prefHeight(-1));
  }

  private void draw(Path path, ToDoubleFunction<PlayResult> value) {
    List<PathElement> line = new ArrayList<>();
    for (int i = 0; i < plays.size(); i++) {
      double y = y(value.applyAsDouble(plays.get(i).result()));
      line.add(i == 0 ? new MoveTo(x(i), y) : new LineTo(x(i), y));
    }
    path.getElements().setAll(line);
  }
}
