package org.fretway.desktop.filter;

/** Whether the songs that a filter leaves have been counted. */
public sealed interface FilterState {
  /** Not yet. */
  record Loading() implements FilterState {}

  /**
   * They have; while they are counted again, the last counts stay.
   *
   * @param songs how many are left
   */
  record Counted(long songs) implements FilterState {}

  /**
   * They could not be counted.
   *
   * @param sentence says what to do
   */
  record Failed(String sentence) implements FilterState {}
}
