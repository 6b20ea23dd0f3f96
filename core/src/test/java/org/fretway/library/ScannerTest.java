package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.Samples;
import org.fretway.library.ScanStatus.State;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {
  @TempDir Path temp;

  @Test
  void the_samples_come_in() throws Exception {
    Path samples = Samples.require("samples");
    try (Fretway fretway =
        Fretway.open(new FretwayConfig(temp.resolve("data"), Optional.of(samples)))) {
      fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
      assertThat(fretway.scanner().awaitIdle(Duration.ofMinutes(1))).isTrue();
      assertThat(fretway.scanner().status().status()).isEqualTo(State.COMPLETE);
      assertThat(fretway.library().stats().totalSongs()).isEqualTo(5);
    }
  }
}
