package org.fretway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.fretway.library.LibraryQuery;
import org.fretway.settings.Settings;
import org.fretway.storage.Database;
import org.hibernate.relational.SchemaManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FretwayTest {
  @TempDir Path temp;

  private FretwayConfig config() {
    return FretwayConfig.of(temp.resolve("Ünder a folder/that is new"));
  }

  @Test
  void a_new_data_folder_is_made_and_found_again() throws Exception {
    try (Fretway fretway = Fretway.open(config())) {
      fretway.settings().put("defaultArrangement", "Bass");
    }
    try (Fretway fretway = Fretway.open(config())) {
      assertThat(fretway.settings().get("defaultArrangement")).contains("Bass");
      fretway.settings().remove("defaultArrangement");
      assertThat(fretway.settings().get("defaultArrangement")).isEmpty();
    }
  }

  @Test
  void the_tables_are_as_the_classes_of_the_program_need_them() throws Exception {
    try (Database database = Database.openFile(temp.resolve("db"), Fretway.entities())) {
      SchemaManager tables =
          database.read(session -> session.getSessionFactory().getSchemaManager());
      assertThatCode(tables::validate).doesNotThrowAnyException();
    }
  }

  @Test
  void the_library_folder_given_at_the_start_becomes_the_setting() throws Exception {
    Path library = temp.resolve("library");
    try (Fretway fretway =
        Fretway.open(new FretwayConfig(config().dataDir(), Optional.of(library)))) {
      assertThat(fretway.settings().get(Settings.DLC_DIR)).contains(library.toString());
    }
  }

  @Test
  void a_second_instance_on_the_same_data_folder_is_refused() throws Exception {
    try (Fretway first = Fretway.open(config())) {
      assertThatExceptionOfType(DataFolderInUseException.class)
          .isThrownBy(() -> Fretway.open(config()))
          .withMessageContaining(config().dataDir().toString());
      assertThat(first.library().stats().totalSongs()).isZero();
    }
  }

  private static void assumePosix(Path folder) throws IOException {
    assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
  }

  private static String mode(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }

  private static void openToAll(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void the_data_folder_is_for_its_owner_alone_also_one_of_an_earlier_version() throws Exception {
    assumePosix(temp);
    Path folder = config().dataDir();
    Fretway.open(config()).close();
    assertThat(mode(folder)).isEqualTo("rwx------");

    openToAll(folder);
    Fretway.open(config()).close();
    assertThat(mode(folder)).isEqualTo("rwx------");
  }

  @Test
  void a_folder_that_has_something_else_in_it_keeps_its_rights() throws Exception {
    assumePosix(temp);
    Path home = Files.createDirectories(config().dataDir());
    Files.writeString(home.resolve("letter.txt"), "Dear Anna");
    openToAll(home);

    for (int i = 0; i < 2; i++) {
      Fretway.open(config()).close();
      assertThat(mode(home)).isEqualTo("rwxr-xr-x");
    }
  }

  @Test
  void a_data_folder_that_is_a_file_is_refused() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "not a folder");

    assertThatExceptionOfType(FretwayException.class)
        .isThrownBy(() -> Fretway.open(FretwayConfig.of(file)))
        .withMessageContaining("can't write to its data folder " + file);
  }

  @Test
  void a_data_folder_that_can_not_be_written_is_refused() {
    // Nobody can make folders here, not even root.
    Path readOnly = Path.of("/proc/fretway");
    assumeThat(readOnly.getParent()).exists();

    assertThatExceptionOfType(FretwayException.class)
        .isThrownBy(() -> Fretway.open(FretwayConfig.of(readOnly)))
        .withMessageContaining("can't write to its data folder /proc/fretway");
  }

  @Test
  void a_damaged_database_is_named_and_the_folder_let_go() throws Exception {
    Files.createDirectories(config().dataDir());
    Path database = config().dataDir().resolve("fretway.mv.db");
    Files.writeString(database, "this is no database".repeat(1000));

    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(FretwayException.class)
          .isThrownBy(() -> Fretway.open(config()))
          .isNotInstanceOf(DataFolderInUseException.class)
          .withMessageContaining("fretway.mv.db can't be opened");
    }
    Files.delete(database);
    try (Fretway fretway = Fretway.open(config())) {
      assertThat(fretway.library().find(LibraryQuery.all()).items()).isEmpty();
    }
  }

  @Test
  void data_goes_to_the_place_that_the_platform_has_for_it() {
    Path home = temp.resolve("home");
    String absolute = temp.resolve("xdg").toString();

    assertThat(FretwayConfig.defaultDataDir("Linux", home, Map.<String, String>of()::get))
        .isEqualTo(home.resolve(".local/share/fretway"));
    assertThat(FretwayConfig.defaultDataDir("Linux", home, Map.of("XDG_DATA_HOME", absolute)::get))
        .isEqualTo(Path.of(absolute, "fretway"));
    assertThat(
            FretwayConfig.defaultDataDir("Linux", home, Map.of("XDG_DATA_HOME", "relative")::get))
        .isEqualTo(home.resolve(".local/share/fretway"));
    assertThat(FretwayConfig.defaultDataDir("Mac OS X", home, Map.<String, String>of()::get))
        .isEqualTo(home.resolve("Library/Application Support/Fretway"));
    assertThat(
            FretwayConfig.defaultDataDir("Windows 11", home, Map.of("LOCALAPPDATA", absolute)::get))
        .isEqualTo(Path.of(absolute, "Fretway"));
  }

  @Test
  void the_build_says_which_version_it_is() {
    assertThat(BuildInfo.current().version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(BuildInfo.current().gitSha()).isNotBlank();
  }
}
