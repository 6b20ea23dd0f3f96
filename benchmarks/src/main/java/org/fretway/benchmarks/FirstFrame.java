package org.fretway.benchmarks;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Runs a program that opens a window, says when its first frame has been laid out and handed to the
 * renderer, and ends the process. Nothing is built into the program for it.
 */
public final class FirstFrame {
  /** The line that is printed. */
  static final String LINE = "first frame";

  /** With this property, ends as programs do, so that the JVM writes its archive of classes. */
  static final String END_GENTLY = "fretway.benchmarks.gently";

  private static final PrintStream OUT = System.out;

  private FirstFrame() {}

  /**
   * Starts a program.
   *
   * @param arguments its main class and its arguments
   */
  public static void main(String[] arguments) throws Exception {
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(window -> watch(window.getScene()));
                  }
                });
    Method main = Class.forName(arguments[0]).getMethod("main", String[].class);
    main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  /** The second layout comes when the first frame has gone to the renderer. */
  private static void watch(Scene scene) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          private boolean laidOut;

          @Override
          public void run() {
            if (laidOut) {
              scene.removePostLayoutPulseListener(this);
              end();
            }
            laidOut = true;
            Platform.requestNextPulse();
          }
        });
  }

  private static void end() {
    OUT.println(LINE);
    OUT.flush();
    if (Boolean.getBoolean(END_GENTLY)) {
      // Not on the JavaFX thread, which the program's own closing may wait for.
      Thread.ofPlatform().start(() -> System.exit(0));
    } else {
      Runtime.getRuntime().halt(0);
    }
  }
}
