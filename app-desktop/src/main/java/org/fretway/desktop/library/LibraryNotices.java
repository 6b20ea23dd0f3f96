package org.fretway.desktop.library;

/** Where the library screen tells what could not be done. Called on the user-interface executor. */
public interface LibraryNotices {
  /** Tells why whoever sits at the window may not do something. */
  void refused(String why);

  /** Tells what did not work, in one sentence. */
  void failed(String sentence);
}
