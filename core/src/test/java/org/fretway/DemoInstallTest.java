package org.fretway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fretway.library.ScanMode;
import org.fretway.library.StoredFile;
import org.fretway.library.Track;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoInstallTest {
  @TempDir private static Path data;
  private static Fretway fretway;
  private static Track demo;

  @BeforeAll
  static void install() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(data));
    String id = fretway.installDemoIfEmpty().orElseThrow();
    demo = fretway.library().track(id).orElseThrow();
  }

  @AfterAll
  static void close() {
    fretway.close();
  }

  @Test
  void an_empty_library_gets_a_song_with_everything() throws Exception {
    assertThat(demo.arrangements()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(demo.stems()).hasSize(4);
    assertThat(demo.hasLyrics()).isTrue();
    assertThat(fretway.library().cover(demo.trackId())).isPresent();
    assertThat(fretway.library().chart(demo.trackId(), 0)).isPresent();
  }

  @Test
  void it_is_installed_once_and_known_to_the_next_scan() throws Exception {
    assertThat(fretway.installDemoIfEmpty()).isEmpty();

    fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);

    assertThat(fretway.scanner().awaitIdle(Duration.ofMinutes(1))).isTrue();
    assertThat(fretway.scanner().status().added()).isZero();
    assertThat(fretway.library().stats().totalSongs()).isEqualTo(1);
  }

  @Test
  void its_stems_are_mixed_once_even_for_several_callers() throws Exception {
    List<Callable<Optional<StoredFile>>> calls =
        Stream.generate(
                () ->
                    (Callable<Optional<StoredFile>>) () -> fretway.library().audio(demo.trackId()))
            .limit(4)
            .toList();

    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<Future<Optional<StoredFile>>> mixes = threads.invokeAll(calls);

      StoredFile mix = mixes.getFirst().get().orElseThrow();
      assertThat(mix.contentType()).isEqualTo("audio/wav");
      assertThat(mix.size()).isGreaterThan((long) (demo.duration() * 44_100 * 4));
      try (SeekableByteChannel channel = fretway.library().openSound(demo.trackId(), mix)) {
        assertThat(channel.size()).isEqualTo(mix.size());
      }
      for (Future<Optional<StoredFile>> other : mixes) {
        assertThat(other.get()).contains(mix);
      }
      assertThat(fretway.library().track(demo.trackId()).orElseThrow().audioBlob())
          .contains(mix.blobId());
    }
  }
}
