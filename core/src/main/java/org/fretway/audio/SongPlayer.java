package org.fretway.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.fretway.audio.decode.AudioFormatException;
import org.fretway.audio.decode.AudioLimits;
import org.fretway.audio.decode.PcmStream;
import org.fretway.audio.decode.StereoReader;
import org.fretway.audio.mix.Clicks;
import org.fretway.audio.mix.Mixer;
import org.fretway.audio.mix.MixerControls;
import org.fretway.audio.output.Voice;
import org.fretway.audio.stretch.TimeStretch;
import org.fretway.chart.Beat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A loaded song: plays, pauses, seeks, loops, slower or faster, and tells what is being heard.
 * Every method may be called from any thread and returns at once, except {@link #close}, which
 * waits for the song's threads.
 *
 * <p>Song time is what reaches the ear: the frames that the device has taken, less its latency,
 * smoothed between looks at the device. {@code SongClock} tells how.
 */
public final class SongPlayer implements PlaybackClock, SongMoments, AutoCloseable {
  /** The lowest speed, 1 = as recorded. */
  public static final double MIN_RATE = 0.25;

  /** The highest speed, 1 = as recorded. */
  public static final double MAX_RATE = 1.5;

  /** The most by which the song can be raised or lowered, in semitones. */
  public static final double MAX_SEMITONES = TimeStretch.MAX_SEMITONES;

  /** The loudest click: twice as loud as made. */
  public static final double MAX_CLICK_VOLUME = 2;

  /** The longest rewind before a start, in seconds. */
  public static final double MAX_REWIND = 10;

  private static final Logger LOG = LoggerFactory.getLogger(SongPlayer.class);
  private static final int MAX_STEMS = 64;

  /** Decoded ahead: 72 blocks of 512 frames are 0.77 s at 48 kHz. */
  private static final int BLOCKS_AHEAD = 72;

  private static final long CLOSE_MILLIS = 5_000;

  private final List<String> stemIds;
  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Transport transport = new Transport();
  private final HeardTime heard = new HeardTime();
  private final Practice practice;
  private final double duration;
  private final PlaybackLoop playback;
  private final Thread feeder;
  private final Thread loop;
  private final Consumer<SongPlayer> onClose;
  private volatile List<Beat> beats = List.of();
  private volatile LeadIn leadIn = LeadIn.NONE;
  private volatile double rewindSeconds;

  /**
   * Opens the stems and starts the song's threads, paused at the start. Takes over the voice.
   *
   * @param seconds the length of the song; 0 = as long as the longest stem
   * @param onClose is told when the song's threads have ended
   */
  SongPlayer(List<StemInput> stems, double seconds, Voice voice, Consumer<SongPlayer> onClose)
      throws IOException {
    this.onClose = onClose;
    if (stems.size() > MAX_STEMS) {
      throw new AudioFormatException(
          "The song has %d stems; up to %d can be played.".formatted(stems.size(), MAX_STEMS));
    }
    this.stemIds = stems.stream().map(StemInput::id).toList();
    MixerControls controls = new MixerControls(stems.size());
    this.practice = new Practice(controls);
    List<Optional<StereoReader>> readers = new ArrayList<>();
    long longest = 0;
    for (int i = 0; i < stems.size(); i++) {
      controls.setMuted(i, !stems.get(i).enabledByDefault());
      Optional<StereoReader> reader = open(stems.get(i), voice.sampleRate());
      readers.add(reader);
      longest = Math.max(longest, reader.map(StereoReader::lengthFrames).orElse(0L));
    }
    SongLength length =
        seconds > 0
            ? SongLength.ofSeconds(
                Math.min(seconds, (double) AudioLimits.MAX_SECONDS), voice.sampleRate())
            : new SongLength(longest, voice.sampleRate());
    this.duration = length.seconds();
    BlockRing ring = new BlockRing(BLOCKS_AHEAD, stems.size(), Voice.BLOCK_FRAMES);
    StemReaders all = new StemReaders(stemIds, readers, voice.sampleRate(), warnings::add);
    Mixer mixer = new Mixer(controls, stems.size(), voice.sampleRate());
    SongOutput output = new SongOutput(transport, ring, practice, heard.timeline(), length, mixer);
    this.feeder =
        daemon(
            "fretway-decode",
            new StemFeeder(all, transport, ring, length, Voice.BLOCK_FRAMES, heard));
    this.playback = new PlaybackLoop(transport, output, length, heard, voice, warnings::add);
    this.loop = daemon("fretway-audio", playback);
    feeder.start();
    loop.start();
  }

  // Being called late costs an audio thread its queue; a higher priority makes that rarer, no more.
  @SuppressWarnings("ThreadPriorityCheck")
  private static Thread daemon(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name(name).priority(Thread.MAX_PRIORITY).unstarted(task);
  }

  private Optional<StereoReader> open(StemInput stem, int sampleRate) {
    try {
      PcmStream stream = StemDecoder.open(stem);
      boolean whole = stem.placement().equals(Placement.WHOLE_SONG);
      return Optional.of(
          new StereoReader(
              whole ? stream : new PlacedStream(stream, stem.placement()), sampleRate));
    } catch (IOException e) {
      LOG.warn("The stem \"{}\" is left out: {}", stem.id(), e.toString());
      warnings.add(StemProblem.leftOut(stem.id(), e));
      return Optional.empty();
    }
  }

  /** Starts or goes on, after the lead-in that is set; after the end, starts from the beginning. */
  public void play() {
    boolean again = ended();
    double from = again ? 0 : soundFrom(songTime());
    if (again || (!transport.running() && leadIn != LeadIn.NONE)) {
      transport.seekTo(from, start(from));
    }
    transport.setRunning(true);
    wake();
  }

  /** Returns where the sound sets in that is counted at a moment, or else that moment. */
  private double soundFrom(double songTime) {
    return loop()
        .filter(region -> region.leadIn() == LeadIn.COUNT_IN)
        .map(LoopRegion::start)
        .filter(start -> songTime < start && songTime >= lead(LeadIn.COUNT_IN, start).from())
        .filter(start -> heard.pass(System.nanoTime(), transport.seek()) > 0)
        .orElse(Math.max(0, songTime));
  }

  /**
   * Holds the song where it is for a moment; {@link #goOn} ends that. Nothing is counted or rewound
   * then, and the pass through a loop stays as clean as it was.
   */
  public void hold() {
    transport.setRunning(false);
    wake();
  }

  /** Lets the song go on from where {@link #hold} has held it. */
  public void goOn() {
    transport.setRunning(true);
    wake();
  }

  /** Holds the song where it is. */
  public void pause() {
    transport.setRunning(false);
    spoilPass();
    wake();
  }

  /**
   * Goes to a moment of the song, playing or paused as before; {@link #songTime} tells that moment
   * at once. After the end, the song is paused there.
   *
   * @param songTime in seconds; clamped to the song
   */
  public void seek(double songTime) {
    transport.seekTo(held(songTime, 0, duration, 0));
    spoilPass();
    wake();
  }

  private static double held(double value, double least, double most, double ifNoNumber) {
    return Double.isNaN(value) ? ifNoNumber : Math.clamp(value, least, most);
  }

  private void wake() {
    LockSupport.unpark(feeder);
    LockSupport.unpark(loop);
  }

  /** Returns whether the song is running: neither paused nor at its end. */
  public boolean playing() {
    return transport.running() && !ended();
  }

  /** Returns whether the song has run to its end and been heard to the last. */
  public boolean ended() {
    return transport.ended();
  }

  /**
   * {@inheritDoc} It is negative while a count leads to the song's first sound, and goes back where
   * a loop begins anew.
   */
  @Override
  public double songTime() {
    return ended()
        ? duration
        : Math.min(duration, heard.songTime(System.nanoTime(), transport.seek()));
  }

  @Override
  public void momentAt(long nanos, PlayedMoment moment) {
    heard.momentAt(nanos, moment);
    moment.playing &= transport.running();
  }

  /** Returns the length of the song in seconds. */
  public double duration() {
    return duration;
  }

  /** Returns what the song calls each of its stems, those that can't be heard included. */
  public List<String> stemIds() {
    return stemIds;
  }

  /** Returns the volumes, places, mutes and solos of the stems, and the volume of all. */
  public MixerControls mixer() {
    return practice.controls();
  }

  /** Returns the speed, 1 = as recorded. */
  public double rate() {
    return transport.rate();
  }

  /**
   * Sets the speed; the pitch stays. The sound glides there. A trainer changes it again after the
   * next pass.
   *
   * @param rate 1 = as recorded; clamped to {@link #MIN_RATE} to {@link #MAX_RATE}
   */
  public void setRate(double rate) {
    transport.setRate(held(rate, MIN_RATE, MAX_RATE, 1));
  }

  /** Returns by how many semitones the song is raised. */
  public double semitones() {
    return transport.semitones();
  }

  /**
   * Raises or lowers the song; the speed stays.
   *
   * @param semitones clamped to ±{@link #MAX_SEMITONES}; parts are cents
   */
  public void setSemitones(double semitones) {
    transport.setSemitones(held(semitones, -MAX_SEMITONES, MAX_SEMITONES, 0));
  }

  /** Returns what is repeated. */
  public Optional<LoopRegion> loop() {
    return transport.loop().loop().map(Transport.PlannedLoop::region);
  }

  /**
   * Repeats a passage from now on, or plays on to the end. Before the passage, the song runs into
   * it; behind it, it jumps to its start; a seek beyond it plays on from there.
   *
   * @param wanted empty for no loop; its end is held within the song
   * @throws IllegalArgumentException if it would start at the end of the song or behind
   */
  public void setLoop(Optional<LoopRegion> wanted) {
    transport.setLoop(wanted.map(this::plan));
    spoilPass();
    wake();
  }

  private Transport.PlannedLoop plan(LoopRegion wanted) {
    LoopRegion region =
        new LoopRegion(wanted.start(), Math.min(wanted.end(), duration), wanted.leadIn());
    return new Transport.PlannedLoop(region, lead(region.leadIn(), region.start()));
  }

  /** Returns what leads to a moment where the song starts or goes on. */
  private Lead start(double songTime) {
    double back = rewindSeconds;
    return leadIn == LeadIn.REWIND && back > 0
        ? new Lead(Math.max(0, songTime - back), true, Clicks.NONE)
        : lead(leadIn, songTime);
  }

  private Lead lead(LeadIn kind, double songTime) {
    return switch (kind) {
      case NONE -> Lead.none(songTime);
      case COUNT_IN -> {
        Clicks counted = Clicks.countIn(beats, songTime);
        yield new Lead(Math.min(counted.start(), songTime), false, counted);
      }
      case REWIND -> {
        double measure = songTime - Clicks.countIn(beats, songTime).start();
        yield new Lead(Math.max(0, songTime - measure), true, Clicks.NONE);
      }
    };
  }

  /** Returns what comes before the song when it starts or goes on. */
  public LeadIn leadIn() {
    return leadIn;
  }

  /** Sets what comes before the song when it starts or goes on after a pause. */
  public void setLeadIn(LeadIn wanted) {
    leadIn = wanted;
  }

  /** Returns by how many seconds a start rewinds the song; 0 = by a measure. */
  public double rewindSeconds() {
    return rewindSeconds;
  }

  /**
   * Sets by how much the song is rewound when it starts or goes on with {@link LeadIn#REWIND}. A
   * loop rewinds by a measure all the same, to stay in time.
   *
   * @param seconds of song time, clamped to {@link #MAX_REWIND}; 0 = by a measure
   */
  public void setRewindSeconds(double seconds) {
    rewindSeconds = held(seconds, 0, MAX_REWIND, 0);
  }

  /** Sets the beats that the metronome clicks and a lead-in counts; by their time. */
  public void setBeats(List<Beat> wanted) {
    beats = List.copyOf(wanted);
    practice.setBeats(Clicks.ofBeats(beats));
    loop().ifPresent(region -> setLoop(Optional.of(region)));
  }

  /** Returns how loud the beats click; 0 = not at all. */
  public double metronomeVolume() {
    return practice.metronomeVolume();
  }

  /**
   * Lets the beats click while the song plays.
   *
   * @param volume 0 = not at all, 1 = as made; clamped to 0 to {@link #MAX_CLICK_VOLUME}
   */
  public void setMetronomeVolume(double volume) {
    practice.setMetronomeVolume((float) held(volume, 0, MAX_CLICK_VOLUME, 0));
  }

  /** Sets how loud a lead-in is counted; see {@link #setMetronomeVolume}. */
  public void setCountInVolume(double volume) {
    practice.setCountInVolume((float) held(volume, 0, MAX_CLICK_VOLUME, 0));
  }

  /** Sets the speed, and lets it rise from pass to pass; or leaves it as it is from now on. */
  public void setTrainer(Optional<SpeedTrainer> trainer) {
    trainer.ifPresent(it -> setRate(it.startRate()));
    practice.setTrained(trainer.map(TrainedRate::new).orElse(null));
  }

  /** Says that the pass through the loop that is played does not count as a clean one. */
  public void spoilPass() {
    practice.spoilPass();
  }

  /** Returns how many passes through the loop were clean since the trainer was set. */
  public int cleanPasses() {
    return practice.cleanPasses();
  }

  /** Returns how often sound was not ready in time, so that the song went on a moment later. */
  public int dropouts() {
    return playback.dropouts();
  }

  /** Returns one plain sentence for each thing that can't be heard, or not in full, so far. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void close() {
    transport.close();
    wake();
    try {
      feeder.join(CLOSE_MILLIS);
      loop.join(CLOSE_MILLIS);
      onClose.accept(this);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
