package org.fretway.desktop.listen;

import javafx.animation.Interpolator;
import javafx.animation.ScaleTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.text.Texts;

/**
 * How well it goes, small over the highway: hits in a row and the share that was hit. While the
 * song waits, what it waits for.
 */
public final class ListenHud extends VBox {
  private static final Texts TEXTS = Texts.of(ListenHud.class);
  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

  /** A shorter row is not worth telling. */
  private static final int LEAST = 3;

  /** From so many in a row on, the row stands out. */
  private static final int MUCH = 10;

  private static final double GROWTH = 0.22;

  private final Label streak = new Label();
  private final Label percent = new Label();
  private final ScaleTransition swell = new ScaleTransition(Duration.millis(260), streak);

  /**
   * Creates it.
   *
   * @param tips say which key passes over a note
   */
  @SuppressWarnings("this-escape") // Nobody else knows it before it is there.
  public ListenHud(ListenViewModel model, KeyTips tips) {
    getStyleClass().add("listen-hud");
    setAlignment(Pos.TOP_RIGHT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    streak.getStyleClass().add("listen-streak");
    percent.getStyleClass().add("listen-percent");
    HBox figures = new HBox(streak, percent);
    figures.getStyleClass().add("listen-figures");
    figures.setAlignment(Pos.CENTER_RIGHT);
    figures.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    figures.setMouseTransparent(true);
    swell.setByX(GROWTH);
    swell.setByY(GROWTH);
    swell.setAutoReverse(true);
    swell.setCycleCount(2);
    swell.setInterpolator(Interpolator.EASE_BOTH);
    ListenFigures shown = model.figures();
    Presence.bind(figures, shown.percentProperty().greaterThanOrEqualTo(0));
    shown.percentProperty().subscribe(now -> percent.setText(TEXTS.get("percent", now)));
    shown.streakProperty().subscribe(now -> show(now.intValue()));
    getChildren().setAll(figures, waiting(model, tips));
  }

  private static HBox waiting(ListenViewModel model, KeyTips tips) {
    WaitHold waiting = model.waiting();
    Label what = new Label();
    what.textProperty().bind(waiting.messageProperty());
    Wrapping.of(what);
    Button skip = new Button(TEXTS.get("wait.skip"));
    skip.setFocusTraversable(false);
    skip.setMinWidth(Region.USE_PREF_SIZE);
    skip.setOnAction(event -> waiting.skip());
    tips.follow(
        says -> skip.setTooltip(new Tooltip(says)), TEXTS.get("wait.skip.how"), Command.SKIP_NOTE);
    HBox row = new HBox(what, skip);
    row.getStyleClass().add("listen-waiting");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Presence.bind(row, waiting.messageProperty().isNotEmpty());
    return row;
  }

  private void show(int inARow) {
    Presence.set(streak, inARow >= LEAST);
    streak.setText(TEXTS.get("streak", inARow));
    streak.pseudoClassStateChanged(LONG, inARow >= MUCH);
    if (isMilestone(inARow)) {
      swell.playFromStart();
    }
  }

  /** Returns whether a row is greeted: at 10, 25, 50 and each 100. */
  static boolean isMilestone(int inARow) {
    return inARow == 10 || inARow == 25 || inARow == 50 || (inARow > 0 && inARow % 100 == 0);
  }
}
