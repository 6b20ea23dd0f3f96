package org.fretway.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.fretway.chart.Tuning;
import org.fretway.chart.TuningName;
import org.fretway.storage.Database;
import org.fretway.storage.EmptyDatabase;

/** A library whose songs are written straight into its database. */
final class IndexedLibrary implements AutoCloseable {
  private static final String BLOB = "0".repeat(64);

  private final Database database;
  private final Library library;
  private final AtomicInteger numbers = new AtomicInteger();

  IndexedLibrary(Path folder) throws Exception {
    database = Database.openFile(EmptyDatabase.at(folder.resolve("db")), Library.entities());
    library = BareLibrary.of(database, folder);
  }

  Library library() {
    return library;
  }

  Database database() {
    return database;
  }

  IndexedLibrary awaitReady() {
    IndexReady.await(library);
    return this;
  }

  /** Adds a song and returns its id. */
  String add(String artist, String title, String album) {
    return add(artist, title, album, row -> {});
  }

  String add(String artist, String title, String album, Consumer<TrackRow> change) {
    TrackRow row = new TrackRow();
    row.id = "%08x%08x".formatted(artist.hashCode(), numbers.incrementAndGet());
    row.path = row.id + ".feedpak";
    row.filename = row.path;
    row.setTexts(artist, title, album);
    row.tuningName = TuningName.of(Tuning.GUITAR_STANDARD);
    row.tuningOrder = TuningName.order(Tuning.GUITAR_STANDARD);
    row.addedAt = Instant.ofEpochSecond(numbers.get());
    row.arrangements.add(ArrangementRow.of("Lead", 10, 0));
    row.stems.add(StemRow.of("full", true, new StoredFile(BLOB, "audio/ogg", 1)));
    change.accept(row);
    database.write(
        session -> {
          session.persist(row);
          return row;
        });
    library.changed();
    return row.id;
  }

  void change(String id, Consumer<TrackRow> change) {
    database.write(
        session -> {
          TrackRow row = session.find(TrackRow.class, id);
          change.accept(row);
          return row;
        });
    library.changed();
  }

  void remove(String id) {
    database.write(
        session -> {
          session.remove(session.find(TrackRow.class, id));
          return id;
        });
    library.changed();
  }

  /** Returns the titles of what a text finds, by artist. */
  List<String> titles(String text) {
    return library.find(LibraryQuery.all().withText(text)).items().stream()
        .map(SongMeta::title)
        .toList();
  }

  /** Returns the first letters of those titles. */
  String letters(String text) {
    return String.join("", titles(text).stream().map(title -> title.substring(0, 1)).toList())
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    library.close();
    database.close();
  }
}
