package org.fretway.desktop.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks of arguments that more than one command needs. */
final class Arguments {
  private Arguments() {}

  /**
   * Refuses what is no moment of a song.
   *
   * @param seconds as given; a song may begin a little before 0
   */
  static void requireSongTime(CommandSpec spec, double seconds) {
    if (!Double.isFinite(seconds)) {
      throw new ParameterException(spec.commandLine(), "--time must be a number of seconds");
    }
  }
}
