package org.fretway.desktop.library;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.fretway.library.SongMeta;
import org.jspecify.annotations.Nullable;

/**
 * The songs that are marked, and the lead: the one that keys move and that the details show. Songs
 * are marked by id, so that a mark never slips to another song when the list changes; the ids of a
 * range that is not in memory are read first, and until then nothing can be done with the marks.
 * Used from the user-interface executor.
 */
public final class SongSelection {
  private final ReadOnlyIntegerWrapper lead = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyObjectWrapper<Optional<SongMeta>> leadSong =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(0);
  private final Set<String> marked = new LinkedHashSet<>();

  /** What was marked before the range that is being drawn out. */
  private final Set<String> base = new LinkedHashSet<>();

  private final RangeReader reader;
  private SongPages songs = SongPages.none();
  private int anchor;
  private @Nullable SongRange pending;
  private Subscription arrival = Subscription.EMPTY;

  /** Reads the ids of a range of the list that is not in memory. */
  @FunctionalInterface
  interface RangeReader {
    /** Reads them, and calls {@link #arrive} or {@link #fail} with the same range. */
    void read(SongRange range);
  }

  SongSelection(RangeReader reader) {
    this.reader = reader;
  }

  /** The place of the lead in the list. */
  public ReadOnlyIntegerProperty leadProperty() {
    return lead.getReadOnlyProperty();
  }

  /** The lead; empty while it is being read, or if there are no songs. */
  public ReadOnlyObjectProperty<Optional<SongMeta>> leadSongProperty() {
    return leadSong.getReadOnlyProperty();
  }

  /** How many songs are marked. */
  public ReadOnlyIntegerProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /** Whether the ids of a range are still being read. */
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Another number after each change of what is marked or of the lead. */
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** Returns whether a song is marked. */
  public boolean contains(int index, Optional<SongMeta> song) {
    return song.map(SongMeta::trackId).map(marked::contains).orElse(false)
        || (pending != null && pending.songs().equals(songs) && pending.contains(index));
  }

  /**
   * Returns the ids of the songs that something is to be done with: those that are marked, else the
   * lead; none while they are being read.
   */
  public List<String> targets() {
    if (reading.get()) {
      return List.of();
    }
    return marked.isEmpty()
        ? leadSong.get().map(SongMeta::trackId).stream().toList()
        : List.copyOf(marked);
  }

  /** Marks the song at a place alone and makes it the lead; places outside are moved inside. */
  public void select(int index) {
    moveLead(index);
    anchor = lead.get();
    replace(Set.of());
    songs.peek(anchor).ifPresent(song -> marked.add(song.trackId()));
    changed();
  }

  /** Makes a song the lead without marking it. */
  public void lead(int index) {
    moveLead(index);
    anchor = lead.get();
    changed();
  }

  /** Marks a song, or takes its mark away, and makes it the lead. */
  public void toggle(int index) {
    moveLead(index);
    anchor = lead.get();
    finishRange();
    base.clear();
    songs
        .peek(anchor)
        .map(SongMeta::trackId)
        .ifPresent(
            id -> {
              if (!marked.remove(id)) {
                marked.add(id);
              }
            });
    changed();
  }

  /**
   * Marks all from where the last click was to a place, which becomes the lead.
   *
   * @param add whether what was marked before stays so
   */
  public void extendTo(int index, boolean add) {
    if (!add) {
      base.clear();
    } else if (pending == null && base.isEmpty()) {
      base.addAll(marked);
    }
    moveLead(index);
    mark(Math.min(anchor, lead.get()), Math.max(anchor, lead.get()) + 1);
  }

  /** Marks all songs of the list. */
  public void selectAll() {
    base.clear();
    mark(0, songs.size());
  }

  /** Takes all marks away; the lead stays. */
  public void clear() {
    replace(Set.of());
    anchor = lead.get();
    changed();
  }

  /** Takes the marks of songs away, for instance because they are gone. */
  public void remove(Collection<String> trackIds) {
    Set<String> gone = Set.copyOf(trackIds);
    base.removeAll(gone);
    if (marked.removeAll(gone)) {
      changed();
    }
  }

  private void mark(int from, int to) {
    SongRange range = new SongRange(songs, from, to);
    Optional<List<String>> known = range.known();
    pending = range;
    if (known.isPresent()) {
      arrive(range, known.get());
      return;
    }
    reading.set(true);
    changed();
    reader.read(range);
  }

  /** Marks the songs of a range; returns false if another choice has overtaken it. */
  boolean arrive(SongRange range, List<String> trackIds) {
    if (!range.equals(pending)) {
      return false;
    }
    marked.clear();
    marked.addAll(base);
    marked.addAll(trackIds);
    finishRange();
    changed();
    return true;
  }

  /** Gives a range up that could not be read. */
  void fail(SongRange range) {
    if (range.equals(pending)) {
      finishRange();
      changed();
    }
  }

  private void finishRange() {
    pending = null;
    reading.set(false);
  }

  private void replace(Set<String> trackIds) {
    finishRange();
    base.clear();
    marked.clear();
    marked.addAll(trackIds);
  }

  /** Begins anew with the first song of another list. */
  void restart(SongPages shown, boolean keepMarks) {
    if (!keepMarks) {
      replace(Set.of());
    }
    show(shown, 0);
    anchor = lead.get();
  }

  /** Follows to another state of the same list, in which the lead has its place. */
  void show(SongPages shown, int newLead) {
    int moved = newLead - lead.get();
    songs = shown;
    moveLead(newLead);
    anchor = Math.clamp((long) anchor + moved, 0, Math.max(0, shown.size() - 1));
    changed();
  }

  private void moveLead(int index) {
    arrival.unsubscribe();
    arrival = Subscription.EMPTY;
    if (songs.isEmpty()) {
      lead.set(0);
      leadSong.set(Optional.empty());
      return;
    }
    lead.set(Math.clamp(index, 0, songs.size() - 1));
    arrival = songs.get(lead.get()).songProperty().subscribe(leadSong::set);
  }

  private void changed() {
    size.set(marked.size());
    version.set(version.get() + 1);
  }
}
