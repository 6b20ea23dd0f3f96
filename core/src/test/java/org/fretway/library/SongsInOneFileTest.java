package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fretway.library.ScanStatus.ScanError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongsInOneFileTest {
  @TempDir Path temp;
  private MadeUpLibrary library;

  @BeforeEach
  void open() throws Exception {
    library = new MadeUpLibrary(temp);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void each_song_of_a_file_is_a_track() throws Exception {
    library.write("pack.songs", "a: Alpha", "b: Beta", "c: Gamma");

    ScanStatus status = library.scan();

    assertThat(library.titles()).containsExactly("Alpha", "Beta", "Gamma");
    assertThat(List.of(status.done(), status.total(), status.added())).containsExactly(1, 1, 3);
    assertThat(library.track("Beta").filename()).isEqualTo("pack.songs");
  }

  @Test
  void a_broken_song_costs_the_others_nothing() throws Exception {
    library.write("pack.songs", "a: Alpha", "b: Beta broken", "c: Gamma bug", "d: Delta");

    ScanStatus status = library.scan();

    assertThat(library.titles()).containsExactly("Alpha", "Delta");
    assertThat(List.of(status.done(), status.added(), status.failed())).containsExactly(1, 2, 2);
    assertThat(status.errors())
        .containsExactly(
            new ScanError("pack.songs: b", "Its b is torn off."),
            new ScanError("pack.songs: c", "A bug in the reader."));
  }

  @Test
  void ids_survive_a_rescan_and_what_is_gone_stays_gone() throws Exception {
    Path file = library.write("pack.songs", "a: Alpha", "b: Beta", "c: Gamma");
    library.scan();
    String beta = library.track("Beta").trackId();
    String gamma = library.track("Gamma").trackId();
    library.write("pack.songs", "x: New", "c: Gamma", "a: Alpha");

    ScanStatus status = library.scan();

    assertThat(List.of(status.added(), status.updated(), status.removed()))
        .containsExactly(1, 2, 1);
    assertThat(library.titles()).containsExactly("Alpha", "Gamma", "New");
    assertThat(library.track("Gamma").trackId()).isEqualTo(gamma);
    assertThat(library.library().track(beta)).isEmpty();

    ScanStatus again = library.scan();
    assertThat(List.of(again.added(), again.updated(), again.removed(), again.done()))
        .containsExactly(0, 0, 0, 1);
    assertThat(library.titles()).containsExactly("Alpha", "Gamma", "New");

    Path away = Files.move(file, temp.resolve("away"));
    assertThat(library.scan().removed()).isEqualTo(3);
    Files.move(away, file);
    library.scan();
    assertThat(library.titles()).containsExactly("Alpha", "Gamma", "New");

    library.write("pack.songs", "a: Alpha", "b: Beta is back");
    library.scan();
    assertThat(library.track("Beta").trackId()).isEqualTo(beta);
  }

  @Test
  void a_failed_update_of_one_song_keeps_its_old_track() throws Exception {
    library.write("pack.songs", "a: Alpha", "b: Beta");
    library.scan();
    Track beta = library.track("Beta");
    library.write("pack.songs", "a: Alphabet", "b: Beta broken");

    library.scan();

    assertThat(library.track("Beta")).isEqualTo(beta);
    assertThat(library.titles()).containsExactly("Alphabet", "Beta");
  }

  @Test
  void a_file_in_which_every_song_is_broken_is_reported_and_keeps_its_tracks() throws Exception {
    library.write("pack.songs", "a: Alpha", "b: Beta");
    library.scan();
    library.write("pack.songs", "a: Alpha broken", "c: Gamma broken");

    assertThat(library.scan().failed()).isEqualTo(2);
    assertThat(library.titles()).containsExactly("Alpha", "Beta");
  }

  @Test
  void what_was_one_sealed_song_keeps_its_id_as_the_first_of_several() throws Exception {
    library.write("pack.songs", "sealed", "a: Alpha", "b: Beta");
    library.scan();
    String sealed = library.track("Sealed").trackId();

    library.aids().writeKeys(MadeUpLibrary.keys(1));
    ScanStatus opened = library.scan();

    assertThat(List.of(opened.added(), opened.updated(), opened.removed()))
        .containsExactly(1, 1, 0);
    assertThat(library.titles()).containsExactly("Alpha", "Beta");
    assertThat(library.track("Alpha").trackId()).isEqualTo(sealed);
    String beta = library.track("Beta").trackId();

    library.aids().removeKeys();
    library.write("pack.songs", "sealed", "a: Alpha", "b: Beta", "c: Gamma");
    library.scan();
    assertThat(library.titles()).containsExactly("Sealed");
    library.aids().writeKeys(MadeUpLibrary.keys(1));
    library.scan();
    assertThat(library.titles()).containsExactly("Alpha", "Beta", "Gamma");
    assertThat(library.track("Alpha").trackId()).isEqualTo(sealed);
    assertThat(library.track("Beta").trackId()).isEqualTo(beta);
  }
}
