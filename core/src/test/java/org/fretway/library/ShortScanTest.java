package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.fretway.library.ScanStatus.ScanError;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans that look at a part of the library only, and what is known of the rest. */
class ShortScanTest {
  private static final String BROKEN = "broken";

  @TempDir Path temp;
  private ScriptedLibrary library;
  private Path first;
  private Path second;

  @BeforeEach
  void open() throws Exception {
    library = new ScriptedLibrary(temp);
    first = Files.writeString(library.songs().resolve("first.song"), BROKEN);
    second = Files.writeString(library.songs().resolve("second.song"), BROKEN);
    assertThat(library.scan().errors()).hasSize(2);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static void assertFailed(ScanStatus status, String... files) {
    assertThat(status.errors()).extracting(ScanError::file).containsExactlyInAnyOrder(files);
    assertThat(status.failed()).isEqualTo(files.length);
  }

  @Test
  void errors_of_what_it_does_not_look_at_stay() throws Exception {
    library.song("new");

    ScanStatus status = library.look("new.song");

    assertThat(status.added()).isEqualTo(1);
    assertFailed(status, "first.song", "second.song");
  }

  @Test
  void an_error_of_what_it_looks_at_goes_when_the_file_is_mended_or_removed() throws Exception {
    Files.writeString(first, "mended");
    assertFailed(library.look("first.song"), "second.song");
    Files.delete(second);
    assertFailed(library.look("second.song"));
  }

  @Test
  void a_file_that_is_still_broken_counts_once() throws Exception {
    assertFailed(library.look("first.song"), "first.song", "second.song");
    assertFailed(library.look("first.song"), "first.song", "second.song");
  }

  @Test
  void reading_again_and_single_imports_keep_errors_too() throws Exception {
    library.scanner().readAgain(Actor.LOCAL_OWNER, EnumSet.allOf(TrackState.class));
    assertFailed(library.settled(), "first.song", "second.song");
    Files.writeString(first, "mended");
    library.scanner().importOwn("first.song");
    assertFailed(library.scanner().status(), "second.song");
  }

  @Test
  void a_scan_of_everything_tells_anew_what_is_broken() throws Exception {
    Files.writeString(first, "mended");
    Files.delete(second);
    assertFailed(library.scan());
  }
}
