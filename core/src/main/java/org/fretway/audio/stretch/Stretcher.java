package org.fretway.audio.stretch;

import java.util.Arrays;
import org.fretway.audio.stretch.PhaseLock.Place;

/**
 * Stretches sound frame by frame. A frame of the input, under a window, is taken at one place and
 * put at another, its phases turned to continue the frame before.
 *
 * <p>Sound is cut at its onsets: no window reaches across one. The last frame before an onset is
 * put right before where the onset comes to lie, and the first begins exactly there, so that an
 * attack is the input as it was, at its place, with nothing of it heard before.
 */
final class Stretcher {
  /** How many frames cover each moment. */
  private static final int OVERLAP = 4;

  /** How much longer the hop to the last frame before an onset may be than others. */
  private static final double LONGEST_HOP = 1.5;

  /** Before an onset, a hop shorter than others by this factor is left out. */
  private static final int SHORTEST_HOP = 8;

  private final InputRing input;
  private final OutputRing output;
  private final TimeMap map;
  private final OnsetDetector onsets;
  private final RealFft fft;
  private final FrameWindow window;
  private final PhaseLock phases;
  private final int size;
  private final int half;

  /** How much sound before an onset is put right before it, unstretched: 11 ms. */
  private final int tail;

  private final float[] left;
  private final float[] right;
  private final float[] block;
  private Spectrum now;
  private Spectrum before;
  private final Spectrum turned;

  /** Where the last frame stands: in the input, and in the output. */
  private double place;

  private long placed;

  /** Where the sound since the last onset begins. */
  private long partStart;

  private long partPlaced;
  private int partFade;
  private boolean fresh;
  private boolean tailDone;
  private long centre;
  private long centrePlaced;

  /** From where on no frame has been turned. */
  private long homeSince;

  /**
   * Prepares.
   *
   * @param size of a frame, a power of two
   */
  Stretcher(InputRing input, OutputRing output, TimeMap map, int size) {
    this.input = input;
    this.output = output;
    this.map = map;
    this.size = size;
    half = size / 2;
    tail = size / 8;
    onsets = new OnsetDetector(input, Math.max(4, size / 64));
    fft = new RealFft(size);
    window = new FrameWindow(half);
    phases = new PhaseLock(half + 1);
    now = new Spectrum(half + 1);
    before = new Spectrum(half + 1);
    turned = new Spectrum(half + 1);
    left = new float[size];
    right = new float[size];
    block = new float[size];
  }

  /** Starts with nothing before: the next frame stands at a place in input and output. */
  void restart(long from, long to, double ratio) {
    place = from;
    placed = to;
    partStart = from;
    partPlaced = to;
    partFade = 0;
    fresh = true;
    tailDone = false;
    homeSince = Long.MAX_VALUE;
    onsets.reset(from);
    map.add(to, (double) from, ratio);
  }

  /** Returns the frames of output between two frames. */
  private int hop(double stretch) {
    return Math.max(1, (int) (size * Math.min(1, stretch) / OVERLAP));
  }

  /** Returns up to where the input must be known for the next frame. */
  long needed(double stretch) {
    return (long) place + (fresh ? half + onsets.lookahead() : reach(stretch));
  }

  /** Returns how much input behind a frame must be known for the one after it. */
  int reach(double stretch) {
    return (int) ((LONGEST_HOP * hop(stretch) + tail) / stretch) + 2 + half + onsets.lookahead();
  }

  /** Returns the oldest input frame that can still be needed. */
  long oldest() {
    return (long) place - size;
  }

  double place() {
    return place;
  }

  long placed() {
    return placed;
  }

  /** Returns whether all that is to come is the input as it is, at the place of the output. */
  boolean home() {
    return homeSince != Long.MAX_VALUE && placed - homeSince >= size;
  }

