package org.fretway.audio.latency;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was measured on this machine, by device; written as text, one measurement a line. Immutable.
 *
 * @param entries the latest of each device or pair
 */
public record LatencyBook(List<Entry> entries) {
  /** Nothing was measured yet. */
  public static final LatencyBook EMPTY = new LatencyBook(List.of());

  /** How many measurements are kept: the latest. */
  private static final int MAX_ENTRIES = 12;

  private static final int MAX_NAME = 120;
  private static final String SEPARATOR = "\t";
  private static final int FIELDS = 5;

  /** No sound is later than this, in seconds; what says so is no measurement. */
  private static final double MAX_SECONDS = 2;

  /**
   * One measurement.
   *
   * @param output name of the device that played
   * @param input name of the device that recorded; empty if somebody tapped
   * @param seconds by tapping: how much later sound is than the device reports; with an input: from
   *     what the device reports as heard to its arrival in the program
   * @param spread of single measurements, in seconds
   * @param at when
   */
  public record Entry(
      String output, Optional<String> input, double seconds, double spread, Instant at) {
    /** Names have no breaks and are cut where they are very long. */
    public Entry {
      output = tidy(output);
      input = input.map(LatencyBook::tidy);
    }

    private boolean isFor(String otherOutput, Optional<String> otherInput) {
      return output.equals(tidy(otherOutput)) && input.equals(otherInput.map(LatencyBook::tidy));
    }
  }

  /** Copies the entries. */
  public LatencyBook {
    entries = List.copyOf(entries);
  }

  private static String tidy(String name) {
    String line = name.replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_NAME ? line : line.substring(0, MAX_NAME);
  }

  /** Returns what was measured by tapping with an output. */
  public Optional<Entry> tapped(String output) {
    return find(output, Optional.empty());
  }

  /** Returns what was measured from an output to an input. */
  public Optional<Entry> roundTrip(String output, String input) {
    return find(output, Optional.of(input));
  }

  private Optional<Entry> find(String output, Optional<String> input) {
    return entries.stream().filter(entry -> entry.isFor(output, input)).findFirst();
  }

  /** Returns the book with a measurement, which replaces an older one of the same devices. */
  public LatencyBook with(Entry added) {
    List<Entry> all = new ArrayList<>(without(added.output(), added.input()).entries);
    all.add(added);
    all.sort(Comparator.comparing(Entry::at).reversed());
    return new LatencyBook(all.subList(0, Math.min(all.size(), MAX_ENTRIES)));
  }

  /** Returns the book without what was measured with these devices. */
  public LatencyBook without(String output, Optional<String> input) {
    return new LatencyBook(entries.stream().filter(entry -> !entry.isFor(output, input)).toList());
  }

  /** Returns the book as text, at most 4000 characters. */
  public String write() {
    StringBuilder text = new StringBuilder();
    for (Entry entry : entries) {
      text.append(
          String.join(
              SEPARATOR,
              entry.output(),
              entry.input().orElse(""),
              Double.toString(entry.seconds()),
              Double.toString(entry.spread()),
              entry.at().toString()));
      text.append('\n');
    }
    return text.toString();
  }

  /** Reads a book; lines that make no sense are left out. */
  public static LatencyBook read(String text) {
    return new LatencyBook(
        text.lines().limit(MAX_ENTRIES).flatMap(line -> entry(line).stream()).toList());
  }

  private static Optional<Entry> entry(String line) {
    String[] fields = line.split(SEPARATOR, -1);
    if (fields.length != FIELDS) {
      return Optional.empty();
    }
    try {
      double seconds = Double.parseDouble(fields[2]);
      double spread = Double.parseDouble(fields[3]);
      if (!(Math.abs(seconds) <= MAX_SECONDS) || !(spread >= 0 && spread <= MAX_SECONDS)) {
        return Optional.empty();
      }
      Optional<String> input = Optional.of(fields[1]).filter(name -> !name.isEmpty());
      return Optional.of(new Entry(fields[0], input, seconds, spread, Instant.parse(fields[4])));
    } catch (NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
