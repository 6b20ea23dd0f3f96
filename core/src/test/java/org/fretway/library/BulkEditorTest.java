package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkEditorTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  @TempDir Path temp;
  private MadeUpLibrary library;
  private BulkEditor editor;
  private List<String> ids;

  @BeforeEach
  void open() throws Exception {
    library = new MadeUpLibrary(temp);
    editor = new BulkEditor(library.library());
    for (String title : List.of("One", "Two")) {
      new FeedpakFixture()
          .named(title, "Stripes")
          .addToManifest("cover: cover.png\n")
          .file("cover.png", Pictures.png(20, 20, Color.RED))
          .zip(library.songs(), title + ".feedpak");
    }
    library.scan();
    ids = List.of(library.track("One").trackId(), library.track("Two").trackId());
  }

  @AfterEach
  void close() {
    library.close();
  }

  private List<Track> tracks() {
    return ids.stream().map(id -> library.library().track(id).orElseThrow()).toList();
  }

  private static TrackEdit cover(Color colour) {
    return TrackEdit.NOTHING.withCover(
        () -> new ByteArrayInputStream(Pictures.png(30, 30, colour)));
  }

  private FormerEdits edit(TrackEdit edit) throws Exception {
    return editor.edit(OWNER, ids, edit, BulkListener.NONE);
  }

  @Test
  void all_chosen_songs_get_what_is_given_and_keep_the_rest() throws Exception {
    List<String> withUnknown = new ArrayList<>(ids);
    withUnknown.add("unknown");

    FormerEdits former =
        editor.edit(
            OWNER,
            withUnknown,
            cover(Color.BLUE).withArtist(" Motörhead ").withYear(OptionalInt.of(1980)),
            BulkListener.NONE);

    assertThat(former.trackIds()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(former.problem()).isEmpty();
    assertThat(tracks()).extracting(Track::title).containsExactly("One", "Two");
    assertThat(tracks()).extracting(Track::artist).containsOnly("Motörhead");
    assertThat(tracks()).extracting(Track::year).containsOnly(Optional.of(1980));
    assertThat(tracks()).extracting(Track::coverBlob).doesNotContain(Optional.empty());
    assertThat(tracks().getFirst().coverBlob()).isEqualTo(tracks().getLast().coverBlob());
    assertThat(library.library().find(LibraryQuery.all().withText("motorhead")).total())
        .isEqualTo(2);
  }

  @Test
  void a_change_is_undone_to_what_was_there_before_and_made_again() throws Exception {
    library.editor().edit(OWNER, ids.getFirst(), cover(Color.GREEN).withAlbum("Own"));
    List<Track> before = tracks();

    FormerEdits former = edit(cover(Color.BLUE).withAlbum("Both").withYear(OptionalInt.empty()));
    List<Track> after = tracks();
    FormerEdits again = editor.undo(OWNER, former, BulkListener.NONE);
    assertThat(tracks()).isEqualTo(before);
    editor.undo(OWNER, again, BulkListener.NONE);
    assertThat(tracks()).isEqualTo(after);
    editor.undo(OWNER, former, BulkListener.NONE);

    assertThat(tracks()).isEqualTo(before);
    library.editor().reset(OWNER, ids.getFirst());
    assertThat(tracks().getFirst().album()).isEqualTo("Assertions");
  }

  @Test
  void songs_are_reset_together_which_can_be_undone() throws Exception {
    List<Track> asFiled = tracks();
    edit(cover(Color.BLUE).withAlbum("Both"));
    List<Track> edited = tracks();

    FormerEdits former = editor.reset(OWNER, ids, BulkListener.NONE);
    assertThat(tracks()).isEqualTo(asFiled);
    editor.undo(OWNER, former, BulkListener.NONE);

    assertThat(tracks()).isEqualTo(edited);
  }

  @Test
  void a_replaced_cover_is_kept_until_the_change_is_final() throws Exception {
    int before = library.blobs().size();
    edit(cover(Color.BLUE));
    FormerEdits former = edit(cover(Color.GREEN));
    assertThat(library.blobs()).hasSize(before + 2);

    editor.forget(former);
    assertThat(library.blobs()).hasSize(before + 1);

    editor.undo(OWNER, former, BulkListener.NONE);
    assertThat(tracks()).extracting(Track::coverBlob).doesNotContain(Optional.empty());
    library.cleanup().run(OWNER);
    assertThat(library.blobs()).as("the files' own cover counts").hasSize(before);
  }

  @Test
  void nothing_is_changed_if_a_value_can_not_be_taken() throws Exception {
    List<Track> before = tracks();
    for (TrackEdit edit :
        List.of(
            TrackEdit.NOTHING.withArtist(" ").withAlbum("New"),
            TrackEdit.NOTHING.withYear(OptionalInt.of(3)).withAlbum("New"),
            TrackEdit.NOTHING
                .withCover(() -> new ByteArrayInputStream(new byte[10]))
                .withAlbum("New"))) {
      assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> edit(edit));
    }
    assertThat(tracks()).isEqualTo(before);
  }

  @Test
  void it_needs_the_permission() {
    Actor other = new Actor(Optional.of(1L), Set.of(Permission.DELETE_TRACKS));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> editor.edit(other, ids, TrackEdit.NOTHING, BulkListener.NONE));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> editor.reset(other, ids, BulkListener.NONE));
  }

  @Test
  void a_change_of_many_songs_can_be_ended() throws Exception {
    LargeLibrary.fill(library.library(), 1200);
    List<String> many = new ArrayList<>();
    for (int page = 0; page < 6; page++) {
      library.library().find(LibraryQuery.all().withPage(page, 200)).items().stream()
          .map(SongMeta::trackId)
          .forEach(many::add);
    }
    List<Integer> told = new ArrayList<>();
    FormerEdits former =
        editor.edit(
            OWNER,
            many,
            TrackEdit.NOTHING.withAlbum("Bulk"),
            new BulkListener() {
              @Override
              public void progress(int done, int total) {
                told.add(done);
              }

              @Override
              public boolean cancelled() {
                return !told.isEmpty();
              }
            });

    assertThat(former.trackIds()).hasSize(500);
    assertThat(library.library().find(LibraryQuery.all().withText("bulk")).total()).isEqualTo(500);
  }
}
