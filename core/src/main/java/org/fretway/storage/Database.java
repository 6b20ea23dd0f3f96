package org.fretway.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.jspecify.annotations.Nullable;

/**
 * The database, migrated to the schema of this version, and its transactions. Safe for use from
 * several threads.
 */
public final class Database implements AutoCloseable {
  // Fretway closes the database itself, in order. The cache, in KiB, holds what lists of 100,000
  // songs are read from.
  private static final String H2_OPTIONS =
      ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536"
          // What goes wrong is thrown, and so in the log; on a full disk H2's own would fill more.
          + ";TRACE_LEVEL_FILE=0";
  private static final Set<Integer> CLOSED =
      Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);
  private static final String INDEX = "index";
  private static final int POOL_SIZE = 10;
  private static final int JDBC_BATCH_SIZE = 50;

  private final HikariDataSource dataSource;
  private final StandardServiceRegistry registry;
  private final SessionFactory sessions;
  private final DiskSpace space;
  private final SearchIndexing indexing;
  private final Path indexFolder;

  /** Which opening of the database took what a thread wrote and has not flushed. */
  @SuppressWarnings("ThreadLocalUsage") // One is open for as long as the program runs.
  private final ThreadLocal<@Nullable WeakReference<Object>> writtenTo = new ThreadLocal<>();

  private Database(
      HikariDataSource dataSource,
      StandardServiceRegistry registry,
      SessionFactory sessions,
      DiskSpace space,
      SearchIndexing indexing,
      Path indexFolder) {
    this.dataSource = dataSource;
    this.registry = registry;
    this.sessions = sessions;
    this.space = space;
    this.indexing = indexing;
    this.indexFolder = indexFolder;
  }

  /** As below, with the default reserve on the disk of a file whose folder is there. */
  public static Database openFile(Path file, Collection<Class<?>> entities)
      throws DatabaseException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    return openFile(file, entities, DiskSpace.of(folder, DiskSpace.DEFAULT_RESERVE));
  }

  /**
   * Opens an H2 database in a file, creating it if need be.
   *
   * @param file path of the database without H2's suffix {@code .mv.db}
   * @param entities the classes that are mapped to tables
   * @param space the room on the file's disk
   * @throws DatabaseException if it can't be opened or migrated
   */
  public static Database openFile(Path file, Collection<Class<?>> entities, DiskSpace space)
      throws DatabaseException {
    String url = "jdbc:h2:file:" + file.toAbsolutePath() + H2_OPTIONS;
    try {
      return open(url, entities, space, file.toAbsolutePath().resolveSibling(INDEX));
    } catch (SQLException | RuntimeException e) {
      String problem = "The database " + file + ".mv.db can't be opened";
      throw new DatabaseException(
          DiskFullException.behind(e).isPresent()
              ? problem + ", since the disk is full; make room on it and start again."
              : problem
                  + " ("
                  + rootMessage(e)
                  + "); put back a copy of it, or move it away to start afresh.",
          e);
    }
  }

  private static Database open(
      String url, Collection<Class<?>> entities, DiskSpace space, Path indexFolder)
      throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("fretway");
    config.setPassword("");
    config.setMaximumPoolSize(POOL_SIZE);
    // Another is opened in no time when it is needed.
    config.setMinimumIdle(1);
    config.setPoolName("fretway-db");
    HikariDataSource dataSource = new HikariDataSource(config);
    StandardServiceRegistry registry = null;
    SearchIndexing indexing = new SearchIndexing(entities);
    try {
      Schema.migrate(dataSource);
      registry =
          new StandardServiceRegistryBuilder()
              // Without generated classes: they slow the start, and nothing here is loaded lazily.
              .addService(BytecodeProvider.class, new BytecodeProviderImpl())
              .applySettings(
                  Map.of(
                      JdbcSettings.JAKARTA_NON_JTA_DATASOURCE,
                      dataSource,
                      "hibernate.jdbc.batch_size",
                      JDBC_BATCH_SIZE,
                      "hibernate.order_inserts",
                      true,
                      // Parts of songs too are then written in batches, one a table.
                      "hibernate.order_updates",
                      true))
              .applySettings(indexing.settings(indexFolder))
              .build();
      MetadataSources sources = new MetadataSources(registry);
      entities.forEach(sources::addAnnotatedClass);
      SessionFactory sessions = sources.buildMetadata().buildSessionFactory();
      Database database =
          new Database(dataSource, registry, sessions, space, indexing, indexFolder);
      // Were it closed by a failure before that, it would be opened again without its tables.
      database.flush();
      return database;
    } catch (SQLException | RuntimeException e) {
      if (registry != null) {
        StandardServiceRegistryBuilder.destroy(registry);
      }
      dataSource.close();
      throw e;
    }
  }

  /**
   * Runs work in a transaction: everything it did is kept, or nothing if it throws.
   *
   * @return what the work returned
   * @throws UncheckedIOException with a {@link DiskFullException} if there is no room for it
   */
  public <T> T write(Function<Session, T> work) {
    refuseIfFull();
    return recovering(
        () ->
            indexing.following(
                following ->
                    sessions.fromTransaction(
                        session -> {
                          session.doWork(
                              connection ->
                                  writtenTo.set(new WeakReference<>(opening(connection))));
                          T result = work.apply(session);
                          session.flush();
                          // That was all; going through everything again at the end would cost.
                          session.setHibernateFlushMode(FlushMode.MANUAL);
                          following.aboutToCommit(session);
                          return result;
                        })));
  }

  /** Runs work that changes nothing. */
  public <T> T read(Function<Session, T> work) {
    return readAgainIfBroken(
        () ->
            sessions.fromTransaction(
                session -> {
                  session.setDefaultReadOnly(true);
                  return work.apply(session);
                }));
  }

  /**
   * Runs work that changes nothing and sees everything as it was at one moment, however many
   * queries it asks and whatever is written meanwhile.
   */
  public <T> T snapshot(Function<Session, T> work) {
    return read(
        session -> {
          // H2's repeatable read holds for each table by itself. The pool sets a connection back to
          // its usual isolation when it is returned.
          session.doWork(
              connection ->
                  connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
          return work.apply(session);
        });
  }

  /**
   * Runs work that changes nothing and goes through very many rows: queries hand each row over when
   * it is asked for, rather than gathering all of them first.
   */
  public <T> T stream(Function<Session, T> work) {
    return read(
        session -> {
          session.doWork(connection -> setLazy(connection, true));
          try {
            return work.apply(session);
          } finally {
            session.doWork(connection -> setLazy(connection, false));
          }
        });
  }

  private static void setLazy(Connection connection, boolean lazy) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set lazy_query_execution " + (lazy ? 1 : 0));
    }
  }

  /**
   * Hands everything that was committed to the disk. Without it H2 may take half a second, and a
   * power cut or a killed process undoes the transactions of that time, each as a whole.
   *
   * @throws UncheckedIOException with a {@link DiskFullException} if there is no room for it, or
   *     the database closed itself since this thread wrote; that may be as if not committed then
   */
  public void flush() {
    try {
      if (!recovering(
          () -> sessions.fromSession(session -> session.doReturningWork(this::flush)))) {
        throw new UncheckedIOException(new DiskFullException());
      }
    } finally {
      writtenTo.remove();
    }
  }

  /** Returns whether it went to the disk what this thread wrote, rather than to a later opening. */
  private boolean flush(Connection connection) throws SQLException {
    WeakReference<Object> written = writtenTo.get();
    try (Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    }
    return written == null || written.refersTo(opening(connection));
  }

  private static Object opening(Connection connection) throws SQLException {
    return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
  }

  /** Returns what entities are searched by; there must be some that are. */
  public SearchMapping searched() {
    return Search.mapping(sessions);
  }

  /** Returns where the index lies that entities are searched by; it may be deleted when closed. */
  public Path indexFolder() {
    return indexFolder;
  }

  /** Runs a listener whenever the index may not say any more what the database does. */
  public void onIndexTrouble(Consumer<Throwable> listener) {
    indexing.addListener(listener);
  }

  private <T> T readAgainIfBroken(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      if (!isBroken(e)) {
        throw e;
      }
      dataSource.getHikariPoolMXBean().softEvictConnections();
      indexing.failed(e);
      return recovering(work);
    }
  }

  /**
   * H2 closes the database when it can't write, and says so to every connection from then on; a new
   * one opens it again, as it was when it was last flushed.
   */
  private <T> T recovering(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      if (isBroken(e)) {
        dataSource.getHikariPoolMXBean().softEvictConnections();
        // It is opened as it was a moment ago, and the index has what was lost since.
        indexing.failed(e);
        // Others may only see what came of the failed write, such as a page that is not there.
        refuseIfFull();
      }
      throw e;
    }
  }

  private void refuseIfFull() {
    try {
      space.claimForDatabase();
    } catch (DiskFullException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBroken(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof MVStoreException
                    || (cause instanceof SQLException e && CLOSED.contains(e.getErrorCode())));
  }

  private static String rootMessage(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message =
        root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return message.lines().findFirst().orElse(message).strip();
  }

  @Override
  public void close() {
    indexing.close();
    sessions.close();
    StandardServiceRegistryBuilder.destroy(registry);
    dataSource.close();
  }
}
