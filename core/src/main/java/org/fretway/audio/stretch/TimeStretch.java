package org.fretway.audio.stretch;

/**
 * Plays stereo sound slower or faster at its pitch, or higher or lower at its speed; both may
 * change while it plays, gliding. Input is written as it comes and output read as it is there:
 *
 * <pre>
 * while (stretch.read(...) is too little) {
 *   write(as much as inputWanted says) or end()
 * }
 * </pre>
 *
 * <p>{@link #position} tells which input frame is read next, without any latency: the first frame
 * read after {@link #reset} is frame 0 of the input, and an attack at input frame p sets in where
 * the position is p. At rate 1 and pitch 0 the output is the input, bit for bit, from a reset on,
 * or about half a second after other settings.
 *
 * <p>Nothing is allocated after construction. For one thread.
 */
public final class TimeStretch {
  /** The slowest rate. */
  public static final double MIN_RATE = 0.2;

  /** The fastest rate. */
  public static final double MAX_RATE = 2;

  /** The furthest shift of pitch, up or down. */
  public static final double MAX_SEMITONES = 12;

  /** The length of a frame, of which a power of two near it is taken. */
  private static final double FRAME_SECONDS = 0.085;

  private static final int SMALLEST_FRAME = 512;
  private static final int LARGEST_FRAME = 16384;

  /** Output frames that are made in one go at most. */
  private static final int CHUNK = 512;

  /** Stretched frames beyond those that reading reaches, against rounding. */
  private static final int SPARE = 2;

  /** How fast reading moves to whole frames, in frames a frame. */
  private static final double ALIGNING = 1e-4;

  private final int sampleRate;
  private final int size;
  private final InputRing input;
  private final OutputRing output;
  private final TimeMap map = new TimeMap();
  private final Glide glide = new Glide();
  private final Stretcher stretcher;
  private final SincInterpolator interpolator = new SincInterpolator();

  private final float[] left = new float[CHUNK];
  private final float[] right = new float[CHUNK];

  /** The stretched frame that is read next. */
  private double place;

  private boolean bypass;

  /** The input frame that follows those copied, while the input is taken as it is. */
  private long copied;

  /**
   * Prepares for sound of a sample rate, at rate 1 and pitch 0.
   *
   * @param sampleRate in Hz, from 8000 to 192000
   */
  public TimeStretch(int sampleRate) {
    if (sampleRate < 8000 || sampleRate > 192_000) {
      throw new IllegalArgumentException("The sample rate must be 8000 to 192000: " + sampleRate);
    }
    this.sampleRate = sampleRate;
    int wanted = Integer.highestOneBit((int) (sampleRate * FRAME_SECONDS * Math.sqrt(2)));
    size = Math.clamp(wanted, SMALLEST_FRAME, LARGEST_FRAME);
    input = new InputRing(Math.max(8 * size, 1 << 15));
    output = new OutputRing(4 * size);
    stretcher = new Stretcher(input, output, map, size);
    reset(1, 0);
  }

  /**
   * Forgets everything: the next frame written is frame 0. Rate and pitch apply at once.
   *
   * @param rate input frames a frame of output, from {@link #MIN_RATE} to {@link #MAX_RATE}
   * @param semitones by which the pitch is raised, at most {@link #MAX_SEMITONES} either way
   */
  public void reset(double rate, double semitones) {
    checkRate(rate);
    checkPitch(semitones);
    glide.reset(rate, semitones);
    input.reset();
    output.reset();
    map.reset();
    place = 0;
    copied = 0;
    bypass = glide.stays();
    if (bypass) {
      map.add(0, 0, 1);
    } else {
      stretcher.restart(0, 0, glide.ratio());
    }
  }

  /** Glides to a rate; see {@link #reset}. */
  public void setRate(double rate) {
    checkRate(rate);
    glide.wantRate(rate);
  }

  /** Glides to a pitch; see {@link #reset}. */
  public void setPitch(double semitones) {
    checkPitch(semitones);
    glide.wantPitch(semitones);
  }

  private static void checkRate(double rate) {
    if (!(rate >= MIN_RATE && rate <= MAX_RATE)) {
      throw new IllegalArgumentException(
          "The rate must be " + MIN_RATE + " to " + MAX_RATE + ", not " + rate);
    }
  }

  private static void checkPitch(double semitones) {
    if (!(Math.abs(semitones) <= MAX_SEMITONES)) {
      throw new IllegalArgumentException(
          "The pitch must be at most " + MAX_SEMITONES + " semitones off, not " + semitones);
    }
  }

  /**
   * Returns how many more input frames are to be written before so many output frames can be read;
   * 0 if there are enough. At times it is somewhat more than needed, but never more than there is
   * room for, so that for many output frames it may lead to a part of them only.
   */
  public int inputWanted(int outputFrames) {
    double ratio = Math.max(glide.mostRatio(), map.mostRatio());
    double end = place + outputFrames * ratio + SincInterpolator.reach(ratio) + SPARE;
    if (end <= output.ready() || input.known() == Long.MAX_VALUE) {
      return 0;
    }
    double wanted;
    if (bypass && glide.stays()) {
      wanted = copied + end - output.ready();
    } else {
      double from = bypass ? copied : stretcher.place();
      double placed = bypass ? output.ready() : stretcher.placed();
      double slope = glide.mostInputPerStretched();
      double last = from + Math.max(0, end + size / 2.0 + 1 - placed) * slope;
      wanted = last + stretcher.reach(1 / slope);
    }
    long missing = (long) Math.ceil(wanted) - input.written();
    return Math.clamp(missing, 0, room());
  }

