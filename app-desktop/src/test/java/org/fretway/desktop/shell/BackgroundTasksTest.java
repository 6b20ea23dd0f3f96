package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {
  private final BackgroundTasks tasks = new BackgroundTasks();

  @Test
  void nothing_under_way_is_told_at_once() {
    assertThat(tasks.whenIdle()).isCompletedWithValue(true);
  }

  @Test
  void the_last_task_is_waited_for_also_when_it_was_begun_by_another() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    CompletableFuture<Boolean> begun = new CompletableFuture<>();
    tasks.execute(
        () -> {
          await(first);
          tasks.execute(
              () -> {
                begun.complete(true);
                await(second);
              });
        });
    CompletableFuture<Boolean> idle = tasks.whenIdle();

    first.countDown();
    assertThat(begun.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(idle).isNotDone();

    second.countDown();
    assertThat(idle.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_task_that_fails_has_ended_too() throws Exception {
    CountDownLatch wait = new CountDownLatch(1);
    tasks.execute(
        () -> {
          await(wait);
          throw new ExpectedException();
        });
    CompletableFuture<Boolean> idle = tasks.whenIdle();
    wait.countDown();

    assertThat(idle.get(10, TimeUnit.SECONDS)).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class ExpectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
