package org.fretway.desktop.cli;

/** What the process tells its caller when it ends. */
final class ExitCode {
  /** All went well. */
  static final int OK = 0;

  /** What was asked for could not be done; a sentence on the error stream says why. */
  static final int FAILURE = 1;

  /** The arguments make no sense, or a window was asked for where there is no display. */
  static final int USAGE = 2;

  private ExitCode() {}
}
