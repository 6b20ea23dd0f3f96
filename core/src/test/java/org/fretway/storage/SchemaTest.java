package org.fretway.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Statement;
import org.fretway.settings.Settings;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  @TempDir Path folder;

  private Database open() throws DatabaseException {
    return Database.openFile(folder.resolve("db"), Settings.entities());
  }

  private static String version(Session session) {
    return session.doReturningWork(Schema::version).orElse("none");
  }

  private static boolean run(Session session, String sql) {
    session.doWork(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
    return true;
  }

  /** Else what a newer script brings would reach new databases only. */
  @Test
  void a_new_database_is_of_this_version() throws Exception {
    try (Database database = open()) {
      assertThat(database.read(SchemaTest::version)).isEqualTo(Schema.VERSION);
    }
  }

  @Test
  void a_script_that_is_missing_or_failed_leaves_a_database_without_this_version()
      throws Exception {
    try (Database database = open()) {
      database.write(
          session ->
              run(
                  session,
                  "update \"flyway_schema_history\" set \"success\" = false where \"version\" = '"
                      + Schema.VERSION
                      + "'"));
      assertThat(database.read(SchemaTest::version)).isEqualTo("none");

      database.write(
          session -> run(session, "delete from \"flyway_schema_history\" where not \"success\""));
      assertThat(database.read(SchemaTest::version)).isEqualTo("14");
    }
  }
}
