package org.fretway.desktop.results;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Bars that show how values lie around zero, over a band of what is tolerated. Colours are those of
 * the style sheet.
 */
final class SpreadChart extends Region {
  private static final double GAP_PX = 1;

  /** A bar that is not empty can be seen. */
  private static final double LEAST_PX = 2;

  private final Spread spread;
  private final Region band = region("spread-band");
  private final Region zero = region("spread-zero");
  private final Region ground = region("spread-ground");
  private final Region middle = region("spread-middle");
  private final List<Region> bars = new ArrayList<>();
  private final Label low;
  private final Label high;
  private final Label center = label("0");

  /**
   * Creates the chart.
   *
   * @param low stands at its left end
   * @param high stands at its right end
   * @param spoken says the same to who can't see it
   */
  SpreadChart(Spread spread, String low, String high, String spoken) {
    this.spread = spread;
    this.low = label(low);
    this.high = label(high);
    getStyleClass().add("spread");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(spoken);
    getChildren().addAll(band, ground, zero);
    for (int i = 0; i < Spread.BARS; i++) {
      Region bar = region(isTolerated(i) ? "spread-bar" : "spread-bar-beyond");
      bar.setVisible(spread.counts().get(i) > 0);
      bars.add(bar);
    }
    getChildren().addAll(bars);
    middle.setVisible(spread.size() > 0);
    getChildren().addAll(middle, this.low, center, this.high);
  }

  private static Region region(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setManaged(false);
    return region;
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("spread-label");
    label.setManaged(false);
    return label;
  }

  private boolean isTolerated(int bar) {
    double center = (bar + 0.5) / Spread.BARS * 2 * spread.end() - spread.end();
    return Math.abs(center) <= spread.tolerated();
  }

  private double x(double value, double width) {
    double inside = Math.clamp(value, -spread.end(), spread.end());
    return (inside + spread.end()) / (2 * spread.end()) * width;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double labels = low.prefHeight(-1);
    double height = Math.max(0, getHeight() - labels - 2);
    double from = x(-spread.tolerated(), width);
    band.resizeRelocate(from, 0, x(spread.tolerated(), width) - from, height);
    ground.resizeRelocate(0, height - 1, width, 1);
    zero.resizeRelocate(width / 2, 0, 1, height);
    double step = width / Spread.BARS;
    int highest = Math.max(1, spread.highest());
    for (int i = 0; i < Spread.BARS; i++) {
      double size = Math.max(LEAST_PX, height * spread.counts().get(i) / highest);
      bars.get(i)
          .resizeRelocate(
              snapPositionX(i * step) + GAP_PX,
              height - size,
              Math.max(1, snapPositionX((i + 1) * step) - snapPositionX(i * step) - GAP_PX),
              size);
    }
    middle.resizeRelocate(x(spread.middle(), width) - 1, 0, 2, height);
    place(low, 0, height);
    place(center, (width - center.prefWidth(-1)) / 2, height);
    place(high, width - high.prefWidth(-1), height);
  }

  private void place(Label label, double x, double height) {
    label.resizeRelocate(x, height + 2, label.prefWidth(-1), label.prefHeight(-1));
  }
}
