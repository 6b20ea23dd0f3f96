package org.fretway.desktop.theme;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which theme is shown: the system's until the user chooses one. Closed, it follows it no more. */
public final class ThemeSwitch implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(ThemeSwitch.class);
  private final ReadOnlyObjectWrapper<Theme> theme;
  private final ObjectProperty<Optional<Theme>> choice;
  private final Subscription system;
  private Subscription button = Subscription.EMPTY;

  /**
   * Creates the switch.
   *
   * @param chosen what the user chose before; empty to follow the system
   */
  public ThemeSwitch(Optional<Theme> chosen) {
    choice = new SimpleObjectProperty<>(chosen);
    theme = new ReadOnlyObjectWrapper<>(chosen.orElseGet(Theme::ofSystem));
    choice.subscribe(this::show);
    // The system's preferences outlive every window, and would keep all of it in memory.
    system =
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> show(choice.get()));
  }

  private void show(Optional<Theme> chosen) {
    theme.set(chosen.orElseGet(Theme::ofSystem));
  }

  /** The theme that is shown. */
  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /** The user's choice, or empty while the system is followed. */
  public ObjectProperty<Optional<Theme>> choiceProperty() {
    return choice;
  }

  /**
   * Returns a button that changes to the other theme. One that was returned before says no more
   * which that is, so that nothing keeps it.
   */
  public Button button() {
    button.unsubscribe();
    FontIcon icon = new FontIcon();
    Button made = new Button(null, icon);
    Tooltip tooltip = new Tooltip();
    made.getStyleClass().addAll("flat", "button-icon");
    made.setTooltip(tooltip);
    made.setOnAction(event -> choice.set(Optional.of(theme.get().other())));
    button =
        theme.subscribe(
            shown -> {
              icon.setIconCode(shown == Theme.DARK ? Feather.SUN : Feather.MOON);
              String what = shown == Theme.DARK ? TEXTS.get("toLight") : TEXTS.get("toDark");
              tooltip.setText(what);
              made.setAccessibleText(what);
            });
    return made;
  }

  @Override
  public void close() {
    system.unsubscribe();
  }
}
