package org.fretway.desktop.sidebar;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import org.fretway.Fretway;
import org.fretway.desktop.model.LatestAnswer;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Remembered;
import org.fretway.desktop.model.WindowAccess;

/** How wide the sidebar is, remembered for whoever sits at the window. */
public final class SidebarWidth implements AutoCloseable {
  static final double LEAST_PX = 190;
  static final double MOST_PX = 520;

  private static final double FIRST_PX = 240;
  private static final Pattern STORED = Pattern.compile("\\{\"width\":(\\d{2,4})}");

  private final DoubleProperty width = new SimpleDoubleProperty(FIRST_PX);
  private final Remembered remembered;
  private final LatestAnswer<Boolean, Optional<String>> reading;
  private final List<AutoCloseable> listening;

  /**
   * Creates it and reads what is remembered.
   *
   * @param background runs what waits for the database
   * @param ui runs what touches the property, one task at a time and in order
   */
  public SidebarWidth(Fretway fretway, Executor background, Executor ui) {
    WindowAccess access = new WindowAccess(fretway.windowUser());
    remembered = new Remembered(fretway.viewState(), access, background, "sidebar");
    // Where it can't be read, it is as at first.
    reading =
        new LatestAnswer<>(
            background, ui, asked -> remembered.read(), (asked, it) -> restore(it), asked -> {});
    listening = List.of(fretway.windowUser().onChange(() -> ui.execute(() -> reading.ask(true))));
    reading.ask(true);
  }

  /** Returns the width in pixels. */
  double get() {
    return width.get();
  }

  /** Makes the sidebar wider or narrower, within reason. */
  void set(double px) {
    width.set(Math.rint(Math.clamp(px, LEAST_PX, MOST_PX)));
  }

  /** Remembers the width as it is now. */
  void keep() {
    remembered.keep("{\"width\":%d}".formatted((int) width.get()));
  }

  /** Gives a pane this width. */
  void bind(Region pane) {
    pane.prefWidthProperty().bind(width);
    pane.setMinWidth(LEAST_PX);
  }

  @Override
  public void close() {
    Listening.end(listening);
  }

  private void restore(Optional<String> stored) {
    Matcher known = STORED.matcher(stored.orElse(""));
    set(known.matches() ? Double.parseDouble(known.group(1)) : FIRST_PX);
  }
}
