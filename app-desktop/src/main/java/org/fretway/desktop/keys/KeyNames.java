package org.fretway.desktop.keys;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.fretway.desktop.text.Texts;

/** What keys are called. */
final class KeyNames {
  private static final Texts TEXTS = Texts.of(KeyNames.class);
  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

  private KeyNames() {}

  /** Returns the name of a key with those that are held down, such as "Ctrl+Shift+F". */
  static String of(KeyStroke stroke) {
    String key = name(stroke.code());
    return MAC
        ? String.join("", stroke.parts("⌘", "⌥", "⇧", key))
        : String.join(
            "+",
            stroke.parts(TEXTS.get("key.ctrl"), TEXTS.get("key.alt"), TEXTS.get("key.shift"), key));
  }

  private static String name(KeyCode code) {
    return switch (code) {
      case LEFT, KP_LEFT -> "←";
      case RIGHT, KP_RIGHT -> "→";
      case UP, KP_UP -> "↑";
      case DOWN, KP_DOWN -> "↓";
      case SPACE -> TEXTS.get("key.space");
      case ENTER -> TEXTS.get("key.enter");
      case ESCAPE -> TEXTS.get("key.escape");
      case BACK_SPACE -> TEXTS.get("key.backspace");
      case DELETE -> TEXTS.get("key.delete");
      case INSERT -> TEXTS.get("key.insert");
      case HOME -> TEXTS.get("key.home");
      case END -> TEXTS.get("key.end");
      case PAGE_UP -> TEXTS.get("key.pageUp");
      case PAGE_DOWN -> TEXTS.get("key.pageDown");
      case MINUS -> "−";
      case EQUALS -> "=";
      case PLUS -> "+";
      case COMMA -> ",";
      case PERIOD -> ".";
      case SLASH -> "/";
      case BACK_SLASH -> "\\";
      case SEMICOLON -> ";";
      case QUOTE -> "'";
      case BACK_QUOTE -> "`";
      case OPEN_BRACKET -> "[";
      case CLOSE_BRACKET -> "]";
      case ADD -> TEXTS.get("key.numpad", "+");
      case SUBTRACT -> TEXTS.get("key.numpad", "−");
      case MULTIPLY -> TEXTS.get("key.numpad", "×");
      case DIVIDE -> TEXTS.get("key.numpad", "÷");
      case DECIMAL -> TEXTS.get("key.numpad", ".");
      case NUMPAD0,
          NUMPAD1,
          NUMPAD2,
          NUMPAD3,
          NUMPAD4,
          NUMPAD5,
          NUMPAD6,
          NUMPAD7,
          NUMPAD8,
          NUMPAD9 ->
          TEXTS.get("key.numpad", code.name().substring("NUMPAD".length()));
      default -> code.getName();
    };
  }
}
