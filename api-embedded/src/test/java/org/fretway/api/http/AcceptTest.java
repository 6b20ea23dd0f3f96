package org.fretway.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "audio/*",
        "audio/ogg",
        "AUDIO/OGG",
        "text/html, audio/*;q=0.5",
        "audio/ogg; q=0.001",
        "text/html,*/*;q=0.8",
        "audio/*;q=0, audio/ogg"
      })
  void a_type_that_is_listed_or_covered_is_accepted(String header) {
    assertThat(Accept.mediaType(header, "audio/ogg")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "audio/ogg;q=0",
        "*/*, audio/ogg;q=0",
        "audio/*;q=0, */*",
        "audio/oggx",
        "audio/ogg;q=many",
        ",",
        "audio"
      })
  void any_other_type_is_refused(String header) {
    assertThat(Accept.mediaType(header, "audio/ogg")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "*", "GZIP"})
  void gzip_is_used_where_it_is_accepted(String header) {
    assertThat(Accept.gzip(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip;q=0.0, *", "*;q=0"})
  void gzip_is_not_used_where_it_is_not_accepted(String header) {
    assertThat(Accept.gzip(header)).isFalse();
  }
}
