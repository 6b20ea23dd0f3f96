package org.fretway.desktop.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * Which keys stand for which commands. In one place, a key stands for one command; a command has
 * any number of keys. Immutable.
 */
public final class KeyMap {
  /** As it is until somebody chooses something. */
  public static final KeyMap DEFAULT = new KeyMap(Map.of());

  /** More keys than this for one command would not fit into a row. */
  static final int MOST = 6;

  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * What was chosen; a command with its defaults is not in it. It lacks those of its defaults that
   * were chosen for others, and has them again when they are given up.
   */
  private final Map<Command, List<KeyStroke>> chosen;

  private final Map<Command, List<KeyStroke>> strokes = new EnumMap<>(Command.class);
  private final Map<KeyContext, Map<KeyStroke, Command>> commands = new EnumMap<>(KeyContext.class);

  /** What is chosen wins over defaults, whatever the order of the commands. */
  private KeyMap(Map<Command, List<KeyStroke>> chosen) {
    this.chosen = Map.copyOf(chosen);
    for (KeyContext context : KeyContext.values()) {
      commands.put(context, new HashMap<>());
    }
    Stream.of(Command.values()).filter(Command::isFixed).forEach(it -> settle(it, it.defaults()));
    Stream.of(Command.values())
        .filter(this.chosen::containsKey)
        .forEach(it -> settle(it, this.chosen.getOrDefault(it, List.of())));
    Stream.of(Command.values())
        .filter(it -> !strokes.containsKey(it))
        .forEach(it -> settle(it, it.defaults()));
  }

  private void settle(Command command, List<KeyStroke> wanted) {
    List<KeyStroke> free =
        wanted.stream().distinct().filter(it -> other(command, it).isEmpty()).toList();
    strokes.put(command, free);
    for (KeyContext context : KeyContext.values()) {
      if (context.overlaps(command.context())) {
        free.forEach(it -> at(context).putIfAbsent(it, command));
      }
    }
  }

  private Map<KeyStroke, Command> at(KeyContext context) {
    return commands.getOrDefault(context, Map.of());
  }

  /** Returns the keys of a command, the usual one first; empty if it has none. */
  public List<KeyStroke> of(Command command) {
    return strokes.getOrDefault(command, List.of());
  }

  /** Returns the command that a key stands for. */
  public Optional<Command> find(KeyContext context, KeyStroke stroke) {
    return Optional.ofNullable(at(context).get(stroke))
        .filter(it -> context != KeyContext.EVERYWHERE || it.context() == context);
  }

  /** Returns the other command that a key stands for where the command holds too. */
  public Optional<Command> other(Command command, KeyStroke stroke) {
    return Stream.of(KeyContext.values())
        .filter(it -> it.overlaps(command.context()))
        .map(context -> at(context).get(stroke))
        .filter(it -> it != null && it != command && it.context().overlaps(command.context()))
        .findFirst();
  }

  /** Returns whether a key can stand for a command at all. */
  static boolean isPossible(Command command, KeyStroke stroke) {
    return !command.isFixed()
        && stroke.code() != KeyCode.ESCAPE
        && stroke.code() != KeyCode.TAB
        && !startsSearch(command, stroke);
  }

  /** Typing begins a search among the songs, so that keys that write are not to be had there. */
  static boolean startsSearch(Command command, KeyStroke stroke) {
    return command.context() != KeyContext.PLAYER && stroke.types();
  }

  /** Returns whether a command has other keys than at first. */
  public boolean isChanged(Command command) {
    return !of(command).equals(command.defaults());
  }

  /**
   * Returns the map in which a command has some keys, and no other command has them.
   *
   * @throws IllegalArgumentException if one of them can't stand for the command
   */
  public KeyMap with(Command command, List<KeyStroke> wanted) {
    if (command.isFixed() || wanted.stream().anyMatch(it -> !isPossible(command, it))) {
      throw new IllegalArgumentException(command + " can't have the keys " + wanted);
    }
    Map<Command, List<KeyStroke>> next = new EnumMap<>(Command.class);
    chosen.forEach(
        (other, keys) -> {
          List<KeyStroke> left = new ArrayList<>(keys);
          if (other.context().overlaps(command.context())) {
            left.removeAll(wanted);
          }
          next.put(other, left);
        });
    next.put(command, wanted.stream().distinct().toList());
    next.entrySet().removeIf(it -> it.getValue().equals(it.getKey().defaults()));
    return new KeyMap(next);
  }

  /** Returns the map in which a command has its keys of the start, taken from who has them. */
  public KeyMap reset(Command command) {
    return command.isFixed() ? this : with(command, command.defaults());
  }

  /** Returns the JSON object that {@link #read} takes. */
  String toJson() {
    ObjectNode json = MAPPER.createObjectNode();
    chosen.forEach(
        (command, keys) -> {
          var list = json.putArray(command.key());
          keys.forEach(it -> list.add(it.text()));
        });
    return json.toString();
  }

  /** Reads what was kept; what can't be read, or can't be any more, is as at first. */
  static KeyMap read(String text) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return DEFAULT;
    }
    Map<Command, List<KeyStroke>> chosen = new EnumMap<>(Command.class);
    for (Command command : Command.values()) {
      @Nullable JsonNode keys = json.get(command.key());
      if (keys != null && keys.isArray() && !command.isFixed()) {
        List<KeyStroke> wanted = new ArrayList<>();
        keys.forEach(it -> KeyStroke.read(it.asText()).ifPresent(wanted::add));
        wanted.removeIf(it -> !isPossible(command, it));
        chosen.put(command, wanted);
      }
    }
    return new KeyMap(chosen);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyMap map && map.chosen.equals(chosen);
  }

  @Override
  public int hashCode() {
    return chosen.hashCode();
  }
}
