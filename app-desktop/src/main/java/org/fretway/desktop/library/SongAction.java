package org.fretway.desktop.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fretway.desktop.keys.Command;
import org.kordamp.ikonli.Ikon;

/**
 * Something that can be done with the songs that are marked, or with the lead if none is: an entry
 * of the menu of songs and, if it is frequent, a button below them.
 *
 * @param group entries of a group stand together in the menu
 * @param command whose keys do it while the songs have the keyboard
 * @param inBar whether it has a button below the songs
 * @param act gets the ids of the songs, at least one; on the JavaFX thread
 */
public record SongAction(
    Group group,
    Ikon icon,
    String text,
    Optional<Command> command,
    boolean inBar,
    Consumer<List<String>> act) {
  /** What belongs together, in the order of the menu. */
  public enum Group {
    /** Listening to songs. */
    PLAY,
    /** Lists and marks. */
    KEEP,
    /** The songs themselves. */
    CHANGE,
    /** Taking songs away. */
    REMOVE
  }
}
