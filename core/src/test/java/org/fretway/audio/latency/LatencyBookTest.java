package org.fretway.audio.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Optional;
import org.fretway.audio.latency.LatencyBook.Entry;
import org.junit.jupiter.api.Test;

class LatencyBookTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private static Entry entry(String output, String input, double seconds, int minute) {
    return new Entry(
        output,
        Optional.of(input).filter(it -> !it.isEmpty()),
        seconds,
        0.01,
        NOON.plusSeconds(60L * minute));
  }

  @Test
  void what_is_written_is_read_again() {
    LatencyBook book =
        LatencyBook.EMPTY
            .with(entry("Speakers", "", 0.1, 0))
            .with(entry("Speakers", "Line in", 0.02, 1))
            .with(entry("Kopfhörer „neu“", "", -0.01, 2));
    LatencyBook read = LatencyBook.read(book.write());
    assertThat(read).isEqualTo(book);
    assertThat(read.tapped("Speakers").orElseThrow().seconds()).isEqualTo(0.1);
    assertThat(read.roundTrip("Speakers", "Line in").orElseThrow().seconds()).isEqualTo(0.02);
    assertThat(read.tapped("Line in")).isEmpty();
  }

  @Test
  void a_later_measurement_replaces_an_earlier_one_of_the_same_devices() {
    LatencyBook book = LatencyBook.EMPTY.with(entry("A", "", 0.1, 0)).with(entry("A", "", 0.2, 1));
    assertThat(book.entries()).hasSize(1);
    assertThat(book.tapped("A").orElseThrow().seconds()).isEqualTo(0.2);
    assertThat(book.without("A", Optional.empty())).isEqualTo(LatencyBook.EMPTY);
  }

  @Test
  void however_many_devices_there_are_it_fits_a_setting() {
    LatencyBook book = LatencyBook.EMPTY;
    for (int i = 0; i < 100; i++) {
      book = book.with(entry(i + "x".repeat(300) + "\t\n", "i".repeat(300), 1.23456789012, i));
    }
    assertThat(book.write().length()).isLessThan(4000);
    assertThat(LatencyBook.read(book.write())).isEqualTo(book);
    assertThat(book.roundTrip("99" + "x".repeat(300), "i".repeat(300))).isPresent();
  }

  @Test
  void lines_that_make_no_sense_are_left_out() {
    String good = LatencyBook.EMPTY.with(entry("A", "", 0.1, 0)).write();
    assertThat(
            LatencyBook.read(
                    good
                        + "B\t\tNaN\t0\t2026-11-30T12:00:00Z\nC\t\t99\t0\t2026-11-30T12:00:00Z\n"
                        + "D\t\t0\t0\tnoon\nE\n\u0000\t\t\t\t\n")
                .entries())
        .extracting(Entry::output)
        .containsExactly("A");
  }

  @Test
  void the_two_numbers_that_are_shown_add_up_and_each_counts_once() {
    OutputLatency latency = new OutputLatency(0.02, 0.05, -0.01);
    assertThat(latency.byItself() + latency.added()).isEqualTo(latency.total());
    // The clock of the song takes off what is reported, the picture the rest.
    assertThat(latency.reported() + latency.pictureDelay())
        .isCloseTo(latency.total(), within(1e-12));
  }
}
