package org.fretway.desktop.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fretway.desktop.text.Texts;

/**
 * Something that a key can stand for, with the keys that stand for it until somebody chooses
 * others. Listed in this order within their groups.
 */
public enum Command {
  /** Plays the song or holds it. */
  PLAY_PAUSE(CommandGroup.SONG, "SPACE"),
  /** Goes back some seconds. */
  SKIP_BACK(CommandGroup.SONG, "LEFT"),
  /** Goes on some seconds. */
  SKIP_ON(CommandGroup.SONG, "RIGHT"),
  /** Goes to the start of this section, or of the one before. */
  PREVIOUS_SECTION(CommandGroup.SONG, "PAGE_UP"),
  /** Goes to the start of the next section. */
  NEXT_SECTION(CommandGroup.SONG, "PAGE_DOWN"),
  /** Goes to the start of the song. */
  TO_START(CommandGroup.SONG, "HOME"),
  /** Goes to the start of the loop, or of the song where there is none. */
  RESTART(CommandGroup.SONG, "R"),
  /** Shows the arrangement before. */
  PREVIOUS_ARRANGEMENT(CommandGroup.SONG, "UP", "OPEN_BRACKET"),
  /** Shows the arrangement after. */
  NEXT_ARRANGEMENT(CommandGroup.SONG, "DOWN", "CLOSE_BRACKET"),
  /** Plays the song that comes next. */
  NEXT_SONG(CommandGroup.SONG, "N"),
  /** Plays the song that came before. */
  PREVIOUS_SONG(CommandGroup.SONG, "SHIFT+N"),
  /** Plays at once what is about to begin. */
  PLAY_NOW(CommandGroup.SONG, Fixed.YES, "ENTER"),

  /** Plays slower. */
  SLOWER(CommandGroup.SPEED, "MINUS", "SUBTRACT"),
  /** Plays faster. */
  FASTER(CommandGroup.SPEED, "PLUS", "EQUALS", "SHIFT+EQUALS", "ADD"),
  /** Plays as fast as recorded. */
  FULL_SPEED(CommandGroup.SPEED, "DIGIT0", "NUMPAD0", "BACK_SPACE"),
  /** Plays a semitone lower. */
  LOWER(CommandGroup.SPEED, "COMMA"),
  /** Plays a semitone higher. */
  HIGHER(CommandGroup.SPEED, "PERIOD"),

  /** Sets the start of the loop. */
  LOOP_START(CommandGroup.LOOP, "A"),
  /** Sets the end of the loop. */
  LOOP_END(CommandGroup.LOOP, "B"),
  /** Sets the start of the loop between beats. */
  LOOP_START_EXACT(CommandGroup.LOOP, "ALT+A"),
  /** Sets the end of the loop between beats. */
  LOOP_END_EXACT(CommandGroup.LOOP, "ALT+B"),
  /** Moves the end of the loop that was set last back by a beat. */
  NUDGE_BACK(CommandGroup.LOOP, "SHIFT+LEFT"),
  /** Moves the end of the loop that was set last on by a beat. */
  NUDGE_ON(CommandGroup.LOOP, "SHIFT+RIGHT"),
  /** Repeats the passage that is heard, or no longer. */
  LOOP_PASSAGE(CommandGroup.LOOP, "L"),

  /** Lets the beats click. */
  METRONOME(CommandGroup.PRACTICE, "K"),
  /** Chooses what comes before a start. */
  LEAD_IN(CommandGroup.PRACTICE, "C"),
  /** Shows less of the chart. */
  EASIER(CommandGroup.PRACTICE, "SHORTCUT+DOWN"),
  /** Shows more of the chart. */
  HARDER(CommandGroup.PRACTICE, "SHORTCUT+UP"),
  /** Plays from just before the next miss of the take that is heard. */
  NEXT_MISS(CommandGroup.PRACTICE, "D"),
  /** Plays from just before the miss before. */
  PREVIOUS_MISS(CommandGroup.PRACTICE, "SHIFT+D"),
  /** Begins or ends recording. */
  RECORD(CommandGroup.PRACTICE, "E"),
  /** Listens to the instrument, or no longer. */
  LISTEN(CommandGroup.PRACTICE, "H"),
  /** Lets the song wait for each note, or no longer. */
  WAIT(CommandGroup.PRACTICE, "W"),
  /** Passes over the note that the song waits for. */
  SKIP_NOTE(CommandGroup.PRACTICE, "X"),
  /** Starts or stops the speed trainer. */
  TRAIN(CommandGroup.PRACTICE, "SHIFT+T"),

  /** Opens the passages. */
  PASSAGES(CommandGroup.PANELS, "P"),
  /** Opens the loops. */
  LOOPS(CommandGroup.PANELS, "S"),
  /** Opens the speed trainer. */
  TRAINER(CommandGroup.PANELS, "T"),
  /** Opens the takes. */
  TAKES(CommandGroup.PANELS, "Y"),
  /** Opens the mixer. */
  MIXER(CommandGroup.PANELS, "M"),
  /** Opens how the highway is shown. */
  DISPLAY(CommandGroup.PANELS, "V"),
  /** Opens the tuner. */
  TUNER(CommandGroup.PANELS, "U"),
  /** Opens how the program listens. */
  LISTENING(CommandGroup.PANELS, "SHIFT+H"),

