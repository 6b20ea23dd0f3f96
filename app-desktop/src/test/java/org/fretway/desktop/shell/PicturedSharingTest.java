package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturedSharingTest {
  @Test
  void a_picture_shows_the_library_as_shared_when_the_program_would_share_it(@TempDir Path folder)
      throws Exception {
    try (Fretway fretway = Fretway.open(FretwayConfig.of(folder))) {
      PicturedSharing sharing = new PicturedSharing(fretway);
      fretway.settings().put(Settings.SHARE_ON_LAN, "true");
      assertThat(sharing.status().on()).isFalse();

      fretway.profiles().init("Ada", "1234", "correct horse");
      assertThat(sharing.status().on()).isTrue();
    }
  }
}
