package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fretway.storage.Database;
import org.fretway.storage.EmptyDatabase;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtistWalkTest {
  @TempDir Path temp;
  private Database database;
  private Library library;

  @BeforeEach
  void open() throws Exception {
    database = Database.openFile(EmptyDatabase.at(temp.resolve("db")), Library.entities());
    library = BareLibrary.of(database, temp);
    IndexReady.await(library);
  }

  @AfterEach
  void close() {
    library.close();
    database.close();
  }

  private void add(int id, String artist, String title) {
    TrackRow row = new TrackRow();
    row.id = "%016x".formatted(id);
    row.path = id + ".feedpak";
    row.setTexts(artist, title, "");
    database.write(
        session -> {
          session.persist(row);
          return row;
        });
  }

  private List<String> walk() throws IOException {
    return walk(song -> {});
  }

  private List<String> walk(Consumer<SongMeta> onSong) throws IOException {
    Seen seen = new Seen(onSong);
    library.byArtist(Optional.empty(), seen);
    return seen.lines;
  }

  private List<String> walkDatabase(Consumer<SongMeta> onSong) throws IOException {
    Seen seen = new Seen(onSong);
    new ArtistWalk(ArtistWalk.ofDatabase(database)).walk(seen);
    return seen.lines;
  }

  private record Seen(Consumer<SongMeta> onSong, List<String> lines) implements ArtistVisitor {
    Seen(Consumer<SongMeta> onSong) {
      this(onSong, new ArrayList<>());
    }

    @Override
    public void letter(String letter) {
      lines.add("[" + letter + "]");
    }

    @Override
    public void artist(String name) {
      lines.add(name + ":");
    }

    @Override
    public void song(SongMeta song) {
      lines.add(song.title());
      onSong.accept(song);
    }
  }

  @Test
  void an_empty_library_has_no_letter() throws Exception {
    assertThat(walk()).isEmpty();
  }

  @Test
  void songs_come_by_letter_artist_and_title_and_one_artist_has_one_name() throws Exception {
    add(1, "Motörhead", "Bomber");
    add(2, "MOTORHEAD", "Ace");
    add(3, "motorhead", "Ácé");
    add(4, "Émilie", "One");
    add(5, "Eels", "Two");
    add(6, "2 Unlimited", "Three");
    add(7, "{Braces}", "Four");
    add(8, "", "Five");
    add(9, "Ätna", "Six");
    add(10, "椎名", "Seven");

    assertThat(walk())
        .containsExactly(
            "[#]",
            ":",
            "Five",
            "2 Unlimited:",
            "Three",
            "{Braces}:",
            "Four", //
            "[A]",
            "Ätna:",
            "Six", //
            "[E]",
            "Eels:",
            "Two",
            "Émilie:",
            "One", //
            "[M]",
            "MOTORHEAD:",
            "Ace",
            "Ácé",
            "Bomber", //
            "[椎]",
            "椎名:",
            "Seven");
  }

  @Test
  void songs_whose_file_is_away_are_left_out() throws Exception {
    add(1, "Here", "One");
    add(2, "Away", "Two");
    database.write(session -> session.find(TrackRow.class, "%016x".formatted(2)).missing = true);

    assertThat(walk()).containsExactly("[H]", "Here:", "One");
  }

  @Test
  void index_and_database_tell_the_same() throws Exception {
    LargeLibrary.fill(library, 1000);
    add(1, "{Braces}", "Four");
    add(2, "", "Five");
    add(3, "椎名", "Seven");

    assertThat(walk()).hasSizeGreaterThan(1003).isEqualTo(walkDatabase(song -> {}));
  }

  @Test
  void a_large_library_is_read_in_pages_and_each_song_once() throws Exception {
    int songs = 3000;
    LargeLibrary.fill(library, songs);
    Statistics statistics = database.read(session -> session.getSessionFactory().getStatistics());
    statistics.setStatisticsEnabled(true);
    Set<String> ids = new HashSet<>();

    List<String> seen =
        walkDatabase(
            song -> {
              assertThat(ids.add(song.trackId())).isTrue();
              // Nothing is loaded far ahead of what was taken.
              assertThat(statistics.getEntityLoadCount())
                  .isLessThanOrEqualTo(ids.size() + ArtistWalk.PAGE_SIZE);
            });

    assertThat(ids).hasSize(songs);
    assertThat(seen.stream().filter(line -> line.startsWith("["))).doesNotHaveDuplicates();
    assertThat(seen.stream().filter(line -> line.endsWith(":")))
        .as("artists")
        .hasSize((int) library.stats().totalArtists());
    int pages = songs / ArtistWalk.PAGE_SIZE + 1;
    assertThat(statistics.getTransactionCount()).isEqualTo(pages);
    assertThat(statistics.getPrepareStatementCount()).isLessThan(8L * pages);
  }

  @Test
  void pages_end_anywhere_without_gap_or_overlap() throws Exception {
    int songs = 2 * ArtistWalk.PAGE_SIZE + 7;
    for (int i = 0; i < songs; i++) {
      // One artist of many songs, of which many have the same title.
      add(i + 1, i < songs - 3 ? "Various" : "Zoe", i % 5 == 0 ? "Intro" : "Song " + i);
    }
    Set<String> ids = new HashSet<>();

    List<String> seen = walk(song -> assertThat(ids.add(song.trackId())).isTrue());

    assertThat(ids).hasSize(songs);
    assertThat(seen).filteredOn(line -> line.endsWith(":")).containsExactly("Various:", "Zoe:");
  }

  @Test
  void songs_that_go_meanwhile_leave_no_gap() throws Exception {
    LargeLibrary.fill(library, 500);
    Set<String> kept = new HashSet<>();
    List<String> ids = new ArrayList<>();
    library.find(LibraryQuery.all().withPage(1, 200)).items().forEach(s -> ids.add(s.trackId()));

    walk(
        song -> {
          if (!ids.isEmpty()) {
            remove(ids.removeLast());
          }
          kept.add(song.trackId());
        });

    assertThat(kept).hasSizeBetween(300, 500);
    assertThat(kept)
        .containsAll(
            library.find(LibraryQuery.all().withPage(0, 200)).items().stream()
                .map(SongMeta::trackId)
                .toList());
  }

  private void remove(String id) {
    database.write(
        session -> {
          session.remove(session.find(TrackRow.class, id));
          return id;
        });
  }

  @Test
  void what_the_visitor_throws_ends_the_walk() {
    add(1, "A", "B");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                library.byArtist(
                    Optional.empty(),
                    new ArtistVisitor() {
                      @Override
                      public void letter(String letter) throws IOException {
                        throw new IOException("went away");
                      }

                      @Override
                      public void artist(String name) {
                        throw new AssertionError(name);
                      }

                      @Override
                      public void song(SongMeta song) {
                        throw new AssertionError(song);
                      }
                    }))
        .withMessage("went away");
  }
}
