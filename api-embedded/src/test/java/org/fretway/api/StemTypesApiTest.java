package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.fretway.audio.decode.FlacFixture;
import org.fretway.audio.decode.OpusFixture;
import org.fretway.audio.decode.WavFixture;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stems are sent as they are, and as what they are, whatever their file is called. */
class StemTypesApiTest {
  private static final WavFixture.Sound TONE = WavFixture.sine(440, 48_000);

  @TempDir Path folder;

  @Test
  void flac_and_opus_are_imported_and_served_with_their_types() throws Exception {
    byte[] flac = FlacFixture.flac().bytes(48_000, TONE);
    byte[] opus = new OpusFixture(2, 48_000, TONE).bytes();
    try (TestServer server =
        TestServer.start(
            folder,
            songs -> {
              new FeedpakFixture()
                  .named("Lossless", "A")
                  .inManifest("stems/full.wav", "stems/full.flac")
                  .without("stems/full.wav")
                  .file("stems/full.flac", flac)
                  .zip(songs, "a.feedpak");
              new FeedpakFixture()
                  .named("Small", "B")
                  .inManifest("stems/full.wav", "stems/full.opus")
                  .without("stems/full.wav")
                  .file("stems/full.opus", opus)
                  .zip(songs, "b.feedpak");
            })) {
      assertServed(server, "Lossless", "audio/flac", flac);
      assertServed(server, "Small", "audio/ogg", opus);
    }
  }

  private static void assertServed(TestServer server, String title, String type, byte[] file) {
    for (String route : new String[] {"stems/0/audio", "audio"}) {
      HttpResponse<byte[]> response =
          server.get("/api/tracks/%s/%s".formatted(server.trackId(title), route));
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).contains(type);
      assertThat(response.body()).isEqualTo(file);
    }
  }
}
