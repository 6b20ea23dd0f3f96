package org.fretway.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;

/**
 * The database, migrated to the schema of this version, and its transactions. Safe for use from
 * several threads.
 */
public final class Database implements AutoCloseable {
  // Fretway closes the database itself, in order. The cache, in KiB, holds what lists of 100,000
  // songs are read from.
  private static final String H2_OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536";
  private static final int POOL_SIZE = 10;
  private static final int JDBC_BATCH_SIZE = 50;

  private final HikariDataSource dataSource;
  private final StandardServiceRegistry registry;
  private final SessionFactory sessions;

  private Database(
      HikariDataSource dataSource, StandardServiceRegistry registry, SessionFactory sessions) {
    this.dataSource = dataSource;
    this.registry = registry;
    this.sessions = sessions;
  }

  /**
   * Opens an H2 database in a file, creating it if need be.
   *
   * @param file path of the database without H2's suffix {@code .mv.db}
   * @param entities the classes that are mapped to tables
   * @throws DatabaseException if it can't be opened or migrated
   */
  public static Database openFile(Path file, Collection<Class<?>> entities)
      throws DatabaseException {
    String url = "jdbc:h2:file:" + file.toAbsolutePath() + H2_OPTIONS;
    try {
      return open(url, entities);
    } catch (RuntimeException e) {
      throw new DatabaseException(
          "The database "
              + file
              + ".mv.db can't be opened ("
              + rootMessage(e)
              + "); put back a copy of it, or move it away to start afresh.",
          e);
    }
  }

  private static Database open(String url, Collection<Class<?>> entities) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("fretway");
    config.setPassword("");
    config.setMaximumPoolSize(POOL_SIZE);
    config.setPoolName("fretway-db");
    HikariDataSource dataSource = new HikariDataSource(config);
    StandardServiceRegistry registry = null;
    try {
      Flyway.configure().dataSource(dataSource).load().migrate();
      registry =
          new StandardServiceRegistryBuilder()
              // Without generated classes: they slow the start, and nothing here is loaded lazily.
              .addService(BytecodeProvider.class, new BytecodeProviderImpl())
              .applySettings(
                  Map.of(
                      JdbcSettings.JAKARTA_NON_JTA_DATASOURCE,
                      dataSource,
                      SchemaToolingSettings.HBM2DDL_AUTO,
                      "validate",
                      "hibernate.jdbc.batch_size",
                      JDBC_BATCH_SIZE,
                      "hibernate.order_inserts",
                      true))
              .build();
      MetadataSources sources = new MetadataSources(registry);
      entities.forEach(sources::addAnnotatedClass);
      return new Database(dataSource, registry, sources.buildMetadata().buildSessionFactory());
    } catch (RuntimeException e) {
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
   */
  public <T> T write(Function<Session, T> work) {
    return sessions.fromTransaction(work);
  }

  /** Runs work that changes nothing. */
  public <T> T read(Function<Session, T> work) {
    return sessions.fromTransaction(
        session -> {
          session.setDefaultReadOnly(true);
          return work.apply(session);
        });
  }

  /**
   * Runs work that changes nothing and sees everything as it was at one moment, however many
   * queries it asks and whatever is written meanwhile.
   */
  public <T> T snapshot(Function<Session, T> work) {
    return sessions.fromTransaction(
        session -> {
          session.setDefaultReadOnly(true);
          // H2's repeatable read holds for each table by itself. The pool sets a connection back to
          // its usual isolation when it is returned.
          session.doWork(
              connection ->
                  connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
          return work.apply(session);
        });
  }

  /**
   * Hands everything that was committed to the disk. Without it H2 may take half a second, and a
   * power cut or a killed process undoes the transactions of that time, each as a whole.
   */
  public void flush() {
    sessions.inSession(
        session ->
            session.doWork(
                connection -> {
                  try (Statement statement = connection.createStatement()) {
                    statement.execute("checkpoint sync");
                  }
                }));
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
    sessions.close();
    StandardServiceRegistryBuilder.destroy(registry);
    dataSource.close();
  }
}
