package org.fretway.desktop.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fretway.library.FolderSongs;

/**
 * The folders of the library as the settings list them.
 *
 * @param folders the main one first, into which imported songs go
 * @param own the songs of the program's own folder, which is always part of the library
 * @param refusal why they can't be changed, in one sentence; empty if they can
 * @param signInHelps whether signing in may let them be changed
 */
public record FoldersState(
    List<Folder> folders, FolderSongs own, String refusal, boolean signInHelps) {
  /** Before anything is known. */
  static final FoldersState UNKNOWN = new FoldersState(List.of(), FolderSongs.NONE, "", false);

  /** Copies the list. */
  public FoldersState {
    folders = List.copyOf(folders);
  }

  /**
   * A folder.
   *
   * @param path absolute
   * @param reach whether it is there
   * @param songs how many it has
   */
  public record Folder(String path, Reach reach, FolderSongs songs) {}

  /** What can be done with a folder at the moment. */
  public enum Reach {
    /** It is being found out, which may take a while on another machine. */
    ASKED,
    /** It can be read and written. */
    THERE,
    /** It can be read; imported songs can't be copied into it. */
    READ_ONLY,
    /** It is there, and whoever runs the program may not read it. */
    CLOSED,
    /** It is not there, such as one on a drive that is unplugged. */
    AWAY;

    /** Looks at a folder; waits for its disk. */
    static Reach of(Path folder) {
      if (!Files.isDirectory(folder)) {
        return AWAY;
      }
      if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
        return CLOSED;
      }
      return Files.isWritable(folder) ? THERE : READ_ONLY;
    }
  }

  /** Returns whether all that is told of the folders has been found out. */
  boolean isComplete() {
    return folders.stream().noneMatch(folder -> folder.reach() == Reach.ASKED);
  }

  /** Shows of each folder what was known of it before, until it is found out again. */
  FoldersState knowing(FoldersState before) {
    FoldersState all = this;
    for (Folder each : before.folders) {
      all = all.with(each.path(), each.reach());
    }
    return all;
  }

  FoldersState with(String path, Reach reach) {
    return new FoldersState(
        folders.stream()
            .map(it -> it.path().equals(path) ? new Folder(path, reach, it.songs()) : it)
            .toList(),
        own,
        refusal,
        signInHelps);
  }
}
