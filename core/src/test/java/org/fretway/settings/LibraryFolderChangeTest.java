package org.fretway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.demo.DemoSong;
import org.fretway.library.ScanMode;
import org.fretway.profile.Actor;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFolderChangeTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path temp;
  private Path songs;
  private Fretway fretway;

  @BeforeEach
  void open() throws Exception {
    songs = Files.createDirectory(temp.resolve("songs"));
    DemoSong.writeTo(songs);
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(temp.resolve("data"))));
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  private void choose() throws Exception {
    fretway
        .publicSettings()
        .change(Actor.LOCAL_OWNER, SettingsChange.of(PublicSetting.DLC_DIR, songs.toString()));
  }

  private long songsAfterScan() throws Exception {
    assertThat(fretway.scanner().awaitIdle(LONG)).isTrue();
    return fretway.library().stats().totalSongs();
  }

  @Test
  void songs_of_another_folder_come_in_by_themselves() throws Exception {
    choose();

    assertThat(songsAfterScan()).isEqualTo(1);
  }

  @Test
  void a_scan_that_runs_already_does_not_hide_the_other_folder() throws Exception {
    for (int i = 0; i < 5; i++) {
      fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.FULL);
      fretway.scanner().startOrQueue(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    }
    choose();

    assertThat(songsAfterScan()).isEqualTo(1);
  }
}
