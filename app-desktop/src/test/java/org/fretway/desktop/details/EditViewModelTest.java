package org.fretway.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fretway.desktop.details.EditViewModel.State;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.library.Pictures;
import org.fretway.library.SongMeta;
import org.fretway.library.Track;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditViewModelTest {
  private final ToldFixture told = new ToldFixture();
  private @TempDir Path folder;
  private LibraryFixture library;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private SongMeta song() {
    return library.fretway().library().find(LibraryQuery.all()).items().getFirst();
  }

  private Track track() {
    return library.fretway().library().track(song().trackId()).orElseThrow();
  }

  private EditViewModel model() {
    return new EditViewModel(library.fretway(), song(), Runnable::run, Runnable::run, told);
  }

  @Test
  void the_form_shows_the_song_and_nothing_is_changed_yet() {
    EditViewModel model = model();

    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(model.title().textProperty().get()).isEqualTo("Alpha");
    assertThat(model.year().textProperty().get()).isEqualTo("2020");
    assertThat(model.changed().get()).isFalse();
    assertThat(model.title().differsFromFile().get()).isFalse();
  }

  @Test
  void what_was_typed_is_kept_and_the_rest_stays_as_it_was() {
    EditViewModel model = model();
    model.title().textProperty().set("  Omega ");
    model.year().textProperty().set("");
    assertThat(model.changed().get()).isTrue();

    model.save();

    assertThat(model.stateProperty().get()).isEqualTo(State.SAVED);
    assertThat(track().title()).isEqualTo("Omega");
    assertThat(track().year()).isEmpty();
    assertThat(track().artist()).isEqualTo("Anna");
  }

  @Test
  void what_can_not_be_taken_is_told_at_its_field_and_nothing_is_kept() {
    EditViewModel model = model();
    model.title().textProperty().set(" ");
    model.year().textProperty().set("last year");

    assertThat(model.title().errorProperty().get())
        .isEqualTo("The title must have 1 to 500 characters.");
    assertThat(model.year().errorProperty().get())
        .isEqualTo("The year must be a number, or empty if not known.");
    model.save();
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(track().title()).isEqualTo("Alpha");

    model.year().textProperty().set("3000");
    assertThat(model.year().errorProperty().get()).isEqualTo("The year must be from 1000 to 2200.");
    model.year().textProperty().set("1999");
    assertThat(model.year().errorProperty().get()).isEmpty();
  }

  @Test
  void what_the_file_says_can_be_brought_back() {
    EditViewModel first = model();
    first.title().textProperty().set("Omega");
    first.save();

    EditViewModel model = model();
    assertThat(model.title().inFileProperty().get()).isEqualTo("Alpha");
    assertThat(model.title().differsFromFile().get()).isTrue();
    model.title().restore();
    model.save();

    assertThat(track().title()).isEqualTo("Alpha");
  }

  @Test
  void a_cover_is_chosen_and_the_files_own_brought_back() throws Exception {
    Path picture = folder.resolve("red.png");
    Files.write(picture, Pictures.png(300, 300, Color.RED));
    EditViewModel model = model();
    model.cover().choose(picture);
    assertThat(model.cover().changeProperty().get()).isInstanceOf(CoverChange.Replaced.class);
    assertThat(model.changed().get()).isTrue();
    model.save();
    assertThat(track().coverBlob()).isPresent();

    EditViewModel again = model();
    assertThat(again.cover().replacedProperty().get()).isTrue();
    again.cover().restore();
    again.save();

    assertThat(track().coverBlob()).isEmpty();
  }

  @Test
  void an_edit_is_taken_back_with_the_cover_that_was_there() throws Exception {
    EditViewModel first = model();
    first.cover().choose(Pictures.png(300, 300, Color.RED));
    first.title().textProperty().set("Omega");
    first.save();
    Track before = track();

    EditViewModel second = model();
    second.cover().choose(Pictures.png(300, 300, Color.BLUE));
    second.year().textProperty().set("");
    second.title().restore();
    second.save();
    assertThat(track().coverBlob()).isNotEqualTo(before.coverBlob());
    told.undoLast();

    assertThat(told.sentences()).containsExactly("“Alpha” was changed.", "“Omega” was changed.");
    assertThat(track().title()).isEqualTo("Omega");
    assertThat(track().year()).isEqualTo(before.year());
    assertThat(track().coverBlob()).isEqualTo(before.coverBlob());
  }

  @Test
  void the_cover_of_the_file_is_back_when_its_replacement_is_taken_back() throws Exception {
    EditViewModel model = model();
    model.cover().choose(Pictures.png(300, 300, Color.RED));
    model.save();
    assertThat(track().coverBlob()).isPresent();

    told.undoLast();

    assertThat(track().coverBlob()).isEmpty();
    assertThat(model().cover().replacedProperty().get()).isFalse();
  }

  @Test
  void what_is_no_picture_is_refused_and_leaves_the_cover_alone() throws Exception {
    EditViewModel model = model();
    model.cover().choose(Files.writeString(folder.resolve("notes.txt"), "no picture"));
    assertThat(model.cover().errorProperty().get()).startsWith("This can't be a cover");
    assertThat(model.changed().get()).isFalse();

    model.cover().choose(folder.resolve("nowhere.png"));
    assertThat(model.cover().errorProperty().get()).isEqualTo("The file is no longer there.");
  }

  @Test
  void who_may_not_edit_is_told_so() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    library.fretway().windowUser().signOut();

    EditViewModel model = model();

    assertThat(model.stateProperty().get()).isEqualTo(State.REFUSED);
    assertThat(model.messageProperty().get()).isEqualTo("Sign in first: Settings, Profile.");
  }

  @Test
  void what_was_typed_stays_when_it_can_not_be_kept_any_more() throws Exception {
    EditViewModel model = model();
    model.title().textProperty().set("Omega");
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    library.fretway().windowUser().signOut();

    model.save();

    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(model.messageProperty().get()).isEqualTo("Sign in first: Settings, Profile.");
    assertThat(model.title().textProperty().get()).isEqualTo("Omega");
  }
}
