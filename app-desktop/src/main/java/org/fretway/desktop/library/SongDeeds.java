package org.fretway.desktop.library;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fretway.Fretway;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.Wishes;
import org.fretway.library.BulkListener;
import org.fretway.library.SongMeta;

/**
 * What the library screen does to songs by itself: it marks favourites at once and takes that back
 * if it may not, and puts songs into the bin. Used from the user-interface executor.
 */
public final class SongDeeds {
  private final Fretway fretway;
  private final Wishes wishes;
  private final Teller teller;
  private final Supplier<SongPages> shown;
  private final SongSelection selection;

  SongDeeds(
      Fretway fretway,
      Wishes wishes,
      Teller teller,
      Supplier<SongPages> shown,
      SongSelection selection) {
    this.fretway = fretway;
    this.wishes = wishes;
    this.teller = teller;
    this.shown = shown;
    this.selection = selection;
  }

  /** Makes a song a favourite, or takes that back. */
  public void toggleFavorite(SongMeta song) {
    setFavorite(List.of(song.trackId()), !song.favorite());
  }

  /** Makes songs favourites unless all that are in memory are already, else takes that back. */
  public void toggleFavorites(Collection<String> trackIds) {
    setFavorite(trackIds, !shown.get().allFavorites(Set.copyOf(trackIds)));
  }

  /** Makes songs favourites, or takes that back; shown at once, and no more if it fails. */
  public void setFavorite(Collection<String> trackIds, boolean favorite) {
    Set<String> ids = Set.copyOf(trackIds);
    List<String> changed = shown.get().markFavorites(ids, favorite);
    wishes.make(
        actor -> fretway.favorites().set(actor, ids, favorite),
        really -> {},
        () -> shown.get().markFavorites(Set.copyOf(changed), !favorite));
  }

  /** Puts songs into the bin, from which they can be brought back. */
  public void delete(Collection<String> trackIds) {
    List<String> ids = List.copyOf(trackIds);
    wishes.make(
        actor -> fretway.bin().put(actor, ids, BulkListener.NONE), put -> deleted(ids, put));
  }

  private void deleted(List<String> asked, List<String> put) {
    selection.remove(asked);
    int gone = asked.size() - put.size();
    String sentence =
        (put.size() == 1 ? "1 song is" : "%,d songs are".formatted(put.size()))
            + " in the bin"
            + (gone == 0 ? "." : "; %,d had gone from the library before.".formatted(gone));
    teller.done(sentence, () -> restore(put));
  }

  private void restore(List<String> ids) {
    wishes.make(
        actor -> fretway.bin().restore(actor, ids, BulkListener.NONE),
        back -> {
          if (back.size() < ids.size()) {
            teller.failed(
                "%,d of %,d songs are back; the others are no longer in the bin."
                    .formatted(back.size(), ids.size()));
          }
        });
  }
}
