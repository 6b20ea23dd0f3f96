package org.fretway.desktop.library;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

/** Songs on their way from the library to another part of the window. */
public final class DraggedSongs {
  /** Under which a dragboard holds the ids of tracks, one a line. */
  static final DataFormat FORMAT = format();

  private static final Pattern LINES = Pattern.compile("\n");

  private DraggedSongs() {}

  private static DataFormat format() {
    String type = "application/x-fretway-tracks";
    DataFormat known = DataFormat.lookupMimeType(type);
    return known == null ? new DataFormat(type) : known;
  }

  /** Lets songs be carried. */
  public static void put(Dragboard board, List<String> trackIds) {
    ClipboardContent content = new ClipboardContent();
    content.put(FORMAT, text(trackIds));
    board.setContent(content);
  }

  /** Returns whether songs are carried, without looking which. */
  public static boolean areOn(Dragboard board) {
    return board.hasContent(FORMAT);
  }

  static String text(List<String> trackIds) {
    return String.join("\n", trackIds);
  }

  /** Returns the ids of the songs that are dragged; none if it is something else. */
  public static List<String> on(Dragboard board) {
    return board.hasContent(FORMAT)
        ? LINES
            .splitAsStream(Objects.toString(board.getContent(FORMAT), ""))
            .filter(id -> !id.isEmpty())
            .toList()
        : List.of();
  }
}
