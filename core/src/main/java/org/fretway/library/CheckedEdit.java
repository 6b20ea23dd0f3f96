package org.fretway.library;

import java.util.Optional;
import java.util.OptionalInt;
import org.fretway.profile.InvalidInputException;

/**
 * The texts and the year of an edit as they are stored.
 *
 * @param title what is empty stays as it is
 */
record CheckedEdit(
    Optional<String> title,
    Optional<String> artist,
    Optional<String> album,
    Optional<OptionalInt> year) {
  /**
   * Checks an edit.
   *
   * @throws InvalidInputException if a value can't be taken
   */
  static CheckedEdit of(TrackEdit edit) throws InvalidInputException {
    if (edit.year().isPresent() && edit.year().get().isPresent()) {
      EditRules.checkYear(edit.year().get().getAsInt());
    }
    return new CheckedEdit(
        text("title", edit.title(), 1),
        text("artist", edit.artist(), 1),
        text("album", edit.album(), 0),
        edit.year());
  }

  private static Optional<String> text(String field, Optional<String> text, int minLength)
      throws InvalidInputException {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(EditRules.text(field, text.get(), minLength));
  }

  /** Writes what is changed, and the cover if there is a new one. */
  void setIn(TrackEditRow edit, Optional<StoredFile> cover) {
    title.ifPresent(it -> edit.title = it);
    artist.ifPresent(it -> edit.artist = it);
    album.ifPresent(it -> edit.album = it);
    year.ifPresent(
        it -> {
          edit.yearEdited = true;
          edit.releaseYear = it.isPresent() ? it.getAsInt() : null;
        });
    cover.ifPresent(
        file -> {
          edit.coverBlob = file.blobId();
          edit.coverSize = file.size();
        });
  }
}
