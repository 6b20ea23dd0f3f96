package org.fretway.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The passages of a song that one may want to practise, in order of time. Immutable. */
public final class Passages {
  /** A song without passages. */
  public static final Passages NONE = new Passages(List.of());

  /** What is shorter, in seconds, is a mark in the source rather than music. */
  private static final double MIN_SECONDS = 0.1;

  private static final int MEASURES = 4;
  private static final int COMMON_TIME = 4;

  private final List<Passage> list;
  private final double[] starts;

  private Passages(List<Passage> list) {
    this.list = List.copyOf(list);
    this.starts = list.stream().mapToDouble(Passage::start).toArray();
  }

  /**
   * Returns the passages of a song.
   *
   * @param duration of the song in seconds; 0 if unknown
   */
  public static Passages of(Chart chart, Division division, double duration) {
    double end = duration > 0 ? duration : endOf(chart);
    return new Passages(
        switch (division) {
          case SECTIONS -> sections(chart, end);
          case PHRASES -> phrases(chart, end);
          case MEASURES -> measures(chart, end);
        });
  }

  /**
   * Returns the ways that a song can be cut, the best first: into more than one passage, by the
   * largest parts that have names. Empty if it has neither parts nor beats.
   *
   * @param duration of the song in seconds; 0 if unknown
   */
  public static List<Division> divisions(Chart chart, double duration) {
    List<Division> several = new ArrayList<>();
    List<Division> whole = new ArrayList<>();
    for (Division division : Division.values()) {
      int passages = of(chart, division, duration).list.size();
      if (passages > 0) {
        (passages > 1 ? several : whole).add(division);
      }
    }
    several.addAll(whole);
    return several;
  }

  private static double endOf(Chart chart) {
    double beats = chart.beats().isEmpty() ? 0 : chart.beats().getLast().time();
    return chart.phrases().stream().mapToDouble(Phrase::endTime).reduce(beats, Math::max);
  }

  private static List<Passage> sections(Chart chart, double end) {
    List<Section> sections = chart.sections();
    List<Passage> passages = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      double to = i + 1 < sections.size() ? sections.get(i + 1).time() : end;
      add(passages, seen, sections.get(i).name(), sections.get(i).time(), Math.min(to, end));
    }
    return passages;
  }

  private static List<Passage> phrases(Chart chart, double end) {
    List<Phrase> phrases = chart.phrases();
    List<Passage> passages = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      double next = i + 1 < phrases.size() ? phrases.get(i + 1).startTime() : end;
      double to = phrase.endTime() > phrase.startTime() ? phrase.endTime() : next;
      add(passages, seen, phrase.name(), phrase.startTime(), Math.min(to, end));
    }
    return passages;
  }

  /** Counts by itself which of its name a passage is, since sources often don't. */
  private static void add(
      List<Passage> passages, Map<String, Integer> seen, String name, double start, double end) {
    double from = Math.max(0, start);
    if (!(end - from >= MIN_SECONDS)) { // As written, since a time may be no number.
      return;
    }
    String plain = PartName.of(name, 1);
    String shown = plain.isEmpty() ? "Part %d".formatted(passages.size() + 1) : plain;
    int number = seen.merge(shown, 1, Integer::sum);
    passages.add(new Passage(number > 1 ? "%s %d".formatted(shown, number) : shown, from, end));
  }

  private static List<Passage> measures(Chart chart, double end) {
    List<Beat> downbeats = downbeats(chart.beats());
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < downbeats.size(); i += MEASURES) {
      int next = i + MEASURES;
      double to = next < downbeats.size() ? downbeats.get(next).time() : end;
      double from = Math.max(0, downbeats.get(i).time());
      if (Math.min(to, end) - from >= MIN_SECONDS) {
        int last = Math.min(next, downbeats.size()) - 1;
        passages.add(
            new Passage(
                measures(downbeats.get(i).measure(), downbeats.get(last).measure()),
                from,
                Math.min(to, end)));
      }
    }
    return passages;
  }

  private static String measures(int first, int last) {
    return first == last ? "Measure %d".formatted(first) : "Measures %d–%d".formatted(first, last);
  }

  /** Beats that do not tell where measures begin are taken for fours. */
  private static List<Beat> downbeats(List<Beat> beats) {
    List<Beat> told = beats.stream().filter(Beat::isDownbeat).toList();
    if (told.size() > 1) {
      return told;
    }
    List<Beat> counted = new ArrayList<>();
    for (int i = 0; i < beats.size(); i += COMMON_TIME) {
      counted.add(new Beat(beats.get(i).time(), 1 + i / COMMON_TIME));
    }
    return counted;
  }

  /** Returns all of them. */
  public List<Passage> list() {
    return list;
  }

  /**
   * Returns the index of the passage that is played at a moment: before all of them the first, in a
   * gap the one before; -1 if there are none. Allocates nothing.
   */
  public int indexAt(double songTime) {
    int found = Arrays.binarySearch(starts, songTime);
    return Math.min(list.size() - 1, Math.max(0, found >= 0 ? found : -found - 2));
  }

  /** Returns the passage that is played at a moment, as {@link #indexAt} tells. */
  public Optional<Passage> at(double songTime) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(indexAt(songTime)));
  }

  /**
   * Returns several neighbouring passages as one.
   *
   * @param one index of the passage at one end
   * @param other index of the passage at the other end
   * @throws IndexOutOfBoundsException if there is no such passage
   */
  public Passage span(int one, int other) {
    Passage first = list.get(Math.min(one, other));
    Passage last = list.get(Math.max(one, other));
    return one == other
        ? first
        : new Passage(
            "%s – %s".formatted(first.name(), last.name()),
            first.start(),
            Math.max(first.end(), last.end()));
  }
}
