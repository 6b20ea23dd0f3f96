package org.fretway.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.job.JobStarter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongDeedsTest {
  private @TempDir Path folder;
  private SongsFixture songs;

  @BeforeEach
  void open() throws Exception {
    songs = new SongsFixture(folder);
  }

  @AfterEach
  void close() {
    songs.close();
  }

  private LibraryViewModel model(JobStarter jobs) {
    return songs
        .ui()
        .call(
            () ->
                new LibraryViewModel(
                    songs.fretway(), songs.background(), songs.ui(), jobs, songs.told()));
  }

  /** Those of the library, and more than are deleted in a moment. */
  private List<String> veryMany() {
    List<String> ids = new ArrayList<>(songs.ids());
    IntStream.range(0, 600).forEach(i -> ids.add("gone" + i));
    return ids;
  }

  @Test
  void very_many_songs_are_deleted_as_a_job_and_that_is_undone() {
    LibraryViewModel model = model(songs);

    songs.ui().run(() -> model.songDeeds().delete(veryMany()));

    String sentence = "3 songs are in the bin; 600 had gone from the library before.";
    await().until(songs.told()::sentences, List.of(sentence)::equals);
    assertThat(songs.ends()).containsExactly(sentence);
    assertThat(songs.fretway().bin().size()).isEqualTo(3);
    songs.ui().run(songs.told()::undoLast);
    await().until(() -> songs.fretway().bin().size() == 0);
    songs.ui().run(model::close);
  }

  @Test
  void a_deletion_that_is_stopped_says_how_far_it_came() {
    List<Job> jobs = new CopyOnWriteArrayList<>();
    List<Runnable> waiting = new CopyOnWriteArrayList<>();
    LibraryViewModel model =
        model((title, work) -> jobs.add(Job.start(title, work, waiting::add, songs.ui())));
    songs.ui().run(() -> model.songDeeds().delete(veryMany()));

    songs.ui().run(() -> jobs.getFirst().cancel());
    waiting.forEach(Runnable::run);

    await()
        .until(
            () -> songs.ui().call(() -> jobs.getFirst().statusProperty().get().summary()),
            "Stopped: 0 of 603 songs are in the bin."::equals);
    assertThat(songs.fretway().bin().size()).isZero();
    songs.ui().run(model::close);
  }
}
