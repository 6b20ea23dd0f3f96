package org.fretway.desktop.highway.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.fretway.chart.Note;

/** What frets and fingers are called on every highway, made once. */
public final class HandTexts {
  /** The text of each fret that there may be, from 0. */
  public static final List<String> FRETS =
      IntStream.rangeClosed(0, Note.MAX_FRET).mapToObj(Integer::toString).toList();

  /** Thumb, index, middle, ring and little finger, as chord diagrams write them. */
  public static final List<String> FINGERS = List.of("T", "1", "2", "3", "4");

  private HandTexts() {}
}
