package org.fretway.desktop.details;

/** What the details pane has to show. */
public sealed interface DetailsState {
  /** No song is chosen. */
  record Nothing() implements DetailsState {}

  /**
   * Several songs are marked.
   *
   * @param songs how many
   */
  record Several(int songs) implements DetailsState {}

  /**
   * One song is chosen.
   *
   * @param details what is known of it so far
   */
  record One(SongDetails details) implements DetailsState {}

  /**
   * The song could not be read.
   *
   * @param sentence what went wrong
   */
  record Failed(String sentence) implements DetailsState {}
}
