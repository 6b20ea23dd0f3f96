package org.fretway.desktop.practice;

import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import org.fretway.Fretway;
import org.fretway.audio.SongPlayer;
import org.fretway.chart.Chart;
import org.fretway.desktop.model.Teller;

/** All that helps to practise the song that is open. Used on the user-interface executor. */
public final class PracticeViewModel implements AutoCloseable {
  private final SpeedViewModel speed = new SpeedViewModel();
  private final MixViewModel mix = new MixViewModel();
  private final LoopViewModel loop;
  private final PassagesViewModel passages;
  private final TrainerViewModel trainer;
  private final SavedLoopsViewModel saved;
  private final PracticeMemory memory;

  /**
   * Creates it; {@link #open} brings the song.
   *
   * @param trackId of the song
   * @param seek goes to a moment of the song in seconds
   * @param teller told what came of what the user did
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public PracticeViewModel(
      Fretway fretway,
      String trackId,
      DoubleConsumer seek,
      Teller teller,
      Executor background,
      Executor ui) {
    loop = new LoopViewModel(seek);
    passages = new PassagesViewModel(loop);
    trainer = new TrainerViewModel(loop);
    saved = new SavedLoopsViewModel(fretway, trackId, loop, teller, background, ui);
    memory = new PracticeMemory(fretway, mix, loop, trainer, background, ui);
  }

  /** Turns to the sound of the song; {@link #show} brings what is played to it. */
  public void open(SongPlayer sound) {
    loop.open(sound);
    trainer.open(sound);
    speed.open(sound);
    mix.open(sound);
  }

  /** Turns to sound of the same song that was loaded again; pitch and loop stay. */
  public void reopen(SongPlayer sound, Chart chart) {
    double start = loop.startProperty().get();
    double end = loop.endProperty().get();
    boolean looping = loop.loopingProperty().get();
    open(sound);
    show(chart, sound.duration());
    if (looping) {
      loop.setStart(start, true);
      loop.setEnd(end, true);
    }
  }

  /**
   * Turns to an arrangement of the song.
   *
   * @param duration of the song in seconds
   */
  public void show(Chart chart, double duration) {
    speed.show(chart);
    mix.show(chart);
    loop.show(chart, duration);
    passages.show(chart, duration);
  }

  /**
   * Looks what has changed with time; to be called with every pulse.
   *
   * @param songTime what is heard, in seconds
   */
  public void refresh(double songTime) {
    speed.refresh();
    trainer.refresh();
    passages.refresh(songTime);
  }

  /** Returns how fast and how high the song is. */
  public SpeedViewModel speed() {
    return speed;
  }

  /** Returns metronome, count-in and master volume. */
  public MixViewModel mix() {
    return mix;
  }

  /** Returns what is repeated. */
  public LoopViewModel loop() {
    return loop;
  }

  /** Returns the passages that can be repeated. */
  public PassagesViewModel passages() {
    return passages;
  }

  /** Returns the speed trainer. */
  public TrainerViewModel trainer() {
    return trainer;
  }

  /** Returns the loops that are kept. */
  public SavedLoopsViewModel saved() {
    return saved;
  }

  @Override
  public void close() {
    saved.close();
    memory.close();
  }
}
