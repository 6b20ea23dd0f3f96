package org.fretway.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fretway.audio.decode.StereoReader;
import org.fretway.audio.decode.WavFixture;
import org.fretway.audio.mix.Mixer;
import org.fretway.audio.mix.MixerControls;
import org.fretway.audio.output.Voice;

/** Decoding, mixing and the clock together, on a device that the test turns by hand. */
final class PlaybackRig implements AutoCloseable {
  static final int RATE = HandCrankedVoice.SAMPLE_RATE;

  final HandCrankedVoice voice = new HandCrankedVoice();
  final List<String> warnings = new ArrayList<>();
  final HeardTime heard = new HeardTime();
  final Transport transport = new Transport();
  final Practice practice;
  final StemFeeder feeder;
  final PlaybackLoop loop;
  private final StemReaders readers;

  private PlaybackRig(double seconds, List<Optional<StereoReader>> stems) {
    SongLength length = SongLength.ofSeconds(seconds, RATE);
    BlockRing ring = new BlockRing(20, stems.size(), Voice.BLOCK_FRAMES);
    List<String> ids = IntStream.range(0, stems.size()).mapToObj(i -> "stem " + i).toList();
    readers = new StemReaders(ids, stems, RATE, warnings::add);
    practice = new Practice(new MixerControls(stems.size()));
    Mixer mixer = new Mixer(practice.controls(), stems.size(), RATE);
    feeder = new StemFeeder(readers, transport, ring, length, Voice.BLOCK_FRAMES, heard);
    loop =
        new PlaybackLoop(
            transport,
            new SongOutput(transport, ring, practice, heard.timeline(), length, mixer),
            length,
            heard,
            voice,
            warnings::add);
  }

  /** A song of one stem at the rate of the device. */
  static PlaybackRig of(Path folder, double seconds, IntToDoubleFunction signal)
      throws IOException {
    return of(folder, seconds, RATE, signal);
  }

  /**
   * A song of a stem at the rate of the device and, if asked for, one of another rate.
   *
   * @param signal of the sample with that number
   */
  static PlaybackRig of(Path folder, double seconds, int otherRate, IntToDoubleFunction signal)
      throws IOException {
    List<Optional<StereoReader>> stems = new ArrayList<>();
    for (int rate : otherRate == RATE ? new int[] {RATE} : new int[] {RATE, otherRate}) {
      Path file = folder.resolve(rate + ".wav");
      int step = RATE / rate;
      WavFixture.wav()
          .rate(rate)
          .write(
              file, (int) (seconds * rate), (frame, channel) -> signal.applyAsDouble(frame * step));
      StemInput stem = new StemInput("s", true, () -> Files.newByteChannel(file));
      stems.add(Optional.of(new StereoReader(StemDecoder.open(stem), RATE)));
    }
    return new PlaybackRig(seconds, stems);
  }

  /** Lets the device play so many seconds, with decoding and playing in between. */
  void turn(double seconds) {
    for (int i = 0; i < seconds * RATE / 256; i++) {
      decode();
      loop.tick();
      voice.turn(256);
    }
  }

  /** Fills the ring. */
  void decode() {
    while (feeder.step()) {
      // Until there is nothing to do.
    }
  }

  double songTime() {
    return heard.songTime(System.nanoTime(), transport.seek());
  }

  /**
   * Returns which song time the timeline has for a frame of what was played since the last jump.
   */
  double songTimeAt(int outputFrame) {
    return heard.timeline().songTimeAt(transport.seek().epoch(), (double) outputFrame / RATE);
  }

  void loop(double start, double end, LeadIn kind, Lead lead) {
    transport.setLoop(
        Optional.of(new Transport.PlannedLoop(new LoopRegion(start, end, kind), lead)));
  }

  void loop(double start, double end) {
    loop(start, end, LeadIn.NONE, Lead.none(start));
  }

  @Override
  public void close() {
    readers.close();
  }
}
