package org.fretway.practice;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Profiles that nobody signs in as, put into an open database beside it: no PIN is hashed. */
public final class MadeUpProfiles {
  private MadeUpProfiles() {}

  /**
   * Adds a profile without permissions.
   *
   * @param database path without H2's suffix
   * @return its id
   */
  public static long add(Path database, String name) throws SQLException {
    try (Connection connection = connect(database);
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into profile
                  (name, name_key, avatar_id, pin_hash, recovery_hash, wrong_pins, created_at)
                values (?, lower(?), 0, '', '', 0, current_timestamp)
                """,
                Statement.RETURN_GENERATED_KEYS)) {
      statement.setString(1, name);
      statement.setString(2, name);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  /** Runs a statement and returns how many rows it changed. */
  public static int run(Path database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static Connection connect(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + database.toAbsolutePath(), "fretway", "");
  }
}
