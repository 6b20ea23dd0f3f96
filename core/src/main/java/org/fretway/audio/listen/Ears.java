package org.fretway.audio.listen;

import org.fretway.chart.Strikes;

/**
 * Listens to an instrument against a chart: conditions its sound, finds onsets, tells each with its
 * pitch and with what is heard of the strike that was expected, and follows what rings on. The same
 * sound gives the same answers, in whatever blocks it comes. One thread uses it; nothing is
 * allocated after construction.
 */
public final class Ears {
  /** The lowest sample rate that is listened to, in Hz. */
  public static final int LEAST_RATE = 32_000;

  /** The highest sample rate that is listened to, in Hz. */
  public static final int MOST_RATE = 96_000;

  private static final double HISTORY_SECONDS = 2;
  private static final double RINGING_SECONDS = 0.01;

  /** So long a single note is waited for that is not surely heard at first. */
  private static final double PATIENCE_SECONDS = 0.092;

  /** So long after it a move to another note is told, mostly. */
  private static final double MOVED_SECONDS = 0.07;

  /** Which part of its level a string keeps when a finger comes down on it or leaves it. */
  private static final double RINGS_ON = 0.3;

  /** From this clarity on, an onset's pitch is one that can be left. */
  private static final double CLEAR = 0.9;

  /** In so many seconds after its beginning a stroke is loudest. */
  private static final double PEAK_SECONDS = 0.02;

  private final int sampleRate;
  private final Strikes strikes;
  private final OnsetFollower follower;
  private final Conditioner conditioner;
  private final Gate gate;
  private final double gateLevel;
  private final SoundHistory sound;
  private final SongTimes times;
  private final OnsetFinder finder;
  private final OnsetPitch pitches;
  private final StrikeVerifier verifier;
  private final RingingPitch ringing;
  private final PitchChange change = new PitchChange();
  private final HeardOnset onset = new HeardOnset();
  private final int ringingEvery;
  private final int together;
  private final int longest;
  private final int latest;

  /** The sample behind the last that has been looked at. */
  private long now;

  /** Whether more sound is waited for than is needed at first. */
  private boolean patient;

  private long pending = OnsetFinder.NONE;
  private boolean asked;
  private long lastOnset;
  private boolean begun;
  private long reachedRun;
  private long nextRinging;

  /**
   * Prepares to listen.
   *
   * @param sampleRate of the sound in Hz
   * @param strikes what is to be played
   * @param follower is told what is heard, on the thread that listens
   * @throws IllegalArgumentException if nothing can be told at this sample rate
   */
  public Ears(int sampleRate, Strikes strikes, OnsetFollower follower, EarOptions options) {
    if (sampleRate < LEAST_RATE || sampleRate > MOST_RATE) {
      throw new IllegalArgumentException(
          "Sound of %d Hz can't be listened to; %d to %d Hz can. Record at 48000 Hz."
              .formatted(sampleRate, LEAST_RATE, MOST_RATE));
    }
    this.sampleRate = sampleRate;
    this.strikes = strikes;
    this.follower = follower;
    conditioner = new Conditioner(sampleRate, options.mainsHertz());
    gateLevel = options.gateLevel();
    gate = new Gate(sampleRate, gateLevel);
    sound = new SoundHistory((int) (HISTORY_SECONDS * sampleRate));
    times = new SongTimes(sampleRate);
    finder = new OnsetFinder(sampleRate, LowestPitch.hertz(strikes));
    pitches = new OnsetPitch(sampleRate);
    verifier = new StrikeVerifier(sampleRate);
    ringing = new RingingPitch(sampleRate, pitches);
    longest = (int) (PATIENCE_SECONDS * sampleRate);
    latest = Math.max(finder.latest(), (int) (MOVED_SECONDS * sampleRate));
    together = (int) (OnsetFinder.TOGETHER * sampleRate);
    ringingEvery = (int) (RINGING_SECONDS * sampleRate);
  }

  /**
   * Listens to what comes next.
   *
   * @param mono the sound, of which the first frames count
   * @param songTimeOfFirst where the song was at the first of them, in seconds
   * @param rate seconds of song time a second of sound; 0 while the song is halted
   * @param run another number after each jump of the song
   */
  public void listen(float[] mono, int frames, double songTimeOfFirst, double rate, long run) {
    times.add(sound.end(), songTimeOfFirst, rate, run);
    for (int from = 0; from < frames; ) {
      int count = (int) Math.min(frames - from, now + finder.hop() - sound.end());
      int at = sound.room(count);
      conditioner.process(mono, from, sound.samples(), at, count);
      gate.hear(sound.samples(), at, count);
      sound.added(count);
      from += count;
      if (sound.end() == now + finder.hop()) {
        now = sound.end();
        look();
      }
    }
  }

  /** Says that sound was lost before that which comes next. */
  public void interrupt() {
    if (pending != OnsetFinder.NONE) {
      tell(now);
    }
    conditioner.clear();
    gate.clear();
    // What is left of the last hop is part of the next; that a step may lie in it does not matter,
    // since nothing is found in the first moments.
    finder.forget(sound.end());
    lastOnset = sound.end();
    nextRinging = sound.end();
    ringing.forget();
    change.begin(Double.NaN, now);
  }

