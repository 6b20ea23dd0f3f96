package org.fretway.desktop.player;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.fretway.Fretway;
import org.fretway.chart.Passage;
import org.fretway.chart.Strikes;
import org.fretway.desktop.listen.JudgedPlay;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.results.JudgedSong;
import org.fretway.desktop.results.PlayCourse;
import org.fretway.desktop.results.PlayReport;
import org.fretway.desktop.results.ResultsViewModel;

/**
 * What is heard of the song that is open: it is counted in the history, added up, and told at the
 * end. Used on the user-interface executor; nothing is allocated with a pulse.
 */
final class Hearing {
  private final Heard heard;
  private final ResultsViewModel results;
  private final PlayCourse course = new PlayCourse();
  private PlaySummary summary = new PlaySummary(0);
  private volatile Optional<JudgedSong> judged = Optional.empty();

  /**
   * Creates it, without a song.
   *
   * @param teller told why a score could not be kept
   * @param background runs what waits for the database
   * @param ui runs what changes properties
   */
  Hearing(
      Fretway fretway,
      String trackId,
      PlayHistory history,
      Teller teller,
      Executor background,
      Executor ui) {
    heard = new Heard(history, trackId);
    results = new ResultsViewModel(fretway, trackId, teller, background, ui);
  }

  /** The song is there, so many seconds long. */
  void open(double duration) {
    summary = new PlaySummary(duration);
  }

  /**
   * The song runs; to be called with every pulse.
   *
   * @param songTime in seconds; negative while the song is counted in
   * @param rate how fast, 1 = as recorded
   * @param looping whether a passage is repeated
   */
  void runs(double songTime, double rate, boolean looping) {
    heard.runs(songTime);
    summary.runs(songTime, rate, looping);
    course.runs(songTime, rate);
  }

  /** The song rests; to be called with every pulse. */
  void rests() {
    summary.rests();
  }

  /** The song ran to its end. */
  void ended(double duration, List<Passage> sections) {
    heard.ended(duration);
    results.ended(report(sections));
    judged.ifPresent(song -> results.judged(song, sections, course));
  }

  /**
   * Turns to what is judged from now on.
   *
   * @param play what is judged; empty if nothing is
   * @param shown the arrangement that is shown
   */
  void judges(Optional<JudgedPlay> play, Optional<LoadedArrangement> shown) {
    judged =
        play.map(
            it ->
                new JudgedSong(
                    it.strikes(),
                    it.results(),
                    it.tolerance(),
                    it.arrangement(),
                    it.mastery(),
                    shown
                        .map(LoadedArrangement::chart)
                        .map(chart -> Strikes.of(chart).count())
                        .orElse(0)));
    course.begin(
        play.map(JudgedPlay::strikes)
            .filter(strikes -> strikes.count() > 0)
            .map(strikes -> strikes.time(0))
            .orElse(Double.POSITIVE_INFINITY));
  }

  /** What is played now is no play of the song: it waits for each note, or a take is heard. */
  void countsNot() {
    course.countsNot();
  }

  /** Returns what is judged now; empty if nothing is. From any thread. */
  Optional<JudgedSong> judged() {
    return judged;
  }

  /** The song goes on after its end: what was heard before is over. */
  void beginsAnew() {
    summary.clear();
    results.hide();
  }

  /** The user leaves the song before its end. */
  void left(double songTime) {
    heard.left(songTime);
  }

  /** Returns what has been heard of the song since it was opened, or since its end. */
  PlayReport report(List<Passage> sections) {
    return summary.report(sections);
  }

  /** Returns what is told of that at the end. */
  ResultsViewModel results() {
    return results;
  }
}
