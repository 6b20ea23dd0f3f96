package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {
  @ParameterizedTest
  @CsvSource({
    "Song.feedpak, Song.feedpak",
    "../../x.feedpak, x.feedpak",
    "C:\\folder\\x.feedpak, x.feedpak",
    "C:x.feedpak, C_x.feedpak",
    "NUL.psarc, _NUL.psarc",
    "com1, _com1",
    "lpt9.tar.psarc, _lpt9.tar.psarc",
    "console.psarc, console.psarc",
    "...x.feedpak.. , x.feedpak",
    "a<b>|?*\".psarc, a_b_____.psarc",
    "Ünïcode 曲.psarc, Ünïcode 曲.psarc",
    "..., ''",
    "/, ''",
  })
  void a_name_becomes_one_that_every_file_system_takes(String given, String safe) {
    assertThat(SafeName.of(given)).isEqualTo(safe);
  }

  @Test
  void what_can_not_be_seen_is_not_in_a_name() {
    assertThat(SafeName.of("a\0b\nc\u202Ed.psarc")).isEqualTo("a_b_c_d.psarc");
  }

  @Test
  void a_long_name_keeps_its_ending() {
    String name = SafeName.of("曲".repeat(300) + "_p.psarc");

    assertThat(name).endsWith("曲_p.psarc");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(230, 240);
  }

  @Test
  void a_number_goes_before_what_tells_the_kind() {
    assertThat(SafeName.numbered("Song.feedpak", 2)).isEqualTo("Song (2).feedpak");
    assertThat(SafeName.numbered("song_p.psarc", 3)).isEqualTo("song (3)_p.psarc");
    assertThat(SafeName.numbered("song", 2)).isEqualTo("song (2)");
  }
}
