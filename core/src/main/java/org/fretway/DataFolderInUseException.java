package org.fretway;

import java.nio.file.Path;

/** Another Fretway has the data folder open. */
public final class DataFolderInUseException extends FretwayException {
  private static final long serialVersionUID = 1L;

  /** Creates the error for a data folder. */
  public DataFolderInUseException(Path dataDir) {
    super("Fretway is already running with the data folder " + dataDir + ".");
  }
}
