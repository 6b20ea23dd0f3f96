package org.fretway.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.fretway.api.http.ByteRange.Part;
import org.fretway.api.http.ByteRange.Unsatisfiable;
import org.fretway.api.http.ByteRange.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  private static final long LENGTH = 1000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-, 0, 999",
    "bytes=0-999, 0, 999",
    "bytes=0-1000, 0, 999",
    "bytes=10-19, 10, 19",
    "bytes=999-, 999, 999",
    "bytes=999-99999999999999999999999, 999, 999",
    "bytes=-1, 999, 999",
    "bytes=-1000, 0, 999",
    "bytes=-5000, 0, 999",
    "bytes=-99999999999999999999999, 0, 999",
    "BYTES=1-2, 1, 2",
    "' bytes = 1-2 ', 1, 2",
  })
  void a_range_within_the_file_is_a_part(String header, long first, long last) {
    assertThat(ByteRange.parse(Optional.of(header), LENGTH)).isEqualTo(new Part(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=1000-", "bytes=1000-2000", "bytes=99999999999999999999-", "bytes=-0"})
  void a_range_outside_of_the_file_can_not_be_satisfied(String header) {
    assertThat(ByteRange.parse(Optional.of(header), LENGTH)).isEqualTo(new Unsatisfiable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=2-1",
        "bytes=0x1-2",
        "bytes=1",
        "bytes=--1",
        "bytes=1-2-3",
        "seconds=1-2",
        "bytes=+1-2",
        "bytes=١-٢",
        "1-2"
      })
  void a_malformed_range_is_ignored(String header) {
    assertThat(ByteRange.parse(Optional.of(header), LENGTH)).isEqualTo(new Whole());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "bytes=0-0, -1", "bytes=2000-,0-1"})
  void several_ranges_are_answered_with_the_whole(String header) {
    assertThat(ByteRange.parse(Optional.of(header), LENGTH)).isEqualTo(new Whole());
  }

  @Test
  void nothing_of_an_empty_file_can_be_had() {
    assertThat(ByteRange.parse(Optional.of("bytes=0-"), 0)).isEqualTo(new Unsatisfiable());
    assertThat(ByteRange.parse(Optional.of("bytes=-1"), 0)).isEqualTo(new Unsatisfiable());
    assertThat(ByteRange.parse(Optional.empty(), 0)).isEqualTo(new Whole());
  }
}
