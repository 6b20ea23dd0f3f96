package org.fretway.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import org.fretway.desktop.library.SongLayout;
import org.fretway.desktop.settings.SettingsPage;
import org.fretway.desktop.setup.SetupStep;
import org.jspecify.annotations.Nullable;

/** What a picture of the window shows: what is done in it, step by step, from the library on. */
public final class PictureSubject {
  private final List<Consumer<MainWindow>> steps;

  private PictureSubject(List<Consumer<MainWindow>> steps) {
    this.steps = List.copyOf(steps);
  }

  private static PictureSubject of(Consumer<Screens> step) {
    return new PictureSubject(List.of(window -> step.accept(window.screens())));
  }

  /** The library. */
  public static PictureSubject library(SongLayout layout) {
    return of(screens -> screens.layOut(layout));
  }

  /**
   * A page of the settings.
   *
   * @param search what is searched for there; empty for nothing
   */
  public static PictureSubject settings(SettingsPage page, String search) {
    return of(screens -> screens.openSettings(page, search));
  }

  /** The choice of a profile. */
  public static PictureSubject profiles() {
    return of(screens -> screens.people().openPicker());
  }

  /** A step of the first start. */
  public static PictureSubject welcome(SetupStep step) {
    return of(screens -> screens.people().openWelcome(step));
  }

  /** The player, paused at a moment of a song in seconds. */
  public static PictureSubject player(String trackId, double songTime) {
    return of(screens -> screens.play(trackId)).then(window -> window.screens().seek(songTime));
  }

  /**
   * Presses a button, or opens what is folded up, when all before has come to rest.
   *
   * @param name what stands on it, or what it says to who can't see it; the beginning is enough
   */
  public PictureSubject press(String name) {
    return then(
        window ->
            window.content().lookupAll("*").stream()
                .filter(node -> isNamed(node, name) && isReachable(node))
                .findFirst()
                .ifPresentOrElse(
                    PictureSubject::press,
                    () -> {
                      throw new IllegalArgumentException(
                          "there is nothing to press that is called \"" + name + "\"");
                    }));
  }

  private static boolean isNamed(Node node, String name) {
    return (node instanceof ButtonBase || node instanceof TitledPane)
        && (startsWith(((Labeled) node).getText(), name)
            || startsWith(node.getAccessibleText(), name));
  }

  private static boolean startsWith(@Nullable String text, String name) {
    return text != null && text.startsWith(name);
  }

  private static boolean isReachable(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible() || each.isDisabled()) {
        return false;
      }
    }
    return true;
  }

  private static void press(Node node) {
    if (node instanceof TitledPane pane) {
      pane.setExpanded(true);
    } else if (node instanceof ButtonBase button) {
      button.requestFocus();
      button.fire();
    }
  }

  private PictureSubject then(Consumer<MainWindow> step) {
    List<Consumer<MainWindow>> all = new ArrayList<>(steps);
    all.add(step);
    return new PictureSubject(all);
  }

  /** Returns what is done, each when the one before has come to rest. */
  List<Consumer<MainWindow>> steps() {
    return steps;
  }
}
