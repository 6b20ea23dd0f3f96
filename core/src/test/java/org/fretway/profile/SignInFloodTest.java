package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fretway.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SignInFloodTest {
  /** More than there are connections to the database. */
  private static final int MANY = 30;

  @Test
  @Timeout(20)
  void who_waits_for_a_turn_to_hash_holds_no_connection(@TempDir Path folder) throws Exception {
    Secrets neverInTurn = new Secrets(0, Duration.ofMinutes(10));
    try (Database database = Database.openFile(folder.resolve("db"), Accounts.entities())) {
      Accounts accounts =
          new Accounts(database, InstantSource.system(), new Permissions(List::of), neverInTurn);
      List<Thread> waiting =
          Stream.generate(() -> Thread.ofPlatform().daemon().unstarted(() -> guess(accounts)))
              .limit(MANY)
              .toList();
      waiting.forEach(Thread::start);
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(waiting)
                      .extracting(Thread::getState)
                      .containsOnly(Thread.State.TIMED_WAITING));

      assertThat(accounts.profiles().setupStatus().configured()).isFalse();

      for (Thread thread : waiting) {
        thread.interrupt();
        thread.join();
      }
    }
  }

  private static void guess(Accounts accounts) {
    try {
      accounts.sessions().login("nobody", "1234");
    } catch (BadCredentialsException | LockedException | BusyException e) {
      assertThat(e).isInstanceOf(BusyException.class);
    }
  }
}
