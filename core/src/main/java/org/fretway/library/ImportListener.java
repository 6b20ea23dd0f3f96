package org.fretway.library;

/** Hears how far an import is, and can end it. Called on the thread that imports. */
public interface ImportListener {
  /** Hears nothing and lets everything come in. */
  ImportListener NONE =
      new ImportListener() {
        @Override
        public void copied(String name, long bytes) {
          // Nobody wants to know.
        }

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Hears that more of a file is there.
   *
   * @param name of the file
   * @param bytes how much of it there is now
   */
  void copied(String name, long bytes);

  /** Returns whether to stop; what has not come in by then leaves nothing behind. */
  boolean cancelled();
}