  /**
   * Adds one frame.
   *
   * @param stretch frames of output for one of the input
   * @param ratio how fast the output will be read
   */
  void step(double stretch, double ratio) {
    onsets.run(Math.min(input.known(), (long) place + 3L * size));
    if (fresh) {
      fresh = false;
      frame(Place.START, Long.MAX_VALUE, Long.MAX_VALUE, false);
      return;
    }
    if (stretch == 1) {
      place = Math.rint(place);
    }
    long onset = onsets.next(place);
    long onsetPlaced = goal(onset, stretch);
    int hop = hop(stretch);
    int tailHere = tail(onset, onsetPlaced);
    long toTail = onsetPlaced - tailHere - placed;
    Place kind = Place.WITHIN;
    if (onset != Long.MAX_VALUE && (tailDone || toTail < hop / SHORTEST_HOP)) {
      kind = Place.ONSET;
      place = onset;
      placed = onsetPlaced;
      partStart = onset;
      partPlaced = onsetPlaced;
      partFade = tailHere / 2;
      tailDone = false;
      onset = onsets.next(place);
      onsetPlaced = goal(onset, stretch);
    } else {
      // A frame just before the tail would add nothing.
      tailDone = toTail <= LONGEST_HOP * hop;
      long step = tailDone ? toTail : hop;
      place += step / stretch;
      placed += step;
    }
    map.add(placed, place, ratio);
    frame(kind, onset, onsetPlaced, stretch == 1 && ratio == 1);
    boolean unturned = stretch == 1 && ratio == 1 && phases.largestAngle() == 0;
    homeSince = unturned ? Math.min(homeSince, placed) : Long.MAX_VALUE;
    output.finish(finished());
  }

  /** Returns where an onset will be put. */
  private long goal(long onset, double stretch) {
    return onset == Long.MAX_VALUE
        ? Long.MAX_VALUE
        : placed + Math.max(1, Math.round((onset - place) * stretch));
  }

  /** Returns up to where no further frame can reach back. */
  private long finished() {
    return placed - half;
  }

  private int tail(long onset, long onsetPlaced) {
    if (onset == Long.MAX_VALUE) {
      return tail;
    }
    long part = Math.min(onset - partStart, onsetPlaced - partPlaced);
    return (int) Math.max(1, Math.min(tail, part / 2));
  }

  private void frame(Place kind, long onset, long onsetPlaced, boolean homing) {
    long from = Math.round(place);
    int after = half;
    if (onset != Long.MAX_VALUE) {
      from = Math.min(from, onset - Math.min(tail(onset, onsetPlaced), onsetPlaced - placed));
      from = Math.max(from, partStart);
      after = Math.clamp(Math.min(onset - from, onsetPlaced - placed), 1, half);
    }
    long since = Math.min(from - partStart, placed - partPlaced) + partFade;
    window.shape(Math.clamp(since, 1, half), after);
    long newCentre = from + window.centre();
    long newCentrePlaced = placed + window.centre();
    analyse(from);
    phases.turn(
        now,
        before,
        turned,
        (int) (newCentre - centre),
        (int) (newCentrePlaced - centrePlaced),
        kind,
        homing);
    synthesise();
    centre = newCentre;
    centrePlaced = newCentrePlaced;
    Spectrum swapped = before;
    before = now;
    now = swapped;
  }

  private void analyse(long from) {
    input.copy(from - window.before(), window.length(), left, right);
    transform(left, now.leftRe, now.leftIm);
    transform(right, now.rightRe, now.rightIm);
    now.measurePower();
    now.gain = window.sum() * window.sum();
  }

  /** Transforms samples under the window, so that phases are those at its centre of gravity. */
  private void transform(float[] samples, float[] re, float[] im) {
    int length = window.length();
    float[] weights = window.values();
    for (int i = 0; i < length; i++) {
      samples[i] *= weights[i];
    }
    int centred = window.before() + window.centre();
    Arrays.fill(block, 0);
    System.arraycopy(samples, centred, block, 0, length - centred);
    System.arraycopy(samples, 0, block, size - centred, centred);
    fft.forward(block, re, im);
  }

  private void synthesise() {
    inverse(turned.leftRe, turned.leftIm, left);
    inverse(turned.rightRe, turned.rightIm, right);
    output.add(placed - window.before(), left, right, window.values(), window.length());
  }

  private void inverse(float[] re, float[] im, float[] samples) {
    fft.inverse(re, im, block);
    int length = window.length();
    int centred = window.before() + window.centre();
    System.arraycopy(block, 0, samples, centred, length - centred);
    System.arraycopy(block, size - centred, samples, 0, centred);
  }
}
