package org.fretway.audio.take;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fretway.audio.decode.OpusStream;
import org.fretway.audio.decode.PcmStream;
import org.fretway.audio.decode.WavFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeExportTest {
  private static final int RATE = 48_000;

  @TempDir Path folder;

  @Test
  void a_take_as_ogg_is_as_long_and_sounds_alike() throws IOException {
    Path wav = folder.resolve("take.wav");
    int frames = 3 * RATE + 777;
    WavFixture.Sound sine = WavFixture.sine(330, RATE);
    WavFixture.wav().rate(RATE).write(wav, frames, sine);
    Path ogg = folder.resolve("take.ogg");

    TakeExport.toOgg(wav, ogg);

    assertThat(Files.size(ogg)).isLessThan(Files.size(wav) / 3);
    try (PcmStream stream = OpusStream.open(Files.newByteChannel(ogg))) {
      assertThat(stream.lengthFrames()).isEqualTo(frames);
      float[] stereo = new float[2];
      for (int frame : new int[] {RATE / 2, RATE, 2 * RATE + 100}) {
        stream.seek(frame);
        stream.read(stereo, 1);
        assertThat((double) stereo[0]).isCloseTo(sine.at(frame, 0), within(0.05));
      }
    }
  }

  @Test
  void what_can_not_be_read_leaves_no_file() {
    Path ogg = folder.resolve("take.ogg");
    assertThatIOException().isThrownBy(() -> TakeExport.toOgg(folder.resolve("gone.wav"), ogg));
    assertThat(folder).isEmptyDirectory();
  }
}
