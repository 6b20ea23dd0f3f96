package org.fretway.desktop.tuner;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.fretway.audio.pitch.Tuner;

/**
 * A scale from half a semitone flat to half a semitone sharp with a needle. It is laid out for any
 * size; moving the needle lays out nothing.
 */
final class TunerScale extends Region {
  /** Cents at the ends. */
  private static final double END = 50;

  private static final int TICK = 5;
  private static final int LONG_TICK = 25;

  /** Beyond so many cents, it is not only a little off. */
  private static final double FAR = 15;

  private static final PseudoClass HEARING = PseudoClass.getPseudoClass("hearing");
  private static final PseudoClass IN_TUNE = PseudoClass.getPseudoClass("in-tune");
  private static final PseudoClass FAR_OFF = PseudoClass.getPseudoClass("far-off");

  private final Region zone = styled("tuner-zone");
  private final Region needle = styled("tuner-needle");
  private final List<Region> ticks = new ArrayList<>();
  private final List<Label> numbers = new ArrayList<>();
  private double cents;

  TunerScale() {
    getStyleClass().add("tuner-scale");
    getChildren().add(zone);
    for (int at = -(int) END; at <= END; at += TICK) {
      Region tick = styled("tuner-tick");
      tick.setUserData(at);
      if (at % LONG_TICK == 0) {
        tick.getStyleClass().add("long");
        Label number = new Label(at > 0 ? "+" + at : at < 0 ? "−" + -at : "0");
        number.getStyleClass().add("tuner-tick-number");
        numbers.add(number);
      }
      ticks.add(tick);
    }
    getChildren().addAll(ticks);
    getChildren().addAll(numbers);
    getChildren().add(needle);
    needle.setManaged(false);
  }

  private static Region styled(String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    return region;
  }

  /**
   * Moves the needle.
   *
   * @param newCents how far the string is off; beyond the scale, the needle is at its end
   * @param known whether there is a needle; before anything was heard, there is none
   */
  void show(double newCents, boolean hearing, boolean inTune, boolean known) {
    cents = newCents;
    needle.setVisible(known);
    pseudoClassStateChanged(HEARING, hearing);
    pseudoClassStateChanged(IN_TUNE, hearing && inTune);
    pseudoClassStateChanged(FAR_OFF, hearing && Math.abs(newCents) > FAR);
    placeNeedle();
  }

  private void placeNeedle() {
    double width = needle.prefWidth(-1);
    needle.resizeRelocate(x(cents) - width / 2, 0, width, bottom());
  }

  private double x(double at) {
    double margin = needle.prefWidth(-1);
    double inner = Math.max(0, getWidth() - 2 * margin);
    return margin + inner * (Math.clamp(at, -END, END) + END) / (2 * END);
  }

  /** Where the numbers begin. */
  private double bottom() {
    return Math.max(0, getHeight() - numbers.getFirst().prefHeight(-1));
  }

  @Override
  protected void layoutChildren() {
    double bottom = bottom();
    double left = x(-Tuner.IN_TUNE_CENTS);
    zone.resizeRelocate(left, 0, x(Tuner.IN_TUNE_CENTS) - left, bottom);
    int number = 0;
    for (Region tick : ticks) {
      int at = (int) tick.getUserData();
      boolean isLong = at % LONG_TICK == 0;
      double width = tick.prefWidth(-1);
      double height = bottom * (isLong ? 0.55 : 0.3);
      tick.resizeRelocate(snapPositionX(x(at) - width / 2), bottom - height, width, height);
      if (isLong) {
        Label label = numbers.get(number++);
        double wide = label.prefWidth(-1);
        double place = Math.clamp(x(at) - wide / 2, 0, Math.max(0, getWidth() - wide));
        label.resizeRelocate(place, bottom, wide, label.prefHeight(-1));
      }
    }
    placeNeedle();
  }
}
