package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.fretway.format.FormatAids;
import org.fretway.format.SongFormats;
import org.fretway.profile.Actor;
import org.fretway.storage.Database;
import org.fretway.storage.FolderBlobStore;

/** A library of {@link ScriptedSongs}, with an own folder and one of the user's. */
final class ScriptedLibrary implements AutoCloseable {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Path songs;
  private final Path user;
  private final ScriptedSongs source = new ScriptedSongs();
  private final Database database;
  private final FolderBlobStore blobs;
  private final Library library;
  private final Courtesy courtesy;
  private Scanner scanner;

  ScriptedLibrary(Path folder) throws Exception {
    this(folder, new Courtesy());
  }

  ScriptedLibrary(Path folder, Courtesy courtesy) throws Exception {
    this.courtesy = courtesy;
    songs = Files.createDirectory(folder.resolve("songs"));
    user = Files.createDirectory(folder.resolve("user"));
    database = Database.openFile(folder.resolve("db"), Library.entities());
    blobs = new FolderBlobStore(folder.resolve("blobs"));
    library =
        BareLibrary.of(
            database,
            blobs,
            folder.resolve("cache"),
            songs,
            () -> List.of(user),
            new SongFormats(List.of(source)));
    scanner = newScanner("1");
  }

  private Scanner newScanner(String program) {
    return new Scanner(
        library,
        songs,
        () -> List.of(user),
        new SongFormats(List.of(source)),
        () -> FormatAids.NONE,
        InstantSource.system(),
        program,
        courtesy);
  }

  /** Goes on as another version of the program. */
  void updateTo(String program) {
    scanner.close();
    scanner = newScanner(program);
  }

  /** Returns the app's own folder. */
  Path songs() {
    return songs;
  }

  /** Returns the user's folder. */
  Path user() {
    return user;
  }

  ScriptedSongs source() {
    return source;
  }

  Database database() {
    return database;
  }

  Library library() {
    return library;
  }

  Scanner scanner() {
    return scanner;
  }

  /** Writes a song into the own folder. */
  Path song(String title) throws IOException {
    return ScriptedSongs.write(songs, title);
  }

  ScanStatus scan() throws InterruptedException {
    return scan(ScanMode.INCREMENTAL);
  }

  /** Scans, and counts from then on how many songs are opened. */
  ScanStatus scan(ScanMode mode) throws InterruptedException {
    source.opened().set(0);
    scanner.startOrQueue(Actor.LOCAL_OWNER, mode);
    return settled();
  }

  /** Looks at parts of the own folder only. */
  ScanStatus look(String... paths) throws InterruptedException {
    LibraryFolder own = scanner.folders().own();
    scanner.look(List.of(paths).stream().map(path -> new ScanScope(own, path)).toList());
    return settled();
  }

  /** Waits until no scan runs. */
  ScanStatus settled() throws InterruptedException {
    assertThat(scanner.awaitIdle(LONG)).isTrue();
    return scanner.status();
  }

  List<String> titles() {
    return library.find(LibraryQuery.all()).items().stream().map(SongMeta::title).toList();
  }

  List<String> blobs() throws IOException {
    List<String> ids = new ArrayList<>();
    blobs.forEach(ids::add);
    return ids;
  }

  @Override
  public void close() {
    source.openGate();
    scanner.close();
    library.close();
    database.close();
  }
}
