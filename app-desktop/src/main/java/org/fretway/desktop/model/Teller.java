package org.fretway.desktop.model;

/** Where screens tell what came of what the user did. Called on the user-interface executor. */
public interface Teller {
  /** Tells why whoever sits at the window may not do something. */
  void refused(String why);

  /** Tells what did not work, in one sentence. */
  void failed(String sentence);

  /** Tells what was done, in one sentence, and for a while offers to undo it. */
  void done(String sentence, Runnable undo);
}
