package org.fretway.api.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.audio.NowPlaying;
import org.fretway.library.ScanStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what happens in the program into an {@link EventLog} until it is closed. */
public final class Events implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final Fretway fretway;
  private final EventLog log = new EventLog();
  private final List<AutoCloseable> sources = new ArrayList<>();

  public Events(Fretway fretway) {
    this.fretway = fretway;
    sources.add(fretway.scanner().onStatus(status -> log.add("scan", ScanProgress.of(status))));
    sources.add(fretway.library().onChange(() -> log.add("library", library())));
    sources.add(
        fretway.nowPlaying().onChange(moment -> log.add("transport", Transport.of(moment))));
  }

  EventLog log() {
    return log;
  }

  /** Returns the present state of all that events tell of. */
  Now now() {
    return new Now(
        ScanProgress.of(fretway.scanner().status()),
        library(),
        Transport.of(fretway.nowPlaying().latest()));
  }

  private LibrarySize library() {
    return new LibrarySize(fretway.library().size());
  }

  record Now(ScanProgress scan, LibrarySize library, Transport transport) {}

  /** How large the library is after it has changed. */
  record LibrarySize(long totalSongs) {}

  /** How far a scan is; what went wrong is at {@code /api/scan-status}. */
  record ScanProgress(
      String status,
      String stage,
      String current,
      int done,
      int total,
      int added,
      int updated,
      int removed,
      int failed) {
    static ScanProgress of(ScanStatus status) {
      return new ScanProgress(
          status.status().name().toLowerCase(Locale.ROOT),
          status.stage(),
          status.current(),
          status.done(),
          status.total(),
          status.added(),
          status.updated(),
          status.removed(),
          status.failed());
    }
  }

  /**
   * What the window plays. While it is playing, the position at a later time is {@code songTime +
   * rate * (time - at)}.
   *
   * @param state stopped, paused or playing; the rest is there unless it is stopped
   * @param songTime seconds; negative while a song is counted in
   * @param at milliseconds since 1970, UTC
   */
  record Transport(
      String state,
      Optional<String> trackId,
      Optional<Integer> arrangement,
      Optional<Double> songTime,
      Optional<Double> rate,
      Optional<Long> at) {
    static Transport of(Optional<NowPlaying.Moment> moment) {
      return new Transport(
          moment.map(now -> now.playing() ? "playing" : "paused").orElse("stopped"),
          moment.map(NowPlaying.Moment::trackId),
          moment.map(NowPlaying.Moment::arrangement),
          moment.map(NowPlaying.Moment::songTime),
          moment.map(NowPlaying.Moment::rate),
          moment.map(now -> now.at().toEpochMilli()));
    }
  }

  @Override
  public void close() {
    for (AutoCloseable source : sources) {
      try {
        source.close();
      } catch (Exception e) {
        LOG.warn("A source of events could not be let go.", e);
      }
    }
  }
}
