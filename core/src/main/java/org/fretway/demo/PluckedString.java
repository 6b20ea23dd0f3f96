package org.fretway.demo;

import java.util.Random;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;

/**
 * A string model: a delay line as long as one period, whose losses make the tone decay and mellow.
 * Source: K. Karplus and A. Strong, "Digital Synthesis of Plucked-String and Drum Timbres", 1983;
 * the fractional delay, which bends the pitch, after D. Jaffe and J. Smith, 1983.
 */
final class PluckedString {
  private static final int LINE_LENGTH = 4096;
  private static final int CONTROL_INTERVAL = 16;
  private static final double RELEASE_SECONDS = 0.02;

  /** Where along the string it is picked, as a part of its length. */
  private static final double PICK_POSITION = 0.17;

  private final Instrument instrument;
  private final double ringSeconds;
  private final double damping;
  private final double pickBrightness;

  /**
   * Creates a string.
   *
   * @param instrument that it is on
   * @param ringSeconds until an open tone has faded by 60 dB
   * @param damping of high partials in each period, 0 to 0.5
   * @param pickBrightness of the attack, above 0 and up to 1
   */
  PluckedString(Instrument instrument, double ringSeconds, double damping, double pickBrightness) {
    this.instrument = instrument;
    this.ringSeconds = ringSeconds;
    this.damping = damping;
    this.pickBrightness = pickBrightness;
  }

  /**
   * Adds a note to a sound.
   *
   * @param onset sample at which it is struck
   * @param seconds for which it may ring
   * @param seed of the noise in the pick's stroke
   */
  void play(Sound sound, int onset, Note note, double seconds, long seed) {
    double ring = ring(note);
    double loss = note.has(Technique.PALM_MUTE) ? 0.45 : damping;
    double hertz = hertz(note, 0);
    double[] pick = pick(note, Sound.RATE / hertz, seed);
    double[] line = new double[LINE_LENGTH];
    int length = Sound.sampleAt(seconds);
    int release = Sound.sampleAt(RELEASE_SECONDS);
    double delay = 0;
    double gain = 0;
    double before = 0;
    for (int i = 0; i < length + release; i++) {
      if (i % CONTROL_INTERVAL == 0) {
        hertz = hertz(note, (double) i / Sound.RATE);
        // The loss filter itself delays by the part that it mixes in.
        delay = Sound.RATE / hertz - loss;
        gain = StrictMath.pow(10, -3 / (hertz * ring));
      }
      double read = read(line, i - delay);
      double looped = gain * ((1 - loss) * read + loss * before);
      before = read;
      double value = looped + (i < pick.length ? pick[i] : 0);
      line[i % LINE_LENGTH] = value;
      double fade = i < length ? 1 : 1 - (double) (i - length) / release;
      sound.add(onset + i, value * fade);
    }
  }

  private double hertz(Note note, double seconds) {
    double fret = note.has(Technique.NATURAL_HARMONIC) ? harmonic(note.fret()) : note.fret();
    return instrument.hertz(note.string(), fret + PitchCurve.semitones(note, seconds));
  }

  /** Semitones above the open string of the harmonic over a fret. */
  private static double harmonic(int fret) {
    return switch (fret) {
      case 5 -> 24;
      case 7 -> 19;
      case 12 -> 12;
      default -> throw new IllegalArgumentException("no harmonic over fret " + fret);
    };
  }

  private double ring(Note note) {
    if (note.has(Technique.STRING_MUTE)) {
      return 0.06;
    }
    return note.has(Technique.PALM_MUTE) ? 0.35 : ringSeconds;
  }

  /** One period of noise, as bright and as strong as the stroke, combed by the pick's place. */
  private double[] pick(Note note, double period, long seed) {
    boolean soft = note.has(Technique.HAMMER_ON) || note.has(Technique.PULL_OFF);
    double brightness = pickBrightness * (soft || note.has(Technique.NATURAL_HARMONIC) ? 0.5 : 1);
    double strength = (note.has(Technique.ACCENT) ? 1.25 : 1) * (soft ? 0.75 : 1);
    Random random = new Random(seed);
    double[] noise = new double[(int) Math.ceil(period)];
    double smooth = 0;
    for (int i = 0; i < noise.length; i++) {
      smooth += brightness * (2 * random.nextDouble() - 1 - smooth);
      noise[i] = smooth * strength;
    }
    int comb = Math.max(1, (int) (PICK_POSITION * period));
    double[] combed = new double[noise.length];
    for (int i = 0; i < noise.length; i++) {
      combed[i] = noise[i] - noise[Math.floorMod(i - comb, noise.length)];
    }
    return combed;
  }

  /** Reads between two samples of the line. */
  private static double read(double[] line, double position) {
    if (position < 0) {
      return 0;
    }
    int whole = (int) position;
    double part = position - whole;
    return (1 - part) * line[whole % LINE_LENGTH] + part * line[(whole + 1) % LINE_LENGTH];
  }
}
