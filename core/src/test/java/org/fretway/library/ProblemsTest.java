package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fretway.format.FormatException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '', is no complete zip archive, It is no complete zip archive.
          '', the archive holds nothing, The archive holds nothing.
          manifest.yaml, is missing from the song, Its manifest.yaml is missing from the song.
          'manifest.yaml, line 7: stems', must be a list, 'Its manifest.yaml, line 7: stems must be a list.'
          header, the archive has version 9, Its header: the archive has version 9.
          """)
  void what_is_wrong_with_a_song_is_a_sentence(String place, String problem, String sentence) {
    assertThat(Problems.describe(new FormatException(Path.of("song"), place, problem)))
        .isEqualTo(sentence);
  }
}
