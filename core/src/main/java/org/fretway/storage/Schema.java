package org.fretway.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of this version, as the scripts in {@code db/migration} make them. */
final class Schema {
  /** The version of the newest script. */
  static final String VERSION = "15";

  private Schema() {}

  /**
   * Brings a database to this version. One that has it is not held to the scripts, which is slow.
   */
  static void migrate(DataSource database) throws SQLException {
    Optional<String> version;
    try (Connection connection = database.getConnection()) {
      version = version(connection);
    }
    if (!version.equals(Optional.of(VERSION))) {
      Flyway.configure().dataSource(database).load().migrate();
    }
  }

  /** Returns the version of a database; empty if it is new, or if its last script failed. */
  static Optional<String> version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return isNew(statement) ? Optional.empty() : lastScript(statement);
    }
  }

  private static boolean isNew(Statement statement) throws SQLException {
    try (ResultSet history =
        statement.executeQuery(
            "select 1 from information_schema.tables"
                + " where table_schema = 'PUBLIC' and table_name = 'flyway_schema_history'")) {
      return !history.next();
    }
  }

  private static Optional<String> lastScript(Statement statement) throws SQLException {
    try (ResultSet last =
        statement.executeQuery(
            "select \"version\", \"success\" from \"flyway_schema_history\""
                + " order by \"installed_rank\" desc limit 1")) {
      return last.next() && last.getBoolean("success")
          ? Optional.ofNullable(last.getString("version"))
          : Optional.empty();
    }
  }
}
