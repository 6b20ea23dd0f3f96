package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackEditorTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  @TempDir Path temp;
  private MadeUpLibrary library;
  private TrackEditor editor;
  private String id;

  @BeforeEach
  void open() throws Exception {
    library = new MadeUpLibrary(temp);
    editor = library.editor();
    write("Zebra");
    library.scan();
    id = library.track("Zebra").trackId();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void write(String title) throws IOException {
    new FeedpakFixture()
        .named(title, "Stripes")
        .addToManifest("cover: cover.png\n")
        .file("cover.png", Pictures.png(20, 20, Color.RED))
        .zip(library.songs(), "song.feedpak");
  }

  private static TrackEdit.Picture picture(Color colour) {
    return () -> new ByteArrayInputStream(Pictures.png(30, 30, colour));
  }

  private Track track() {
    return library.library().track(id).orElseThrow();
  }

  private String coverOf(Track track) {
    return track.coverBlob().orElseThrow();
  }

  @Test
  void every_list_and_search_follows_an_edit() throws Exception {
    long revision = library.library().revision();

    Track edited =
        editor.edit(
            OWNER,
            id,
            TrackEdit.NOTHING
                .withTitle(" Ace ")
                .withArtist("Motörhead")
                .withAlbum("")
                .withYear(OptionalInt.of(1980)));

    assertThat(edited).isEqualTo(track());
    assertThat(edited.title()).isEqualTo("Ace");
    assertThat(edited.artist()).isEqualTo("Motörhead");
    assertThat(edited.album()).isEmpty();
    assertThat(edited.year()).contains(1980);
    assertThat(library.library().stats().letters()).containsOnlyKeys("M");
    assertThat(library.library().find(LibraryQuery.all().withText("motor ace")).total()).isOne();
    assertThat(library.library().find(LibraryQuery.all().withText("zebra")).total()).isZero();
    assertThat(library.library().revision()).isGreaterThan(revision);
  }

  @Test
  void what_is_not_edited_stays_as_the_file_says() throws Exception {
    editor.edit(OWNER, id, TrackEdit.NOTHING.withTitle("Ace"));
    editor.edit(OWNER, id, TrackEdit.NOTHING.withYear(OptionalInt.empty()));

    assertThat(track().title()).isEqualTo("Ace");
    assertThat(track().year()).isEmpty();
    assertThat(track().artist()).isEqualTo("Stripes");
    assertThat(track().album()).isEqualTo("Assertions");
    assertThat(editor.edit(OWNER, id, TrackEdit.NOTHING)).isEqualTo(track());
  }

  @Test
  void what_was_made_to_say_what_the_file_says_follows_the_file_again() throws Exception {
    editor.edit(OWNER, id, TrackEdit.NOTHING.withTitle("Ace").withArtist("Aces"));
    assertThat(editor.fileFacts(OWNER, id))
        .isEqualTo(new FileFacts("Zebra", "Stripes", "Assertions", Optional.of(2020), false));

    editor.edit(OWNER, id, TrackEdit.NOTHING.withTitle("Zebra"));
    write("Zebra Two");
    library.scan();

    assertThat(track().title()).isEqualTo("Zebra Two");
    assertThat(track().artist()).isEqualTo("Aces");
  }

  @Test
  void the_cover_of_the_file_comes_back_and_the_rest_stays_changed() throws Exception {
    String fromFile = coverOf(track());
    TrackEdit edit = TrackEdit.NOTHING.withTitle("Ace").withCover(picture(Color.BLUE));
    String replaced = coverOf(editor.edit(OWNER, id, edit));
    assertThat(editor.fileFacts(OWNER, id).coverReplaced()).isTrue();

    editor.restoreCover(OWNER, id);

    assertThat(coverOf(track())).isEqualTo(fromFile);
    assertThat(track().title()).isEqualTo("Ace");
    assertThat(library.blobs()).contains(fromFile).doesNotContain(replaced);
    assertThat(editor.fileFacts(OWNER, id).coverReplaced()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_edit_outlives_scans_also_of_a_changed_file(boolean changed) throws Exception {
    editor.edit(OWNER, id, TrackEdit.NOTHING.withTitle("Ace").withYear(OptionalInt.empty()));
    byte[] before = Files.readAllBytes(library.songs().resolve("song.feedpak"));
    if (changed) {
      write("Zebra Two");
      library.scan();
    }
    library.scan(ScanMode.FULL);

    assertThat(track().title()).isEqualTo("Ace");
    assertThat(track().year()).isEmpty();
    assertThat(library.titles()).containsExactly("Ace");
    if (!changed) {
      assertThat(library.songs().resolve("song.feedpak")).hasBinaryContent(before);
    }
    assertThat(editor.reset(OWNER, id).title()).isEqualTo(changed ? "Zebra Two" : "Zebra");
    assertThat(track().year()).contains(2020);
    assertThat(library.titles()).containsExactly(changed ? "Zebra Two" : "Zebra");
    library.scan(ScanMode.FULL);
    assertThat(track().title()).isEqualTo(changed ? "Zebra Two" : "Zebra");
  }

  @Test
  void a_cover_is_replaced_and_the_old_one_kept_until_it_is_not_needed() throws Exception {
    String fromFile = coverOf(track());
    String first =
        coverOf(editor.edit(OWNER, id, TrackEdit.NOTHING.withCover(picture(Color.BLUE))));
    assertThat(first).isNotEqualTo(fromFile);
    String second =
        coverOf(editor.edit(OWNER, id, TrackEdit.NOTHING.withCover(picture(Color.GREEN))));

    assertThat(library.blobs()).contains(fromFile, second).doesNotContain(first);
    library.scan(ScanMode.FULL);
    assertThat(coverOf(track())).isEqualTo(second);
    assertThat(library.blobs()).contains(fromFile, second);
    assertThat(library.library().cover(id).orElseThrow().size())
        .isEqualTo(library.library().blobs().size(second));

    assertThat(coverOf(editor.reset(OWNER, id))).isEqualTo(fromFile);
    assertThat(library.blobs()).contains(fromFile).doesNotContain(second);
  }

  @Test
  void a_cover_that_the_file_no_longer_has_is_kept_for_nobody() throws Exception {
    String fromFile = coverOf(track());
    editor.edit(OWNER, id, TrackEdit.NOTHING.withCover(picture(Color.BLUE)));
    new FeedpakFixture().named("Zebra", "Stripes").zip(library.songs(), "song.feedpak");
    library.scan();

    assertThat(library.blobs()).contains(coverOf(track())).doesNotContain(fromFile);
    assertThat(editor.reset(OWNER, id).coverBlob()).isEmpty();
  }

  @Test
  void what_is_no_picture_is_refused_and_changes_nothing() throws Exception {
    Track before = track();
    List<String> blobs = library.blobs();

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                editor.edit(
                    OWNER,
                    id,
                    TrackEdit.NOTHING
                        .withTitle("Ace")
                        .withCover(() -> new ByteArrayInputStream(new byte[100]))))
        .satisfies(e -> assertThat(e.field()).isEqualTo("coverImage"))
        .withMessage("The cover is no PNG, JPEG, WebP or DDS image.");
    assertThat(track()).isEqualTo(before);
    assertThat(library.blobs()).isEqualTo(blobs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb", "a\tb", "\u202Eright to left", "half \uD83C"})
  void a_title_that_can_not_be_shown_is_refused(String title) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> editor.edit(OWNER, id, TrackEdit.NOTHING.withTitle(title)))
        .satisfies(e -> assertThat(e.field()).isEqualTo("title"));
  }

  @Test
  void values_out_of_range_are_refused_by_name() throws Exception {
    String longest = "x".repeat(500);
    assertThat(editor.edit(OWNER, id, TrackEdit.NOTHING.withAlbum(longest)).album())
        .isEqualTo(longest);
    for (TrackEdit edit :
        List.of(
            TrackEdit.NOTHING.withAlbum("x".repeat(501)),
            TrackEdit.NOTHING.withArtist(""),
            TrackEdit.NOTHING.withArtist("x".repeat(1_000_000)),
            TrackEdit.NOTHING.withYear(OptionalInt.of(999)),
            TrackEdit.NOTHING.withYear(OptionalInt.of(2201)))) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> editor.edit(OWNER, id, edit));
    }
  }

  @Test
  void it_needs_the_permission_and_a_track() {
    for (Actor actor : List.of(Actor.ANONYMOUS, new Actor(Optional.of(1L), Set.of()))) {
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> editor.edit(actor, "nothing", TrackEdit.NOTHING));
      assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> editor.reset(actor, id));
    }
    Actor allowed = new Actor(Optional.of(1L), Set.of(Permission.EDIT_TRACKS));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> editor.edit(allowed, "nothing", TrackEdit.NOTHING.withTitle("x")))
        .satisfies(e -> assertThat(e.code()).isEqualTo("track_not_found"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> editor.reset(allowed, "nothing"));
  }

  @Test
  void edits_of_different_fields_at_once_all_count_also_while_the_file_is_read_again()
      throws Exception {
    for (int round = 0; round < 10; round++) {
      String suffix = " " + round;
      OptionalInt year = OptionalInt.of(2000 + round);
      List<Callable<Object>> edits =
          List.of(
              () -> editor.edit(OWNER, id, TrackEdit.NOTHING.withTitle("Title" + suffix)),
              () -> editor.edit(OWNER, id, TrackEdit.NOTHING.withArtist("Artist" + suffix)),
              () -> editor.edit(OWNER, id, TrackEdit.NOTHING.withAlbum("Album" + suffix)),
              () -> editor.edit(OWNER, id, TrackEdit.NOTHING.withYear(year)),
              () -> library.scanner().start(OWNER, ScanMode.FULL));
      try (ExecutorService threads = Executors.newFixedThreadPool(edits.size())) {
        for (Future<Object> edit : threads.invokeAll(edits)) {
          edit.get();
        }
      }
      library.settled();

      assertThat(track().title()).isEqualTo("Title" + suffix);
      assertThat(track().artist()).isEqualTo("Artist" + suffix);
      assertThat(track().album()).isEqualTo("Album" + suffix);
      assertThat(track().year()).contains(2000 + round);
    }
  }
}
