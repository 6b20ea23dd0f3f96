package org.fretway.library;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches library folders, with all folders in them, and tells where something has changed, once it
 * has come to rest. Where watching is impossible, it says so, and somebody has to look.
 */
final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(5);
  private static final int MAX_DEPTH = 32;

  /** How often a folder that is away is looked for, in times of rest. */
  private static final int AWAY_RESTS = 20;

  /** What the kernel lets a user watch is often not much more, and each takes memory of it. */
  static final int MAX_WATCHED = 50_000;

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  private final WatchService service;
  private final RestingChanges changes;
  private final Listener listener;
  private final int maxWatched;
  private final Map<WatchKey, Watched> watched = new HashMap<>();
  private final Set<LibraryFolder> away = new HashSet<>();
  private final long awayMillis;
  private final Thread thread;

  /** Is told what to look at, on the thread of the watch. */
  interface Listener {
    /** All folders are watched as far as they can be: what changes from now on is noticed. */
    void watching();

    /** Something has changed there, and has come to rest. */
    void changed(List<ScanScope> scopes);

    /** Changes of a folder may go unnoticed from now on. */
    void unwatched(LibraryFolder folder);
  }

  private record Watched(LibraryFolder library, Path folder) {}

  /**
   * Begins to watch.
   *
   * @param resting for how long nothing must happen to a file before it is looked at
   * @param maxWatched how many folders are watched at most
   * @throws IOException if nothing can be watched at all
   */
  FolderWatch(
      Collection<LibraryFolder> folders, Duration resting, int maxWatched, Listener listener)
      throws IOException {
    this.service = FileSystems.getDefault().newWatchService();
    this.changes = new RestingChanges(resting);
    this.listener = listener;
    this.maxWatched = maxWatched;
    this.awayMillis = resting.multipliedBy(AWAY_RESTS).toMillis();
    List<LibraryFolder> all = List.copyOf(folders);
    this.thread = Thread.ofPlatform().daemon().name("fretway-watch").start(() -> run(all));
  }

  private void run(List<LibraryFolder> folders) {
    try {
      folders.forEach(this::watch);
      listener.watching();
      while (!Thread.currentThread().isInterrupted()) {
        WatchKey key = service.poll(millisToWait(), TimeUnit.MILLISECONDS);
        if (key != null) {
          take(key);
        }
        watchThoseThatAreBack();
        List<ScanScope> rested = changes.takeRested();
        if (!rested.isEmpty()) {
          listener.changed(rested);
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      LOG.debug("the folders are watched no more", e);
    }
  }

  private long millisToWait() {
    return away.isEmpty() ? changes.millisToWait() : Math.min(changes.millisToWait(), awayMillis);
  }

  private void watch(LibraryFolder folder) {
    if (!Files.isDirectory(folder.path())) {
      away.add(folder);
    } else if (NetworkDrives.isOn(folder.path()) || !watch(folder, folder.path())) {
      LOG.info("{} can't be watched", folder.path());
      listener.unwatched(folder);
    }
  }

  /** What a drive holds that was plugged in again is looked at as a whole. */
  private void watchThoseThatAreBack() {
    for (LibraryFolder folder : List.copyOf(away)) {
      if (Files.isDirectory(folder.path())) {
        away.remove(folder);
        watch(folder);
        changes.add(ScanScope.of(folder));
      }
    }
  }

  /** Watches a folder with all in it; returns whether all of them are watched. */
  private boolean watch(LibraryFolder library, Path root) {
    try {
      boolean[] all = {true};
      Files.walkFileTree(
          root,
          Set.of(),
          MAX_DEPTH,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
                throws IOException {
              if (!dir.equals(root) && dir.getFileName().toString().startsWith(".")) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              if (watched.size() >= maxWatched) {
                all[0] = false;
                return FileVisitResult.TERMINATE;
              }
              watched.put(dir.register(service, KINDS), new Watched(library, dir));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              // What is behind a link to a folder tells nobody of its changes.
              all[0] &= !attributes.isSymbolicLink() || !Files.isDirectory(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
              return FileVisitResult.CONTINUE; // It went away, or a scan says what is wrong.
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem) {
              return FileVisitResult.CONTINUE;
            }
          });
      return all[0];
    } catch (IOException e) {
      LOG.info("{} can't be watched: {}", root, Problems.describe(e));
      return false;
    }
  }

  private void take(WatchKey key) {
    Watched where = watched.get(key);
    List<WatchEvent<?>> events = key.pollEvents();
    if (!key.reset()) {
      watched.remove(key);
      if (where != null && where.folder.equals(where.library.path())) {
        away.add(where.library);
      }
    }
    if (where != null) {
      events.forEach(event -> take(where, event));
    }
  }

  private void take(Watched where, WatchEvent<?> event) {
    if (!(event.context() instanceof Path name)) {
      // So much happened that it was not noted down.
      changes.add(scope(where.library, where.folder));
      return;
    }
    if (name.toString().startsWith(".")) {
      return;
    }
    Path path = where.folder.resolve(name);
    changes.add(scope(where.library, path));
    if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE
        && Files.isDirectory(path)
        && !watch(where.library, path)) {
      listener.unwatched(where.library);
    }
  }

  private static ScanScope scope(LibraryFolder library, Path path) {
    String relative = library.relative(path);
    while (LossyNames.isLossy(relative)) {
      // It would not be found by that; what it is in would.
      relative = relative.substring(0, Math.max(0, relative.lastIndexOf('/')));
    }
    return new ScanScope(library, relative);
  }

  /** Ends it; what has not come to rest is left to a later scan. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      service.close();
      thread.join(CLOSES_WITHIN);
    } catch (IOException e) {
      LOG.warn("the watch of folders could not be closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
