package org.fretway.desktop;

import org.fretway.desktop.cli.FretwayCommand;

/** Starts Fretway from the command line. */
public final class Main {
  private Main() {}

  /** Runs what the arguments ask for and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(FretwayCommand.run(args));
  }
}
