package org.fretway.desktop.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

/** How songs of the library are carried from one part of the window to another: by their ids. */
public final class SongDrag {
  private static final String TYPE = "application/x-fretway-tracks";

  /** More than a playlist holds are never carried. */
  private static final int MAX_SONGS = 10_000;

  private SongDrag() {}

  private static DataFormat format() {
    DataFormat known = DataFormat.lookupMimeType(TYPE);
    return known == null ? new DataFormat(TYPE) : known;
  }

  /** Puts songs on the board that is carried. */
  public static void put(Dragboard board, Collection<String> trackIds) {
    ClipboardContent content = new ClipboardContent();
    content.put(format(), String.join(" ", trackIds));
    board.setContent(content);
  }

  /** Returns whether songs are carried. */
  public static boolean isOn(Dragboard board) {
    return board.hasContent(format());
  }

  /** Returns the songs that are carried. */
  public static List<String> trackIds(Dragboard board) {
    return board.getContent(format()) instanceof String ids && !ids.isBlank()
        ? Arrays.stream(ids.split(" ", MAX_SONGS + 1)).limit(MAX_SONGS).toList()
        : List.of();
  }
}
