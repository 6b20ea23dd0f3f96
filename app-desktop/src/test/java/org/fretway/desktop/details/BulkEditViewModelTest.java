package org.fretway.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fretway.desktop.job.Job;
import org.fretway.desktop.job.JobStatus;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkEditViewModelTest {
  private final ToldFixture told = new ToldFixture();
  private final List<JobStatus> ends = new ArrayList<>();
  private @TempDir Path folder;
  private LibraryFixture library;
  private BulkEditViewModel model;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").add("Bert", "Beta").scan();
    model =
        new BulkEditViewModel(
            library.fretway(),
            songs().stream().map(SongMeta::trackId).toList(),
            this::start,
            Runnable::run,
            told);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void start(String title, Job.Work work) {
    ends.add(Job.start(title, work, Runnable::run, Runnable::run).statusProperty().get());
  }

  private List<SongMeta> songs() {
    return library.fretway().library().find(LibraryQuery.all()).items();
  }

  private EditedText part(String name) {
    return model.parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void nothing_happens_before_something_is_ticked() {
    assertThat(model.ready().get()).isFalse();
    assertThat(model.start()).isFalse();
    assertThat(ends).isEmpty();
  }

  @Test
  void only_what_is_ticked_changes_and_it_can_be_undone() {
    part("Artist").textProperty().set("Both");
    part("Album").textProperty().set("Not this");
    model.parts().get(1).wanted().set(false);
    assertThat(model.ready().get()).isTrue();

    assertThat(model.start()).isTrue();

    assertThat(songs()).extracting(SongMeta::artist).containsOnly("Both");
    assertThat(songs()).extracting(SongMeta::album).containsOnly("Assertions");
    assertThat(told.sentences()).containsExactly("2 songs changed.");
    told.undoLast();
    assertThat(songs()).extracting(SongMeta::artist).containsExactly("Anna", "Bert");
    assertThat(ends.getLast().summary()).isEqualTo("2 songs are as they were.");
  }

  @Test
  void a_ticked_field_without_text_empties_what_may_be_empty() {
    model.parts().get(1).wanted().set(true);
    model.parts().get(2).wanted().set(true);

    assertThat(model.start()).isTrue();

    assertThat(songs()).extracting(SongMeta::album).containsOnly("");
    assertThat(songs()).allSatisfy(song -> assertThat(song.year()).isEmpty());
  }

  @Test
  void what_can_not_be_taken_is_told_at_its_field_and_changes_nothing() {
    model.parts().getFirst().wanted().set(true);

    assertThat(model.start()).isFalse();

    assertThat(part("Artist").errorProperty().get())
        .isEqualTo("The artist must have 1 to 500 characters.");
    assertThat(model.ready().get()).isFalse();
    assertThat(ends).isEmpty();
  }

  @Test
  void who_may_not_edit_is_told_so() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    library.fretway().windowUser().signOut();
    part("Album").textProperty().set("Mine");

    model.start();

    assertThat(ends.getLast().summary()).isEqualTo("Sign in first: Settings, Profile.");
    assertThat(songs()).extracting(SongMeta::album).containsOnly("Assertions");
  }
}
