package org.fretway.desktop.listen;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fretway.audio.SongMoments;
import org.fretway.audio.listen.HeardOnset;
import org.fretway.audio.listen.OnsetFollower;
import org.fretway.chart.Strikes;

/** Stands in for the instrument: what is heard is made up, judging it is real. */
public final class ListenInputFixture implements ListenInput.Opener {
  private final AtomicInteger open = new AtomicInteger();
  private volatile String trouble = "";
  private volatile Optional<String> notice = Optional.empty();
  private volatile double level = 0.25;
  private volatile boolean clips;
  private volatile Optional<Followed> followed = Optional.empty();

  /** What is compared with. */
  private record Followed(Strikes strikes, OnsetFollower follower) {}

  /** What is open. */
  private final class Open implements ListenInput {
    @Override
    public void follow(Strikes strikes, OnsetFollower follower) {
      followed = Optional.of(new Followed(strikes, follower));
    }

    @Override
    public double level() {
      return level;
    }

    @Override
    public boolean takeClipped() {
      boolean was = clips;
      clips = false;
      return was;
    }

    @Override
    public Optional<String> device() {
      return Optional.of("Interface");
    }

    @Override
    public Optional<String> notice() {
      return notice;
    }

    @Override
    public void close() {
      open.decrementAndGet();
      followed = Optional.empty();
    }
  }

  @Override
  public ListenInput open(SongMoments song) throws IOException {
    if (!trouble.isEmpty()) {
      throw new IOException(trouble);
    }
    open.incrementAndGet();
    return new Open();
  }

  /** From now on, it can't be opened. */
  public void fail(String why) {
    trouble = why;
  }

  /** From now on, it is not as the user wants it. */
  public void notice(String sentence) {
    notice = Optional.of(sentence);
  }

  /** Overdrives the input once. */
  public void clip() {
    clips = true;
  }

  /** Returns how many are open. */
  public int openCount() {
    return open.get();
  }

  /** Returns what is compared with. */
  public Optional<Strikes> strikes() {
    return followed.map(Followed::strikes);
  }

  /** Lets the song reach a moment. */
  public void reach(double songTime, long run) {
    follower().reached(songTime, 1, run);
  }

  /** Lets a note ring. */
  public void ring(double midi) {
    follower().ringing(0, midi, 0.95);
  }

  /** Lets a strike be heard so many seconds late and so many cents sharp. */
  public void play(int strike, double late, double cents) {
    play(strike, strikes().orElseThrow().time(strike) + late, cents, 1);
  }

  /** Lets a strike be heard at a moment. */
  public void play(int strike, double songTime, double cents, double presence) {
    Strikes strikes = strikes().orElseThrow();
    HeardOnset onset = new HeardOnset();
    onset.songTime = songTime;
    onset.level = 0.3;
    onset.struck = true;
    onset.clarity = 0.95;
    onset.tonality = 1;
    onset.strike = follower().expectedAt(songTime);
    for (int string = 0; string < strikes.strings(); string++) {
      double midi = strikes.midi(strike, string);
      if (!Double.isNaN(midi)) {
        onset.midi = midi + cents / 100;
        onset.presence[string] = presence;
        onset.cents[string] = cents;
      }
    }
    follower().heard(onset);
  }

  private OnsetFollower follower() {
    return followed.orElseThrow().follower();
  }
}
