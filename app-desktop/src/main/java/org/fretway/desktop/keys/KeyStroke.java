package org.fretway.desktop.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key, with those that are held down meanwhile.
 *
 * @param code of the key
 * @param shortcut whether Ctrl is held down, on a Mac the command key
 * @param alt whether Alt is held down
 * @param shift whether Shift is held down
 */
public record KeyStroke(KeyCode code, boolean shortcut, boolean alt, boolean shift) {
  private static final String SHORTCUT = "SHORTCUT";
  private static final String ALT = "ALT";
  private static final String SHIFT = "SHIFT";
  private static final String JOINED = "+";

  /** Names of keys, as stored; those that the toolkit adds without a key are left out. */
  private static final Map<KeyCode, String> CODES = new EnumMap<>(KeyCode.class);

  static {
    for (KeyCode code : KeyCode.values()) {
      CODES.put(code, code.name());
    }
  }

  /** Returns what is pressed; empty for a key that only goes with others, or one without a name. */
  public static Optional<KeyStroke> of(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean shortcut = event.isShortcutDown();
    boolean foreign =
        shortcut
            ? event.isControlDown() && event.isMetaDown()
            : event.isControlDown() || event.isMetaDown();
    return foreign || code.isModifierKey() || code == KeyCode.UNDEFINED
        ? Optional.empty()
        : Optional.of(new KeyStroke(code, shortcut, event.isAltDown(), event.isShiftDown()));
  }

  /** Reads what {@link #text} returned; empty if it can't be. */
  public static Optional<KeyStroke> read(String text) {
    List<String> parts = Arrays.asList(text.split("\\+"));
    List<String> held = parts.subList(0, parts.size() - 1);
    return held.stream().allMatch(it -> it.equals(SHORTCUT) || it.equals(ALT) || it.equals(SHIFT))
        ? CODES.entrySet().stream()
            .filter(it -> it.getValue().equals(parts.getLast()))
            .findFirst()
            .map(
                it ->
                    new KeyStroke(
                        it.getKey(),
                        held.contains(SHORTCUT),
                        held.contains(ALT),
                        held.contains(SHIFT)))
        : Optional.empty();
  }

  /** Returns it as text that is the same on all machines, such as "SHORTCUT+SHIFT+F". */
  public String text() {
    return String.join(JOINED, parts(SHORTCUT, ALT, SHIFT, code.name()));
  }

  /** Returns it as it is shown, such as "Ctrl+Shift+F". */
  public String shown() {
    return KeyNames.of(this);
  }

  /** Returns it for the entry of a menu. */
  public KeyCombination combination() {
    List<KeyCombination.Modifier> held = new ArrayList<>();
    if (shortcut) {
      held.add(KeyCombination.SHORTCUT_DOWN);
    }
    if (alt) {
      held.add(KeyCombination.ALT_DOWN);
    }
    if (shift) {
      held.add(KeyCombination.SHIFT_DOWN);
    }
    return new KeyCodeCombination(code, held.toArray(KeyCombination.Modifier[]::new));
  }

  /** Returns whether it writes something where texts are written. */
  boolean types() {
    boolean moves =
        code.isNavigationKey()
            || code.isFunctionKey()
            || code.isMediaKey()
            || code == KeyCode.DELETE
            || code == KeyCode.INSERT
            || code == KeyCode.ENTER
            || code == KeyCode.PAUSE;
    return !shortcut && !alt && !moves;
  }

  /** Returns the names of what is held down, and the key. */
  List<String> parts(String ctrlName, String altName, String shiftName, String key) {
    List<String> parts = new ArrayList<>();
    if (shortcut) {
      parts.add(ctrlName);
    }
    if (alt) {
      parts.add(altName);
    }
    if (shift) {
      parts.add(shiftName);
    }
    parts.add(key);
    return parts;
  }
}
