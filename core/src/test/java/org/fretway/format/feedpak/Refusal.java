package org.fretway.format.feedpak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.fretway.format.FormatException;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;

/** What every broken song must end in: an error that names its file and the place in it. */
final class Refusal {
  private Refusal() {}

  static void assertRefused(Path song, String place, String problem) {
    assertThatThrownBy(() -> open(song).close())
        .isInstanceOfSatisfying(
            FormatException.class,
            e -> {
              assertThat(e.file()).isEqualTo(song);
              assertThat(e.place()).contains(place);
              assertThat(e).hasMessageContaining(problem);
            });
  }

  static SongPackage open(Path song) throws IOException {
    return SongFormats.standard().open(song);
  }
}