  private void look() {
    long stroke = finder.look(sound, now);
    if (stroke != OnsetFinder.NONE && peak(stroke) >= gateLevel) {
      begin(stroke);
    }
    if (pending != OnsetFinder.NONE && now - pending > together) {
      ask();
      boolean found = pitches.look(sound, pending, now - pending);
      // Less than a hop too little is better than up to a hop too late.
      if (now - pending + finder.hop() > needed()
          || (found && onset.strike == HeardOnset.NO_STRIKE)) {
        decide();
      }
    }
    if (now >= nextRinging) {
      nextRinging = now + ringingEvery;
      if (pending == OnsetFinder.NONE) {
        ring();
      }
      reach(pending != OnsetFinder.NONE ? pending : now - latest);
    }
  }

  private void begin(long found) {
    if (pending != OnsetFinder.NONE && found - pending >= together) {
      tell(found);
    } else if (pending != OnsetFinder.NONE && asked) {
      return; // Too late to take its place.
    }
    pending = found;
    asked = false;
    patient = false;
    pitches.begin();
    onset.clear();
    onset.struck = true;
  }

  /** Asks what is expected, once nothing can take the place of this onset any more. */
  private void ask() {
    if (asked) {
      return;
    }
    asked = true;
    reach(pending);
    onset.songTime = times.timeOf(pending);
    int strike = follower.expectedAt(onset.songTime);
    onset.strike = strike >= 0 && strike < strikes.count() ? strike : HeardOnset.NO_STRIKE;
  }

  /**
   * Returns how many samples are needed at most; none where the single note that is expected is
   * clearly heard.
   */
  private int needed() {
    if (onset.strike == HeardOnset.NO_STRIKE) {
      return Integer.MAX_VALUE; // The pitch alone decides.
    }
    if (pitches.isClearly(strikes, onset.strike)) {
      return 0;
    }
    return patient ? longest : verifier.framesNeeded(strikes, onset.strike);
  }

  /**
   * Tells what is heard, unless it is worth while to hear more: a single note that is not there yet
   * may be under what rang on before it. A hit is told as early as before; that a note was missed
   * is not shown so early anyhow.
   */
  private void decide() {
    int frames = verifier.framesNeeded(strikes, Math.max(onset.strike, 0));
    boolean doubtful =
        !patient
            && onset.strike != HeardOnset.NO_STRIKE
            && strikes.size(onset.strike) == 1
            && frames < longest
            && !pitches.isClearly(strikes, onset.strike)
            && !verifier.isPresent(
                sound.samples(), sound.at(pending), sound.at(now), strikes, onset.strike, onset);
    if (doubtful) {
      patient = true;
    } else {
      tell(now);
    }
  }

  private void tell(long end) {
    ask();
    pitches.tell(sound, pending, end - pending, onset);
    long from = pending;
    pending = OnsetFinder.NONE;
    tell(from, end);
  }

  private void tell(long from, long end) {
    onset.level = peak(from);
    onset.delay = (now - from) / (double) sampleRate;
    if (onset.strike != HeardOnset.NO_STRIKE) {
      int frames = patient ? longest : verifier.framesNeeded(strikes, onset.strike);
      int to = sound.at(Math.min(end, from + frames));
      verifier.verify(sound.samples(), sound.at(from), to, strikes, onset.strike, onset);
    }
    lastOnset = from;
    change.begin(onset.clarity >= CLEAR ? onset.midi : Double.NaN, from);
    follower.heard(onset);
  }

  private void ring() {
    ringing.hear(sound, lastOnset, now, gate.isOpen());
    if (change.hear(ringing.midi(), ringing.middle())) {
      moved(Math.max(change.at(), lastOnset + together));
    }
    follower.ringing(times.timeOf(ringing.middle()), ringing.midi(), ringing.clarity());
  }

  /** Tells that the pitch moved to another note while the string rang on. */
  private void moved(long sample) {
    if (peak(sample) < RINGS_ON * peak(sample - latest)) {
      change.begin(Double.NaN, sample); // It was stopped; what is heard now is what is left.
      return;
    }
    pending = sample;
    asked = false;
    patient = false;
    onset.clear();
    ask();
    pending = OnsetFinder.NONE;
    onset.midi = ringing.midi();
    onset.clarity = ringing.clarity();
    onset.tonality = ringing.clarity();
    tell(sample, now);
  }

  /** Tells that all before a sample has been told; of a new run first where it begins. */
  private void reach(long sample) {
    if (sample < 0) {
      return;
    }
    long run = times.runOf(sample);
    if (!begun || run != reachedRun) {
      long first = times.firstOfRun(sample);
      follower.reached(times.timeOf(first), times.rateOf(first), run);
    }
    begun = true;
    reachedRun = run;
    follower.reached(times.timeOf(sample), times.rateOf(sample), run);
  }

  private double peak(long from) {
    double peak = 0;
    int begin = Math.max(0, sound.at(from));
    int end = sound.at(Math.min(now, from + (long) (PEAK_SECONDS * sampleRate)));
    for (int i = begin; i < end; i++) {
      peak = Math.max(peak, Math.abs(sound.samples()[i]));
    }
    return Math.min(1, peak);
  }

  /** Fills in what is heard now; for the thread that listens. */
  void read(ListenerReading reading) {
    reading.level = gate.level();
    reading.open = gate.isOpen();
    reading.midi = ringing.midi();
    reading.clarity = ringing.clarity();
  }

  /** Returns whether the sound reached full scale since this was asked last. */
  boolean takeClipped() {
    return conditioner.takeClipped();
  }
}
