package org.fretway.desktop.keys;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/**
 * Says on the controls of a screen which keys do the same. What is said follows the keys as long as
 * the screen is held by somebody; the keys hold no screen. Used on the JavaFX thread.
 */
public final class KeyTips {
  private final ObjectProperty<KeyMap> map = new SimpleObjectProperty<>(this, "map");

  /** Creates them for a screen that is to follow some keys. */
  public KeyTips(ObservableValue<KeyMap> keys) {
    map.bind(keys); // Which refers to this weakly.
  }

  /** Returns the keys that hold now. */
  public KeyMap keys() {
    return map.get();
  }

  /**
   * Returns what a control says: what it does, and in parentheses the first key of each command.
   */
  public String tip(String says, Command... commands) {
    String shown =
        Arrays.stream(commands)
            .flatMap(it -> keys().of(it).stream().limit(1))
            .map(KeyStroke::shown)
            .collect(Collectors.joining(" "));
    return shown.isEmpty() ? says : says + " (" + shown + ")";
  }

  /** Returns the first key of a command, for the entry of a menu. */
  public Optional<KeyCombination> combination(Command command) {
    return keys().of(command).stream().findFirst().map(KeyStroke::combination);
  }

  /** Lets something say what it does and which key does it, now and whenever keys change. */
  public void follow(Consumer<String> control, String says, Command... commands) {
    follow(() -> control.accept(tip(says, commands)));
  }

  /** As the other, with a tooltip that is what is read out too. */
  public void follow(Labeled control, String says, Command... commands) {
    follow(
        text -> {
          control.setTooltip(new Tooltip(text));
          control.setAccessibleText(text);
        },
        says,
        commands);
  }

  /** Runs something now and whenever keys change. */
  public void follow(Runnable say) {
    map.subscribe(now -> say.run());
  }
}
