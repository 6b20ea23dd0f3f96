package org.fretway.audio;

/**
 * What is being heard: how much of the output, and what stands there. Read by any thread, without
 * waiting or allocating.
 *
 * @param clock tells how much of the output has been heard since the last jump
 * @param timeline tells what was put out when
 */
record HeardTime(SongClock clock, Timeline timeline) {
  HeardTime() {
    this(new SongClock(), new Timeline());
  }

  /** Jumps; for the playing thread. */
  void jump(Transport.Seek wanted) {
    timeline.begin(wanted.epoch(), wanted.begin());
    clock.jump(wanted.epoch());
  }

  /**
   * Returns the song time that is heard, in seconds.
   *
   * @param now by System.nanoTime
   * @param wanted the last jump that was asked for; until it is made, it tells the song time
   */
  double songTime(long now, Transport.Seek wanted) {
    long reading = clock.read(now);
    return SongClock.epoch(reading) < wanted.epoch()
        ? wanted.begin()
        : timeline.songTimeAt(SongClock.epoch(reading), SongClock.seconds(reading));
  }

  /** Returns which time through the loop is heard, counted since the last jump. */
  int pass(long now, Transport.Seek wanted) {
    long reading = clock.read(now);
    return SongClock.epoch(reading) < wanted.epoch()
        ? 0
        : timeline.passAt(SongClock.epoch(reading), SongClock.seconds(reading));
  }

  /** Tells what was heard at a moment shortly before now. */
  void momentAt(long nanos, PlayedMoment moment) {
    long reading = clock.look(nanos);
    moment.playing = SongClock.seconds(reading) > 0;
    timeline.momentAt(SongClock.epoch(reading), SongClock.seconds(reading), moment);
  }
}
