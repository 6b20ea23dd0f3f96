package org.fretway.format.rocksmith;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** Reads the hero levels of a phrase iteration. */
final class XmlHeroLevels {
  private XmlHeroLevels() {}

  /**
   * Reads those inside the present element; in the order of the heroes, whatever that of the file.
   */
  static List<Integer> read(XmlCursor xml) throws IOException {
    TreeMap<Integer, Integer> difficulties = new TreeMap<>();
    int iteration = xml.depth();
    while (xml.nextChild(iteration)) {
      if (xml.name().equals("heroLevels")) {
        int list = xml.depth();
        while (xml.nextChild(list)) {
          difficulties.put(
              xml.integer("hero", difficulties.size() + 1), xml.integer("difficulty", 0));
        }
      }
    }
    return List.copyOf(difficulties.values());
  }
}
