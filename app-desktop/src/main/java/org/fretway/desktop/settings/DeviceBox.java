package org.fretway.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.fretway.desktop.text.Texts;

/** Chooses a device by name, or whatever is the system's default. */
final class DeviceBox extends ComboBox<Optional<String>> {
  private static final Texts TEXTS = Texts.of(DeviceBox.class);

  private boolean showing;

  DeviceBox() {
    getStyleClass().add("device-box");
    setMaxWidth(Double.MAX_VALUE);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<String> name) {
            return name == null ? "" : name.orElse(TEXTS.get("sound.systemDefault"));
          }

          @Override
          public Optional<String> fromString(String text) {
            return Optional.of(text);
          }
        });
  }

  /** Tells what the user chooses; empty = the default. */
  void setOnChosen(Consumer<Optional<String>> then) {
    setOnAction(
        event -> {
          if (!showing && getValue() != null) {
            then.accept(getValue());
          }
        });
  }

  /** Shows the devices, also a chosen one that is not there. */
  void show(List<String> names, Optional<String> chosen) {
    showing = true;
    List<Optional<String>> items = new ArrayList<>();
    items.add(Optional.empty());
    names.forEach(name -> items.add(Optional.of(name)));
    if (!items.contains(chosen)) {
      items.add(chosen);
    }
    getItems().setAll(items);
    setValue(chosen);
    showing = false;
  }
}
