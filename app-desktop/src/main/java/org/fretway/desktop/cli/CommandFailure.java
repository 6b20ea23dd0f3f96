package org.fretway.desktop.cli;

/** A command that could not do its work; the message is the one sentence that the user reads. */
final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  CommandFailure(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  CommandFailure(String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = ExitCode.FAILURE;
  }

  /** Passes on a failure whose message is fit for the user. */
  CommandFailure(Exception failure) {
    this(String.valueOf(failure.getMessage()), failure);
  }

  int exitCode() {
    return exitCode;
  }
}
