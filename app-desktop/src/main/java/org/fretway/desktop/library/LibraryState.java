package org.fretway.desktop.library;

/** What the library screen has to show. */
public sealed interface LibraryState {
  /** The first page is being read. */
  record Loading() implements LibraryState {}

  /** Songs were found. */
  record Songs() implements LibraryState {}

  /** The library has no song at all. */
  record NoSongs() implements LibraryState {}

  /**
   * There are songs, but none that match.
   *
   * @param text what was searched for; empty for nothing
   * @param filtered whether a filter was on
   */
  record NoMatch(String text, boolean filtered) implements LibraryState {}

  /**
   * The library could not be read.
   *
   * @param sentence what went wrong
   */
  record Failed(String sentence) implements LibraryState {}
}
