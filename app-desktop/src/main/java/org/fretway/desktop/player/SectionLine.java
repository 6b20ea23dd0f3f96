package org.fretway.desktop.player;

import java.util.List;
import javafx.scene.control.Label;
import org.fretway.chart.Passage;
import org.fretway.desktop.practice.SongTimes;
import org.fretway.desktop.text.Texts;

/** The section that is heard: its name, which of all it is, and how far it is. */
final class SectionLine extends Label {
  private static final Texts TEXTS = Texts.of(SectionLine.class);

  private SectionWalk sections = SectionWalk.NONE;
  private int shownIndex = -1;
  private long shownSecond = -1;

  SectionLine() {
    getStyleClass().add("transport-section");
    setMinWidth(0);
  }

  /** Turns to the sections of a song. */
  void show(SectionWalk walk) {
    sections = walk;
    shownIndex = -1;
    setText("");
  }

  /** Follows the song; allocates nothing within a second. */
  void follow(double songTime) {
    List<Passage> all = sections.all();
    if (all.isEmpty()) {
      return;
    }
    int index = sections.passages().indexAt(songTime);
    Passage section = all.get(index);
    long second = (long) Math.floor(Math.max(0, songTime - section.start()));
    if (index != shownIndex || second != shownSecond) {
      shownIndex = index;
      shownSecond = second;
      setText(
          TEXTS.get(
              "section.line",
              section.name(),
              index + 1,
              all.size(),
              SongTimes.whole(second),
              SongTimes.whole((long) (section.end() - section.start()))));
    }
  }
}
