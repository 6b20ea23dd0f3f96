package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.fretway.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
  @TempDir Path temp;

  @Test
  void songs_of_the_first_version_are_ready_and_the_only_ones_of_their_files() throws Exception {
    String url = "jdbc:h2:file:" + temp.resolve("db");
    Flyway.configure().dataSource(url, "fretway", "").target("1").load().migrate();
    try (Connection connection = DriverManager.getConnection(url, "fretway", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into track (id, root, path, file_modified, file_size, file_entries, missing,
            format, filename, title, artist, album, title_key, artist_key, search_key, letter,
            duration, tuning_name, tuning_order, has_lyrics, cover_size, added_at, modified_at)
          values ('0000000000000001', 'songs', 'a.feedpak', 1, 2, 3, false, 'SLOPPAK', 'a.feedpak',
            'Old', 'Band', '', 'old', 'band', 'band', 'B', 60, 'E Standard', 1, false, 0,
            current_timestamp, current_timestamp)
          """);
    }

    try (Database database = Database.openFile(temp.resolve("db"), Library.entities());
        Library library = BareLibrary.of(database, temp)) {
      Track track = library.track("0000000000000001").orElseThrow();
      assertThat(track.state()).isEqualTo(TrackState.READY);
      assertThat(track.stateMessage()).isEmpty();
      assertThat(library.trackIds(new SongPlace("songs", "a.feedpak"))).hasSize(1);
    }
  }
}
