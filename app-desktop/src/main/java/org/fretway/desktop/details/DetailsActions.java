package org.fretway.desktop.details;

import java.util.List;
import javafx.scene.Node;
import org.fretway.library.SongMeta;

/** What the details pane lets the user do. Called on the JavaFX thread. */
public interface DetailsActions {
  /** Plays a song. */
  void play(SongMeta song);

  /**
   * Plays an arrangement of a song.
   *
   * @param arrangement index in the track
   */
  void play(SongMeta song, int arrangement);

  /** Returns the ids of all songs that are marked, else of the one that is shown. */
  List<String> targets();

  /** Plays the songs one after the other. */
  void playAll(List<String> trackIds);

  /** Puts songs at the end of the queue. */
  void addToQueue(List<String> trackIds);

  /**
   * Lets the user choose a playlist that songs are added to.
   *
   * @param near where to ask
   */
  void addToPlaylist(List<String> trackIds, Node near);

  /** Opens the form in which songs are changed. */
  void edit(List<String> trackIds);

  /** Shows what came of the plays of a song. */
  void showPlays(SongMeta song);

  /** Puts songs into the bin. */
  void delete(List<String> trackIds);

  /** Asks for a folder and makes a feedpak of a song there. */
  void convert(SongMeta song);

  /** Marks a song as a favourite, or no longer. */
  void toggleFavorite(SongMeta song);

  /** Opens the settings where what a song lacks can be given. */
  void openSettings();
}
