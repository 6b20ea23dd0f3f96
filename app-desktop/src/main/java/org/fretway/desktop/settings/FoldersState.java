package org.fretway.desktop.settings;

import java.util.List;

/**
 * The folders of the library as the settings list them.
 *
 * @param folders the main one first, into which imported songs go
 * @param refusal why they can't be changed, in one sentence; empty if they can
 * @param signInHelps whether signing in may let them be changed
 */
public record FoldersState(List<Folder> folders, String refusal, boolean signInHelps) {
  /** Before anything is known. */
  static final FoldersState UNKNOWN = new FoldersState(List.of(), "", false);

  /** Copies the list. */
  public FoldersState {
    folders = List.copyOf(folders);
  }

  /**
   * A folder.
   *
   * @param path absolute
   * @param reach whether it is there
   */
  public record Folder(String path, Reach reach) {}

  /** Whether a folder can be read at the moment. */
  public enum Reach {
    /** It is being found out, which may take a while on another machine. */
    ASKED,
    /** It can be read. */
    THERE,
    /** It is away, or can't be read. */
    AWAY
  }

  FoldersState with(String path, Reach reach) {
    return new FoldersState(
        folders.stream().map(it -> it.path().equals(path) ? new Folder(path, reach) : it).toList(),
        refusal,
        signInHelps);
  }
}
