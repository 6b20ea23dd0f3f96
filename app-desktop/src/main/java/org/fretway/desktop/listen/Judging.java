package org.fretway.desktop.listen;

import org.fretway.audio.listen.OnsetFollower;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Tolerance;

/** Makes what judges what is heard. */
@FunctionalInterface
public interface Judging {
  /** Returns a judge of a chart, which writes its results. */
  OnsetFollower begin(Strikes strikes, Tolerance tolerance, Judgements results);
}
