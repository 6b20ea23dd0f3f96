package org.fretway.desktop.shell;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which theme is shown: the system's until the user chooses one. */
final class ThemeSwitch {
  private final ReadOnlyObjectWrapper<Theme> theme;
  private Optional<Theme> chosen;

  ThemeSwitch(Optional<Theme> chosen) {
    this.chosen = chosen;
    theme = new ReadOnlyObjectWrapper<>(chosen.orElseGet(Theme::ofSystem));
    Platform.getPreferences()
        .colorSchemeProperty()
        .subscribe(
            scheme -> {
              if (this.chosen.isEmpty()) {
                theme.set(Theme.ofSystem());
              }
            });
  }

  /** The theme that is shown. */
  ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /** Returns the user's choice, or empty while the system is followed. */
  Optional<Theme> chosen() {
    return chosen;
  }

  /** Returns a button that changes to the other theme. */
  Button button() {
    FontIcon icon = new FontIcon();
    Button button = new Button(null, icon);
    Tooltip tooltip = new Tooltip();
    button.getStyleClass().addAll("flat", "button-icon");
    button.setTooltip(tooltip);
    button.setOnAction(event -> choose(theme.get().other()));
    theme.subscribe(
        shown -> {
          icon.setIconCode(shown == Theme.DARK ? Feather.SUN : Feather.MOON);
          String what = shown == Theme.DARK ? "Light theme" : "Dark theme";
          tooltip.setText(what);
          button.setAccessibleText(what);
        });
    return button;
  }

  private void choose(Theme wanted) {
    chosen = Optional.of(wanted);
    theme.set(wanted);
  }
}
