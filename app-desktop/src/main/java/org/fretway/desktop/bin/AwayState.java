package org.fretway.desktop.bin;

/** What a list of songs that are not in the library has to show. */
public sealed interface AwayState {
  /** It is being read. */
  record Loading() implements AwayState {}

  /** There are songs. */
  record Songs() implements AwayState {}

  /** There are none. */
  record Empty() implements AwayState {}

  /**
   * It can't be shown.
   *
   * @param sentence why
   */
  record Failed(String sentence) implements AwayState {}
}
