package org.fretway.library;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How tracks were before they were changed together, so that it can be undone. */
public final class FormerEdits {
  private final List<Former> tracks;
  private final Optional<String> problem;

  FormerEdits(List<Former> tracks, Optional<String> problem) {
    this.tracks = List.copyOf(tracks);
    this.problem = problem;
  }

  /** Returns the ids of the tracks that were changed. */
  public List<String> trackIds() {
    return tracks.stream().map(Former::trackId).toList();
  }

  /** Returns why the change ended before all tracks were changed, in one sentence, if it did. */
  public Optional<String> problem() {
    return problem;
  }

  List<Former> tracks() {
    return tracks;
  }

  /** A track and what had been changed about it, if anything. */
  record Former(String trackId, Optional<Values> values) {
    static Former of(String trackId, @Nullable TrackEditRow edit) {
      return new Former(trackId, Optional.ofNullable(edit).map(Values::of));
    }
  }

  /** What had been changed about a track; what is empty, its file says. */
  record Values(
      Optional<String> title,
      Optional<String> artist,
      Optional<String> album,
      Optional<OptionalInt> year,
      Optional<StoredFile> cover) {
    private static Values of(TrackEditRow edit) {
      Integer known = edit.releaseYear;
      OptionalInt year = known == null ? OptionalInt.empty() : OptionalInt.of(known);
      return new Values(
          Optional.ofNullable(edit.title),
          Optional.ofNullable(edit.artist),
          Optional.ofNullable(edit.album),
          edit.yearEdited ? Optional.of(year) : Optional.empty(),
          Optional.ofNullable(edit.coverBlob)
              .map(blob -> new StoredFile(blob, TrackContent.PNG, edit.coverSize)));
    }

    /**
     * Gives an edit these values and no others.
     *
     * @param coverIsThere false if the cover was removed since; then the file's counts
     */
    void setIn(TrackEditRow edit, boolean coverIsThere) {
      edit.title = null;
      edit.artist = null;
      edit.album = null;
      edit.yearEdited = false;
      edit.releaseYear = null;
      edit.coverBlob = null;
      edit.coverSize = 0;
      new CheckedEdit(title, artist, album, year)
          .setIn(edit, coverIsThere ? cover : Optional.empty());
    }
  }
}
