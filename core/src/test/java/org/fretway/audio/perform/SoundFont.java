package org.fretway.audio.perform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import org.fretway.chart.Strikes;

/**
 * Lets FluidSynth play with recorded instruments. Each string is a channel, so that each can be
 * off. What a sound font has no sounds for, such as slides, must not be asked for.
 */
public final class SoundFont {
  /** Where Debian puts the font. */
  public static final Path FONT = Path.of("/usr/share/sounds/sf2/FluidR3_GM.sf2");

  private static final Path PROGRAM = Path.of("/usr/bin/fluidsynth");

  /** Ticks are half milliseconds: 120 beats a minute of 1000 ticks. */
  private static final int TICKS_PER_BEAT = 1_000;

  private static final double TICKS_PER_SECOND = 2_000;
  private static final int BEND_CENTRE = 8_192;
  private static final double BEND_SEMITONES = 2;
  private static final double PEAK = 0.5;

  /** The channel of drums is left out. */
  private static final int DRUMS = 9;

  private final Path folder;

  /**
   * Prepares.
   *
   * @param folder for files that are only needed meanwhile
   */
  public SoundFont(Path folder) {
    this.folder = folder;
  }

  /** Returns whether program and font are installed. */
  public static boolean isInstalled() {
    return Files.isExecutable(PROGRAM) && Files.exists(FONT);
  }

  /**
   * Plays.
   *
   * @param program of General MIDI, counted from 0
   */
  public Performance play(Strikes strikes, List<Fault> faults, long seed, int program)
      throws IOException, InterruptedException {
    List<Truth> truth = new ArrayList<>();
    List<List<Stroke>> strokes = Performer.strokes(strikes, faults, seed, truth);
    Path midi = folder.resolve("performance.mid");
    try {
      MidiSystem.write(sequence(strokes, program), 1, midi.toFile());
    } catch (InvalidMidiDataException e) {
      throw new IOException("The performance is no MIDI file.", e);
    }
    float[] sound = new float[(int) (Performer.seconds(strikes) * Performance.SAMPLE_RATE)];
    render(midi, sound);
    Sound.scale(sound, PEAK);
    return new Performance(strikes, sound, truth);
  }

  private static Sequence sequence(List<List<Stroke>> strokes, int program)
      throws InvalidMidiDataException {
    Sequence sequence = new Sequence(Sequence.PPQ, TICKS_PER_BEAT);
    Track track = sequence.createTrack();
    for (int string = 0; string < strokes.size(); string++) {
      int channel = string < DRUMS ? string : string + 1;
      add(track, ShortMessage.PROGRAM_CHANGE, channel, program, 0, 0);
      for (Stroke stroke : strokes.get(string)) {
        int key = (int) Math.round(stroke.midi());
        int bend =
            (int) Math.round((stroke.midi() - key) / BEND_SEMITONES * BEND_CENTRE) + BEND_CENTRE;
        long from = Math.round(stroke.onset() * TICKS_PER_SECOND);
        long to = Math.max(from + 1, Math.round(stroke.end() * TICKS_PER_SECOND) - 2);
        add(track, ShortMessage.PITCH_BEND, channel, bend & 127, bend >> 7, from);
        add(track, ShortMessage.NOTE_ON, channel, key, velocity(stroke), from);
        add(track, ShortMessage.NOTE_OFF, channel, key, 0, to);
      }
    }
    return sequence;
  }

  private static int velocity(Stroke stroke) {
    // Some louder, some softer, and the same each time.
    return (int) Math.clamp(95 * stroke.strength() + 12 * Math.sin(97 * stroke.onset()), 1, 127);
  }

  private static void add(Track track, int command, int channel, int first, int second, long tick)
      throws InvalidMidiDataException {
    track.add(new MidiEvent(new ShortMessage(command, channel, first, second), tick));
  }

  private void render(Path midi, float[] sound) throws IOException, InterruptedException {
    Path file = folder.resolve("performance.raw");
    Process process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "-niq",
                "-R0",
                "-C0",
                "-g0.5",
                "-r" + Performance.SAMPLE_RATE,
                "-Traw",
                "-Ofloat",
                "-Elittle",
                "-F" + file,
                FONT.toString(),
                midi.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("fluidsynth failed: " + Files.readString(folder.resolve("said.txt")));
    }
    read(file, sound);
  }

  /** Reads stereo as mono; what is not there is silence. */
  private static void read(Path file, float[] sound) throws IOException {
    FloatBuffer stereo =
        ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    for (int i = 0; i < sound.length && stereo.remaining() > 1; i++) {
      sound[i] = (stereo.get() + stereo.get()) / 2;
    }
  }
}
