package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileMigrationTest {
  @Test
  void profiles_of_the_version_before_keep_their_name_pin_and_rank(@TempDir Path temp)
      throws Exception {
    String url = "jdbc:h2:file:" + temp.resolve("db");
    Flyway.configure().dataSource(url, "fretway", "").target("2").load().migrate();
    String hash = new Secrets().hash("1234");
    try (Connection connection = DriverManager.getConnection(url, "fretway", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into profile (name, name_key, avatar_id, pin_hash, recovery_hash, wrong_pins,
            created_at)
          values ('Alice', 'alice', 3, '%s', '%s', 4, timestamp '2026-01-02 03:04:05')
          """
              .formatted(hash, hash));
      statement.execute("insert into permission_group (name) values ('Administrators')");
      statement.execute("insert into permission_group_permission values (1, 'ADMIN')");
      statement.execute("insert into permission_group_member values (1, 1)");
    }

    try (TestAccounts accounts = new TestAccounts(temp)) {
      Profile alice = accounts.profiles().list().getFirst();
      assertThat(alice.avatarId()).isEqualTo(3);
      assertThat(accounts.actor("Alice").may(Permission.ADMIN)).isTrue();
      assertThat(accounts.window().actor()).isEqualTo(Actor.ANONYMOUS);
      assertThat(accounts.recovery().recover("Alice", "1234", "5678").id()).isEqualTo(alice.id());
      PermissionGroup administrators = accounts.groups().list(Actor.LOCAL_OWNER).getFirst();
      assertThat(
              accounts.groups().create(Actor.LOCAL_OWNER, "Others", Set.of(alice.id()), Set.of()))
          .isNotEqualTo(administrators);
    }
  }
}
