package org.fretway.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.fretway.practice.SongHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailWordsTest {
  @Test
  void what_is_known_is_told_in_words(@TempDir Path folder) throws Exception {
    try (LibraryFixture library = new LibraryFixture(folder).add("Anna", "Alpha").scan()) {
      SongMeta song = library.fretway().library().find(LibraryQuery.all()).items().getFirst();
      SongDetails details =
          new SongDetails(
              song,
              Optional.of(
                  new SongDetails.More(
                      library.fretway().library().track(song.trackId()).orElseThrow(),
                      Optional.of("E A D G B E"),
                      Optional.of(new SongHistory(Optional.of(75.0), 2, Optional.empty())),
                      OptionalInt.of(3))));

      assertThat(DetailWords.albumAndYear(song)).isEqualTo("Assertions · 2020");
      assertThat(DetailWords.facts(details))
          .contains(
              new DetailWords.Fact("Length", "0:02"),
              new DetailWords.Fact("Tuning", "E Standard\nE A D G B E"),
              new DetailWords.Fact("Lyrics", "No"),
              new DetailWords.Fact("Best score", "—"),
              new DetailWords.Fact("Played", "Twice"),
              new DetailWords.Fact("Left at", "1:15"),
              new DetailWords.Fact("Loops", "3"),
              new DetailWords.Fact("File", "Alpha.feedpak"));
    }
  }
}
