package org.fretway.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.fretway.storage.Database;
import org.hibernate.Session;

/**
 * What lies beside the index and tells whether it can be trusted: the version of its form, and the
 * token that it shares with the database from when the program ends until it starts again. A
 * program that is killed leaves none.
 */
final class IndexFolder {
  /** Grows whenever what is kept of a song changes, or how. */
  private static final String VERSION = "2";

  private final Database database;
  private final Path index;
  private final Path version;
  private final Path token;

  IndexFolder(Database database) {
    this.database = database;
    Path folder = database.indexFolder();
    this.index = folder.resolve(LibraryIndex.NAME);
    this.version = folder.resolve("version");
    this.token = folder.resolve("in-step");
  }

  /**
   * Returns whether the index is there, of this version and undamaged.
   *
   * @throws IOException if it is there but can't be read through
   */
  boolean isSound() throws IOException {
    if (!read(version).equals(Optional.of(VERSION))) {
      return false;
    }
    try (Directory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return true;
    } catch (IndexNotFoundException e) {
      return false;
    }
  }

  /** Notes that the index was made by this version. */
  void made() throws IOException {
    Files.writeString(version, VERSION);
  }

  /**
   * Returns whether the index says what the database does since the program ended in good order;
   * from now on it would not be known.
   */
  boolean takeInStep() throws IOException {
    Optional<String> ofIndex = read(token);
    Files.deleteIfExists(token);
    Optional<String> ofDatabase = database.read(IndexFolder::token);
    return ofIndex.isPresent() && ofIndex.equals(ofDatabase);
  }

  /** Notes that the index says what the database does, which nobody may change any more. */
  void inStep() throws IOException {
    String shared = UUID.randomUUID().toString();
    database.write(
        session ->
            session
                .createNativeMutationQuery("update search_index set token = :token")
                .setParameter("token", shared)
                .executeUpdate());
    database.flush();
    Files.writeString(token, shared);
  }

  private static Optional<String> token(Session session) {
    return Optional.ofNullable(
        session
            .createNativeQuery("select token from search_index", String.class)
            .getSingleResultOrNull());
  }

  private static Optional<String> read(Path file) throws IOException {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
