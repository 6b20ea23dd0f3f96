package org.fretway.audio;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.fretway.audio.decode.PcmStream;
import org.fretway.audio.decode.Speaker;
import org.fretway.audio.decode.StereoReader;
import org.fretway.audio.stretch.TimeStretch;

/**
 * A recording that was made while a song was played, as a stem of that song: silent before its
 * place, and as fast as the song is when it plays at its own speed.
 */
final class PlacedStream implements PcmStream {
  private static final int BLOCK_FRAMES = 512;

  /** The most by which one time stretch makes sound faster. */
  private static final double MAX_FASTER = 2;

  private final StereoReader recording;
  private final int sampleRate;
  private final long startFrame;
  private final double faster;
  private final long lengthFrames;
  private final TimeStretch[] stages;
  private final float[] block = new float[2 * BLOCK_FRAMES];
  private long position;

  /** Takes over the recording. */
  PlacedStream(PcmStream recording, Placement placement) {
    this.sampleRate = recording.sampleRate();
    this.recording = new StereoReader(recording, sampleRate);
    this.startFrame = Math.round(placement.start() * sampleRate);
    this.faster = 1 / placement.rate();
    long frames = Math.round(recording.lengthFrames() / faster);
    this.lengthFrames = Math.max(0, startFrame + frames);
    this.stages = new TimeStretch[faster == 1 ? 0 : faster > MAX_FASTER ? 2 : 1];
    for (int i = 0; i < stages.length; i++) {
      stages[i] = new TimeStretch(sampleRate);
    }
    restart();
  }

  private void restart() {
    for (TimeStretch stage : stages) {
      stage.reset(Math.pow(faster, 1.0 / stages.length), 0);
    }
  }

  @Override
  public List<Speaker> layout() {
    return List.of(Speaker.LEFT, Speaker.RIGHT);
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public long lengthFrames() {
    return lengthFrames;
  }

  @Override
  public int read(float[] interleaved, int frames) throws IOException {
    int wanted = (int) Math.min(frames, lengthFrames - position);
    if (wanted <= 0) {
      return 0;
    }
    int silent = Math.clamp(startFrame - position, 0, wanted);
    Arrays.fill(interleaved, 0, 2 * silent, 0);
    int read = silent;
    while (read < wanted) {
      int now = Math.min(BLOCK_FRAMES, wanted - read);
      pull(stages.length, now);
      System.arraycopy(block, 0, interleaved, 2 * read, 2 * now);
      read += now;
    }
    position += wanted;
    return wanted;
  }

  /** Fills the block with what leaves a stage, or the recording itself where there is none. */
  private void pull(int stage, int frames) throws IOException {
    if (stage == 0) {
      recording.read(block, frames);
      return;
    }
    TimeStretch stretch = stages[stage - 1];
    int wanted = stretch.inputWanted(frames);
    while (wanted > 0) {
      int now = Math.min(BLOCK_FRAMES, wanted);
      pull(stage - 1, now);
      stretch.write(block, 0, now);
      wanted = stretch.inputWanted(frames);
    }
    stretch.read(block, 0, frames);
  }

  @Override
  public void seek(long frame) throws IOException {
    position = Math.max(0, frame);
    restart();
    recording.seek(Math.round(Math.max(0, position - startFrame) * faster));
  }

  @Override
  public void close() {
    recording.close();
  }
}