  /** Fills the screen, or no longer. */
  FULL_SCREEN(CommandGroup.SCREEN, "F11"),
  /** Draws the highway in the next style. */
  NEXT_STYLE(CommandGroup.SCREEN, "SHIFT+V"),
  /** Lets notes be seen for longer before they are played. */
  LOOK_AHEAD_MORE(CommandGroup.SCREEN, "SHIFT+UP"),
  /** Lets notes be seen for less long before they are played. */
  LOOK_AHEAD_LESS(CommandGroup.SCREEN, "SHIFT+DOWN"),
  /** Explains the signs of the highway. */
  LEGEND(CommandGroup.SCREEN, "F2"),
  /** Closes what is open, then leaves the player. */
  LEAVE(CommandGroup.SCREEN, Fixed.YES, "ESCAPE"),

  /** Goes to the search field. */
  FIND(CommandGroup.LIBRARY, "SHORTCUT+F"),
  /** Opens the filters. */
  FILTERS(CommandGroup.LIBRARY, "SHORTCUT+SHIFT+F"),
  /** Opens the sidebar. */
  SIDEBAR(CommandGroup.LIBRARY, "SHORTCUT+B"),
  /** Opens the details of the song. */
  DETAILS(CommandGroup.LIBRARY, "ALT+ENTER"),
  /** Shows songs as covers. */
  COVERS(CommandGroup.LIBRARY, "SHORTCUT+DIGIT1"),
  /** Shows songs as a table. */
  TABLE(CommandGroup.LIBRARY, "SHORTCUT+DIGIT2"),
  /** Looks for new songs. */
  RESCAN(CommandGroup.LIBRARY, "F5"),
  /** Undoes what was done last. */
  UNDO(CommandGroup.LIBRARY, "SHORTCUT+Z"),
  /** Brings songs in. */
  IMPORT(CommandGroup.LIBRARY, "SHORTCUT+I"),
  /** Converts song files. */
  CONVERT(CommandGroup.LIBRARY, "SHORTCUT+E"),
  /** Takes one thing back: another list, the marks, the search. */
  TAKE_BACK(CommandGroup.LIBRARY, Fixed.YES, "ESCAPE"),

  /** Plays the song. */
  PLAY_SONG(CommandGroup.SONGS, Fixed.YES, "ENTER"),
  /** Marks the song, or no longer. */
  MARK(CommandGroup.SONGS, Fixed.YES, "SPACE"),
  /** Marks all songs. */
  MARK_ALL(CommandGroup.SONGS, "SHORTCUT+A"),
  /** Plays the songs after the one that is played. */
  PLAY_NEXT(CommandGroup.SONGS, "SHORTCUT+N"),
  /** Puts the songs into the queue. */
  ENQUEUE(CommandGroup.SONGS, "SHORTCUT+Q"),
  /** Puts the songs into a playlist. */
  ADD_TO_PLAYLIST(CommandGroup.SONGS, "SHORTCUT+L"),
  /** Marks the songs as favourites, or no longer. */
  FAVORITE(CommandGroup.SONGS, "SHORTCUT+D"),
  /** Edits what the songs say of themselves. */
  EDIT(CommandGroup.SONGS, "F2"),
  /** Takes the songs away. */
  DELETE(CommandGroup.SONGS, "DELETE"),

  /** Opens the settings. */
  SETTINGS(CommandGroup.EVERYWHERE, "SHORTCUT+COMMA"),
  /** Shows the keys. */
  SHOW_KEYS(CommandGroup.EVERYWHERE, "F1");

  private static final Texts TEXTS = Texts.of(Command.class);

  private final CommandGroup group;
  private final Fixed fixed;

  /** As {@link KeyStroke#read} takes them, separated by blanks. */
  private final String defaults;

  /** Whether a command keeps its keys. */
  private enum Fixed {
    YES,
    NO
  }

  Command(CommandGroup group, String... defaults) {
    this(group, Fixed.NO, defaults);
  }

  Command(CommandGroup group, Fixed fixed, String... defaults) {
    this.group = group;
    this.fixed = fixed;
    this.defaults = String.join(" ", defaults);
  }

  /** Returns what it is listed with. */
  public CommandGroup group() {
    return group;
  }

  /** Returns where it holds. */
  public KeyContext context() {
    return group.context();
  }

  /** Returns whether its keys can't be changed. */
  public boolean isFixed() {
    return fixed == Fixed.YES;
  }

  /** Returns the keys that stand for it until others are chosen. */
  public List<KeyStroke> defaults() {
    return Arrays.stream(defaults.split(" "))
        .map(KeyStroke::read)
        .map(Optional::orElseThrow)
        .toList();
  }

  /** Returns what it does, in a few words. */
  public String title() {
    return TEXTS.choice("command", this);
  }

  /** Returns the id under which its keys are found in the settings. */
  public String settingId() {
    return "key-" + key();
  }

  /** Returns the name under which its keys are kept. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
