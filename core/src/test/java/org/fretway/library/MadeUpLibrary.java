package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.fretway.format.FormatAidFiles;
import org.fretway.format.SongFormats;
import org.fretway.format.feedpak.FeedpakSource;
import org.fretway.profile.Actor;
import org.fretway.settings.Settings;
import org.fretway.storage.Database;
import org.fretway.storage.DiskSpace;
import org.fretway.storage.EmptyDatabase;
import org.fretway.storage.FolderBlobStore;

/** A library of feedpaks and {@link MadeUpSongs} in a folder of its own. */
final class MadeUpLibrary implements AutoCloseable {
  private final Path data;
  private final Path songs;
  private final Path user;
  private final AtomicLong usable = new AtomicLong(Long.MAX_VALUE);
  private final AtomicInteger looksUntilFull = new AtomicInteger(Integer.MAX_VALUE);
  private final Database database;
  private final FolderBlobStore blobs;
  private final FormatAidFiles aids;
  private final SongFormats formats;
  private final Settings settings;
  private final Library library;
  private final Scanner scanner;

  MadeUpLibrary(Path folder) throws Exception {
    data = Files.createDirectories(folder.resolve("data"));
    songs = Files.createDirectories(folder.resolve("songs"));
    List<Class<?>> entities = new ArrayList<>(Library.entities());
    entities.addAll(Settings.entities());
    user = folder.resolve("user");
    database = Database.openFile(EmptyDatabase.at(data.resolve("db")), entities);
    blobs =
        new FolderBlobStore(
            data.resolve("blobs"), DiskSpace.measuredBy(this::usable, DiskSpace.DEFAULT_RESERVE));
    aids = new FormatAidFiles(data);
    formats = new SongFormats(List.of(new FeedpakSource(), new MadeUpSongs(aids)));
    settings = new Settings(database);
    library =
        BareLibrary.of(database, blobs, data.resolve("cache"), songs, this::userFolders, formats);
    scanner =
        new Scanner(library, songs, this::userFolders, formats, aids, InstantSource.system(), "1");
  }

  /** Makes as if the disk had so much room, in bytes, of which a part is kept free. */
  void setUsable(long bytes) {
    usable.set(bytes);
  }

  /** Makes as if the disk were full once it was asked so many times how much room there is. */
  void setFullAfter(int looks) {
    looksUntilFull.set(looks);
  }

  private long usable() {
    return looksUntilFull.getAndUpdate(looks -> Math.max(0, looks - 1)) == 0 ? 0 : usable.get();
  }

  private List<Path> userFolders() {
    return Stream.of(user).filter(Files::exists).toList();
  }

  /** Returns the user's folder of songs, making it if need be; without it there is only the own. */
  Path user() throws IOException {
    return Files.createDirectories(user);
  }

  Path coverCache() {
    return data.resolve("cache").resolve("covers");
  }

  TrackEditor editor() {
    return new TrackEditor(library);
  }

  TrackRemover remover() {
    return new TrackRemover(library, scanner, InstantSource.system());
  }

  Bin bin(InstantSource clock) {
    return new Bin(library, remover(), clock);
  }

  OrphanCleanup cleanup() {
    return new OrphanCleanup(library, scanner);
  }

  List<String> blobs() throws IOException {
    List<String> ids = new ArrayList<>();
    blobs.forEach(ids::add);
    return ids;
  }

  /** Returns keys in their JSON form, made up anew for each number. */
  static String keys(int seed) {
    Random random = new Random(seed);
    return """
    {"archive": {"key": "%s", "iv": "%s"}, "sng": {"pc": "%s", "mac": "%s"}}
    """
        .formatted(hex(random, 32), hex(random, 16), hex(random, 32), hex(random, 32));
  }

  private static String hex(Random random, int bytes) {
    byte[] made = new byte[bytes];
    random.nextBytes(made);
    return HexFormat.of().formatHex(made);
  }

  Path data() {
    return data;
  }

  Path songs() {
    return songs;
  }

  FormatAidFiles aids() {
    return aids;
  }

  Library library() {
    return library;
  }

  Scanner scanner() {
    return scanner;
  }

  FormatSetup setup(KeyCheck check) {
    return new FormatSetup(library, scanner, settings, aids, check);
  }

  Imports imports(long maxBytes) {
    return new Imports(library, scanner, formats, maxBytes);
  }

  Path write(String name, String... lines) throws IOException {
    return Files.writeString(songs.resolve(name), String.join("\n", lines));
  }

  ScanStatus scan() throws InterruptedException {
    return scan(ScanMode.INCREMENTAL);
  }

  ScanStatus scan(ScanMode mode) throws InterruptedException {
    assertThat(scanner.start(Actor.LOCAL_OWNER, mode)).isTrue();
    return settled();
  }

  ScanStatus settled() throws InterruptedException {
    assertThat(scanner.awaitIdle(Duration.ofMinutes(1))).isTrue();
    assertThat(scanner.status().status()).isNotEqualTo(ScanStatus.State.ERROR);
    return scanner.status();
  }

  List<String> titles() {
    return library.find(LibraryQuery.all().withSort(LibraryQuery.Sort.TITLE)).items().stream()
        .map(SongMeta::title)
        .toList();
  }

  Track track(String title) {
    return library.find(LibraryQuery.all().withText(title)).items().stream()
        .findFirst()
        .flatMap(song -> library.track(song.trackId()))
        .orElseThrow();
  }

  @Override
  public void close() {
    scanner.close();
    library.close();
    database.close();
  }
}
