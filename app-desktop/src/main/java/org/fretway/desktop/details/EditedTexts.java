package org.fretway.desktop.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fretway.desktop.text.Texts;
import org.fretway.library.TrackEdit;
import org.fretway.profile.InvalidInputException;

/** The lines that can be edited. */
final class EditedTexts {
  private static final Texts TEXTS = Texts.of(EditedTexts.class);

  private EditedTexts() {}

  static EditedText title() {
    return new EditedText("title", TrackEdit::withTitle);
  }

  static EditedText artist() {
    return new EditedText("artist", TrackEdit::withArtist);
  }

  static EditedText album() {
    return new EditedText("album", TrackEdit::withAlbum);
  }

  static EditedText year() {
    return new EditedText("year", (edit, text) -> edit.withYear(parsed(text)));
  }

  /** Returns a year as it is typed. */
  static String year(Optional<Integer> year) {
    return year.map(String::valueOf).orElse("");
  }

  private static OptionalInt parsed(String text) throws InvalidInputException {
    if (text.isBlank()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      InvalidInputException invalid = new InvalidInputException("year", TEXTS.get("edit.year"));
      invalid.initCause(e);
      throw invalid;
    }
  }

  /** Returns whether all can be taken as they are. */
  static boolean right(List<EditedText> texts) {
    return texts.stream().allMatch(text -> text.errorProperty().get().isEmpty());
  }
}