  /** Returns how many frames can be written at most right now. */
  public int room() {
    long oldest = bypass ? copied - size : Math.max(0, stretcher.oldest());
    return (int) (input.capacity() - (input.written() - Math.max(0, oldest)));
  }

  /**
   * Takes input. Samples that are no numbers become silent; those far beyond full scale are
   * limited.
   *
   * @param stereo interleaved
   * @param offsetFrames of the first frame in {@code stereo}
   * @param frames at most {@link #room}; what {@link #inputWanted} says always fits
   */
  public void write(float[] stereo, int offsetFrames, int frames) {
    if (frames > room()) {
      throw new IllegalArgumentException(
          "There is room for " + room() + " frames, not " + frames + "; read before writing more");
    }
    input.write(stereo, offsetFrames, frames);
  }

  /** Tells that there is no more input, so that what is left can be read. */
  public void end() {
    input.end();
  }

  /**
   * Reads what is there.
   *
   * @param stereo interleaved, filled from {@code offsetFrames} on
   * @return how many frames were read, up to {@code frames}; fewer if input is missing or at the
   *     end
   */
  public int read(float[] stereo, int offsetFrames, int frames) {
    int done = 0;
    while (done < frames) {
      int part = readLine(stereo, offsetFrames + done, Math.min(CHUNK, frames - done));
      if (part == 0) {
        break;
      }
      done += part;
    }
    return done;
  }

  /** Reads at most up to the end of a line of the map. */
  private int readLine(float[] stereo, int offset, int frames) {
    map.moveTo(place);
    while (!isReady() && canProduce()) {
      produce();
      map.moveTo(place);
    }
    if (!isReady()) {
      return 0;
    }
    double end = Math.min(map.lineEnd(), output.ready() - reachNow());
    if (input.known() == Long.MAX_VALUE) {
      end = Math.min(end, map.stretchedAt((double) input.written()));
    }
    int done = 0;
    if (map.plain() && place == Math.rint(place)) {
      done = Math.clamp((long) Math.ceil(end - place), 0, frames);
      for (int i = 0; i < done; i++) {
        stereo[2 * (offset + i)] = output.left((long) place + i);
        stereo[2 * (offset + i) + 1] = output.right((long) place + i);
      }
      place += done;
      return done;
    }
    for (; done < frames && place < end; done++) {
      double ratio = map.ratioAt(place);
      interpolator.interpolate(output, place, ratio);
      stereo[2 * (offset + done)] = interpolator.left();
      stereo[2 * (offset + done) + 1] = interpolator.right();
      place += ratio == 1 ? aligning() : ratio;
    }
    return done;
  }

  private int reachNow() {
    if (map.plain() && place == Math.rint(place)) {
      return 0;
    }
    return SincInterpolator.reach(map.mostRatio()) + SPARE;
  }

  /** Returns whether a frame can be read. */
  private boolean isReady() {
    return place < map.lineEnd() && place + reachNow() < output.ready();
  }

  private double aligning() {
    double off = place - Math.rint(place);
    if (Math.abs(off) <= ALIGNING) {
      return Math.rint(place) + 1 - place;
    }
    return 1 - Math.copySign(ALIGNING, off);
  }

  private boolean canProduce() {
    if (bypass && glide.stays()) {
      return copied < input.known();
    }
    return bypass || stretcher.needed(glide.stretch()) <= input.known();
  }

  private void produce() {
    if (bypass && !glide.stays()) {
      bypass = false;
      stretcher.restart(copied, output.ready(), 1);
    } else if (!bypass && glide.stays() && stretcher.home()) {
      bypass = true;
      copied = Math.round(stretcher.place() - (stretcher.placed() - output.ready()));
      output.drop();
      map.cut(output.ready());
      map.add(output.ready(), (double) copied, 1);
    }
    if (bypass) {
      int frames = (int) Math.min(CHUNK, input.known() - copied);
      input.copy(copied, frames, left, right);
      output.append(left, right, frames);
      copied += frames;
      map.add(output.ready(), (double) copied, 1);
      return;
    }
    long before = stretcher.placed();
    stretcher.step(glide.stretch(), glide.ratio());
    glide.advance((stretcher.placed() - before) / glide.ratio() / sampleRate);
  }

  /** Returns the input frame, with its fraction, that the next frame read stands for. */
  public double position() {
    map.moveTo(place);
    return map.inputAt(place);
  }

  /** Returns how many input frames pass with the next frame read. */
  public double positionRate() {
    map.moveTo(place);
    return map.slope() * map.ratioAt(place);
  }
}
