package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CoalescerTest {
  private static final Duration NEVER = Duration.ofDays(1);

  private final AtomicInteger told = new AtomicInteger();

  @Test
  void many_changes_are_told_once() {
    try (Coalescer changes = new Coalescer("test", Duration.ofMillis(200))) {
      changes.add(told::incrementAndGet);

      for (int i = 0; i < 100; i++) {
        changes.changed();
      }

      await().until(() -> told.get() > 0);
      assertThat(told.get()).isLessThan(100);
    }
  }

  @Test
  void a_change_in_passing_is_told_too() {
    try (Coalescer changes = new Coalescer("test", NEVER, Duration.ofMillis(1))) {
      changes.add(told::incrementAndGet);

      changes.changedInPassing();

      await().until(() -> told.get() == 1);
    }
  }

  @Test
  void a_change_that_somebody_waits_for_does_not_wait_for_those_in_passing() {
    try (Coalescer changes = new Coalescer("test", Duration.ofMillis(1), NEVER)) {
      changes.add(told::incrementAndGet);

      changes.changedInPassing();
      changes.changed();

      await().until(() -> told.get() == 1);
    }
  }
}
