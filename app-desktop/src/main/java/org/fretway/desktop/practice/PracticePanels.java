package org.fretway.desktop.practice;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;

/**
 * The panels over the highway: passages at the left, one of the others at a time at the right, so
 * that none covers another. The tuner is in the middle, and then alone.
 *
 * @param passages what can be repeated
 * @param loops how loops run, and those that are kept
 * @param trainer lets the speed rise
 * @param takes what was recorded
 * @param mixer how loud all is
 * @param display how the highway is shown
 * @param tuner tunes the instrument
 * @param listening says how the program listens
 */
public record PracticePanels(
    PassagesPanel passages,
    LoopPanel loops,
    TrainerPanel trainer,
    SidePanel takes,
    SidePanel mixer,
    SidePanel display,
    SidePanel tuner,
    SidePanel listening) {
  private static final Insets MARGIN = new Insets(4, 14, 14, 14);

  /**
   * Creates the panels, all of them closed.
   *
   * @param takes what was recorded
   * @param mixer how loud all is
   * @param display how the highway is shown
   * @param tuner tunes the instrument
   * @param listening says how the program listens
   * @param home gets the keyboard when a panel that had it closes
   * @param tips say which keys close them
   */
  public static PracticePanels of(
      PracticeViewModel practice,
      SidePanel takes,
      SidePanel mixer,
      SidePanel display,
      SidePanel tuner,
      SidePanel listening,
      Node home,
      KeyTips tips) {
    PracticePanels panels =
        new PracticePanels(
            new PassagesPanel(practice),
            new LoopPanel(practice),
            new TrainerPanel(practice.trainer()),
            takes,
            mixer,
            display,
            tuner,
            listening);
    panels.passages.sayKey(tips, Command.PASSAGES);
    panels.loops.sayKey(tips, Command.LOOPS);
    panels.trainer.sayKey(tips, Command.TRAINER);
    takes.sayKey(tips, Command.TAKES);
    mixer.sayKey(tips, Command.MIXER);
    display.sayKey(tips, Command.DISPLAY);
    tuner.sayKey(tips, Command.TUNER);
    listening.sayKey(tips, Command.LISTENING);
    for (SidePanel each : panels.all()) {
      StackPane.setAlignment(each, panels.placeOf(each));
      StackPane.setMargin(each, MARGIN);
      each.visibleProperty().subscribe((before, now) -> panels.turned(each, now, home));
    }
    return panels;
  }

  private Pos placeOf(SidePanel panel) {
    if (panel == tuner) {
      return Pos.CENTER;
    }
    return panel == passages ? Pos.TOP_LEFT : Pos.TOP_RIGHT;
  }

  /** Returns all of them. */
  public List<SidePanel> all() {
    return List.of(passages, loops, trainer, takes, mixer, display, tuner, listening);
  }

  /** Returns whether one of them can be seen. Allocates nothing. */
  public boolean isOneOpen() {
    return passages.isVisible()
        || loops.isVisible()
        || trainer.isVisible()
        || takes.isVisible()
        || mixer.isVisible()
        || display.isVisible()
        || tuner.isVisible()
        || listening.isVisible();
  }

  private void turned(SidePanel panel, boolean open, Node home) {
    if (open) {
      all().stream()
          .filter(it -> it != panel && isInTheWay(it, panel))
          .forEach(it -> it.setVisible(false));
    }
    if (!open && holdsFocus(panel)) {
      home.requestFocus();
    }
  }

  private boolean isInTheWay(SidePanel each, SidePanel opened) {
    return each == tuner || opened == tuner || (each != passages && opened != passages);
  }

  private static boolean holdsFocus(SidePanel panel) {
    Node focused = panel.getScene() == null ? null : panel.getScene().getFocusOwner();
    for (Node each = focused; each != null; each = each.getParent()) {
      if (each == panel) {
        return true;
      }
    }
    return false;
  }

  /**
   * Closes the panel that has the keyboard.
   *
   * @return whether one had it
   */
  public boolean leave() {
    for (SidePanel each : all()) {
      if (each.isVisible() && holdsFocus(each)) {
        each.setVisible(false);
        return true;
      }
    }
    return false;
  }

  /** Opens a panel and gives it the keyboard, or closes it. */
  static void toggle(SidePanel panel) {
    panel.toggle();
    if (panel.isVisible()) {
      panel.take();
    }
  }
}
