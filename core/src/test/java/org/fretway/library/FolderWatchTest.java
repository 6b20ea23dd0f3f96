package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  private static final Duration SOON = Duration.ofMillis(20);
  private static final int MORE_THAN_A_WATCH_NOTES = 2000;

  @TempDir Path temp;
  private LibraryFolder folder;
  private final Told told = new Told();
  private @Nullable FolderWatch watch;

  @BeforeEach
  void make() throws Exception {
    folder = LibraryFolder.ofUser(Files.createDirectory(temp.resolve("songs")));
  }

  @AfterEach
  void close() {
    told.gate.countDown();
    if (watch != null) {
      watch.close();
    }
  }

  private void watch(int maxWatched) throws Exception {
    watch = new FolderWatch(List.of(folder), SOON, maxWatched, told);
    told.watching.await();
  }

  private Path file(String name) throws Exception {
    return Files.writeString(folder.path().resolve(name), name);
  }

  private ScanScope scope(String path) {
    return new ScanScope(folder, path);
  }

  @Test
  void when_more_happens_than_is_noted_down_the_whole_folder_is_looked_at() throws Exception {
    watch(100);
    told.holdsUp = true;
    file("first");
    told.heldUp.await();

    for (int i = 0; i < MORE_THAN_A_WATCH_NOTES; i++) {
      file("file " + i);
    }
    told.gate.countDown();

    told.awaitScope(ScanScope.of(folder));
  }

  @Test
  void of_more_folders_than_may_be_watched_it_says_that_changes_go_unnoticed() throws Exception {
    for (int i = 0; i < 5; i++) {
      Files.createDirectory(folder.path().resolve("folder " + i));
    }

    watch(3);

    assertThat(told.unwatched).containsExactly(folder);
    file("seen all the same");
    told.awaitScope(scope("seen all the same"));
  }

  @Test
  void a_folder_that_comes_when_no_more_may_be_watched_is_told_of_too() throws Exception {
    watch(1);
    assertThat(told.unwatched).isEmpty();

    Files.createDirectory(folder.path().resolve("one too many"));

    Awaitility.await().until(() -> told.unwatched.contains(folder));
  }

  @Test
  void a_folder_that_vanishes_and_comes_back_is_looked_at_and_watched_again() throws Exception {
    watch(100);
    file("before");
    told.awaitScope(scope("before"));

    Files.delete(folder.path().resolve("before"));
    Files.delete(folder.path());
    told.awaitScope(scope("before"));
    Files.createDirectory(folder.path());
    told.awaitScope(ScanScope.of(folder));

    file("after");
    told.awaitScope(scope("after"));
  }

  @Test
  void a_folder_that_is_not_there_at_the_start_is_watched_when_it_comes() throws Exception {
    Files.delete(folder.path());
    watch(100);

    Files.createDirectory(folder.path());

    told.awaitScope(ScanScope.of(folder));
    file("new");
    told.awaitScope(scope("new"));
  }

  /** What the watch says. */
  private static final class Told implements FolderWatch.Listener {
    private final CountDownLatch watching = new CountDownLatch(1);
    private final CountDownLatch heldUp = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final BlockingQueue<ScanScope> scopes = new LinkedBlockingQueue<>();
    private final Set<LibraryFolder> unwatched = ConcurrentHashMap.newKeySet();
    private volatile boolean holdsUp;

    @Override
    public void watching() {
      watching.countDown();
    }

    @Override
    public void changed(List<ScanScope> some) {
      scopes.addAll(some);
      if (holdsUp) {
        heldUp.countDown();
        try {
          gate.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    @Override
    public void unwatched(LibraryFolder folder) {
      unwatched.add(folder);
    }

    void awaitScope(ScanScope expected) throws InterruptedException {
      ScanScope next = scopes.poll(1, TimeUnit.MINUTES);
      while (next != null && !next.equals(expected)) {
        next = scopes.poll(1, TimeUnit.MINUTES);
      }
      assertThat(next).isEqualTo(expected);
    }
  }
}
