package org.fretway.desktop.highway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.fretway.chart.PartName;
import org.fretway.chart.Section;

/** The sections of a song as blocks of a bar, the same colour for the same name. */
final class SectionBlocks {
  /** How many colours the style sheet has: {@code section-color-0} and so on. */
  private static final int COLORS = 6;

  private static final double RESULT_HEIGHT = 3;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final List<Label> blocks = new ArrayList<>();
  private final List<Region> hits = new ArrayList<>();
  private List<SectionResult> results = List.of();
  private double[] starts = {};
  private int current = -1;

  /** Turns to the sections of a song, in order of time. */
  void show(List<Section> sections) {
    blocks.clear();
    hits.clear();
    results = List.of();
    current = -1;
    Map<String, Integer> colors = new HashMap<>();
    for (Section section : sections) {
      Label block = new Label(PartName.of(section));
      int color = colors.computeIfAbsent(section.name(), name -> colors.size() % COLORS);
      block.getStyleClass().addAll("section", "section-color-" + color);
      block.setMouseTransparent(true);
      blocks.add(block);
      Region hit = new Region();
      hit.getStyleClass().add("section-result");
      hit.setMouseTransparent(true);
      hit.setVisible(false);
      hits.add(hit);
    }
    starts = sections.stream().mapToDouble(Section::time).toArray();
  }

  /** Shows how well sections were played, in their order; empty for nothing. */
  void rate(List<SectionResult> all) {
    results = List.copyOf(all);
    for (int i = 0; i < hits.size(); i++) {
      hits.get(i).setVisible(i < results.size() && !Double.isNaN(results.get(i).share()));
    }
  }

  /** Returns what is shown. */
  List<Node> nodes() {
    List<Node> all = new ArrayList<>(blocks);
    all.addAll(hits);
    return all;
  }

  /** Returns whether there are sections. */
  boolean isDivided() {
    return starts.length > 0;
  }

  /** Returns the index of the section at a moment, -1 before the first. Allocates nothing. */
  int indexAt(double songTime) {
    int found = Arrays.binarySearch(starts, songTime);
    return found >= 0 ? found : -found - 2;
  }

  /** Returns when the section of an index begins; the song begins before the first. */
  double start(int index) {
    return index < 0 ? 0 : starts[index];
  }

  /** Returns the name of the section at a moment; empty if it has none. */
  String nameAt(double songTime) {
    int index = indexAt(songTime);
    return index < 0 ? "" : blocks.get(index).getText();
  }

  /** Marks the section that is heard. Allocates nothing. */
  void mark(int index) {
    if (index != current) {
      if (current >= 0) {
        blocks.get(current).pseudoClassStateChanged(CURRENT, false);
      }
      if (index >= 0) {
        blocks.get(index).pseudoClassStateChanged(CURRENT, true);
      }
      current = index;
    }
  }

  /**
   * Lays the blocks out.
   *
   * @param pixelsPerSecond how far apart moments are
   */
  void layOut(double pixelsPerSecond, double width, double height) {
    for (int i = 0; i < blocks.size(); i++) {
      double from = at(i, pixelsPerSecond, width);
      double to = i + 1 < blocks.size() ? at(i + 1, pixelsPerSecond, width) : width;
      // One pixel of the ground shows between two sections.
      double wide = Math.max(1, to - from - 1);
      blocks.get(i).resizeRelocate(from, 0, wide, height);
      double share = i < results.size() ? results.get(i).share() : 0;
      hits.get(i)
          .resizeRelocate(
              from, 0, Double.isNaN(share) ? 0 : wide * Math.clamp(share, 0, 1), RESULT_HEIGHT);
    }
  }

  private double at(int index, double pixelsPerSecond, double width) {
    return Math.rint(Math.clamp(starts[index] * pixelsPerSecond, 0, width));
  }
}
