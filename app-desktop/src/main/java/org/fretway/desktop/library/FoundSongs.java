package org.fretway.desktop.library;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.desktop.text.Texts;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongFilter;

/**
 * What the library found last, and which songs of it are in sight. The lead keeps to its song
 * whatever comes before it. Used from the user-interface executor.
 */
final class FoundSongs implements SongFinder.Screen {
  private static final Texts TEXTS = Texts.of(FoundSongs.class);

  /** Pages that a refresh reads beforehand: more than the largest screen shows. */
  private static final int PAGES_IN_SIGHT = 4;

  private final SongSelection selection;
  private final ReadOnlyObjectWrapper<LibraryState> state =
      new ReadOnlyObjectWrapper<>(new LibraryState.Loading());
  private final ReadOnlyObjectWrapper<SongPages> songs =
      new ReadOnlyObjectWrapper<>(SongPages.none());
  private final ReadOnlyIntegerWrapper firstInSight = new ReadOnlyIntegerWrapper(0);
  private IntConsumer revealed = index -> {};

  /** Where the songs are to begin when they are next shown; 0 for where they would. */
  private int wantedPlace;

  FoundSongs(SongSelection selection) {
    this.selection = selection;
  }

  ReadOnlyObjectProperty<LibraryState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<SongPages> songsProperty() {
    return songs.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty firstInSightProperty() {
    return firstInSight.getReadOnlyProperty();
  }

  void nowInSight(int index) {
    firstInSight.set(index);
  }

  /** Lets the songs that are shown next begin at a place. */
  void beginAt(int place) {
    wantedPlace = place;
  }

  /** Makes a song the lead and brings it into sight, at the top. */
  void reveal(int index) {
    selection.lead(index);
    revealed.accept(selection.leadProperty().get());
  }

  void onReveal(IntConsumer listener) {
    revealed = listener;
  }

  @Override
  public Set<Integer> inSight(boolean refresh) {
    Set<Integer> pages = new HashSet<>();
    pages.add(wantedPlace / SongPages.PAGE_SIZE);
    if (refresh) {
      pages.addAll(songs.get().recentPages(PAGES_IN_SIGHT));
      pages.add(selection.leadProperty().get() / SongPages.PAGE_SIZE);
    }
    return pages;
  }

  @Override
  public void show(SongPages pages, boolean anySong) {
    LibraryQuery shown = pages.origin().query();
    LibraryQuery before = songs.get().origin().query();
    if (shown.equals(before)) {
      selection.show(pages, placeOfLead(pages));
    } else {
      selection.restart(pages, shown.equals(before.withSort(shown.sort())));
    }
    songs.set(pages);
    state.set(
        !pages.isEmpty()
            ? new LibraryState.Songs()
            : anySong
                ? new LibraryState.NoMatch(shown.text(), !shown.filter().equals(SongFilter.NONE))
                : new LibraryState.NoSongs());
    if (wantedPlace > 0) {
      reveal(wantedPlace);
      wantedPlace = 0;
    }
  }

  /** The lead keeps to its song; if that is gone, to its place. */
  private int placeOfLead(SongPages pages) {
    int before = selection.leadProperty().get();
    return selection
        .leadSongProperty()
        .get()
        .map(song -> pages.find(song.trackId()).orElse(before))
        .orElse(before);
  }

  @Override
  public void fail() {
    state.set(new LibraryState.Failed(TEXTS.get("failed")));
  }
}
