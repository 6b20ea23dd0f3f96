package org.fretway.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Changes that wait until nothing happens to their file any more: one that is being copied would be
 * read half. Used by one thread.
 */
final class RestingChanges {
  /** Beyond that, their whole folder is looked at. */
  private static final int MAX_CHANGES = 5000;

  private static final long IDLE_MILLIS = 60_000;

  private final long restingNanos;
  private final Map<ScanScope, Change> changes = new HashMap<>();

  private record Change(long at, FileStamp stamp) {}

  /**
   * Creates it.
   *
   * @param resting for how long nothing must happen
   */
  RestingChanges(Duration resting) {
    this.restingNanos = resting.toNanos();
  }

  /** Adds a change that has just happened. */
  void add(ScanScope scope) {
    if (changes.size() >= MAX_CHANGES) {
      List<LibraryFolder> folders =
          changes.keySet().stream().map(ScanScope::folder).distinct().toList();
      changes.clear();
      folders.forEach(folder -> put(ScanScope.of(folder)));
      put(ScanScope.of(scope.folder()));
    } else {
      put(scope);
    }
  }

  private void put(ScanScope scope) {
    changes.put(scope, new Change(System.nanoTime(), look(scope.file())));
  }

  /** Returns how long to wait for the next change before asking what has come to rest. */
  long millisToWait() {
    return changes.isEmpty() ? IDLE_MILLIS : Math.max(1, restingNanos / 2_000_000);
  }

  /** Takes out what has come to rest; what is inside something else of it is left out. */
  List<ScanScope> takeRested() {
    List<ScanScope> rested = new ArrayList<>();
    long now = System.nanoTime();
    for (Iterator<Map.Entry<ScanScope, Change>> entries = changes.entrySet().iterator();
        entries.hasNext(); ) {
      Map.Entry<ScanScope, Change> entry = entries.next();
      if (now - entry.getValue().at < restingNanos) {
        continue;
      }
      // A drive may tell of the beginning of a long write only.
      FileStamp stamp = look(entry.getKey().file());
      if (stamp.equals(entry.getValue().stamp)) {
        rested.add(entry.getKey());
        entries.remove();
      } else {
        entry.setValue(new Change(now, stamp));
      }
    }
    return rested.stream()
        .filter(scope -> rested.stream().noneMatch(other -> isInside(scope, other)))
        .toList();
  }

  private static boolean isInside(ScanScope scope, ScanScope other) {
    return !scope.equals(other)
        && other.contains(new SongPlace(scope.folder().name(), scope.path()));
  }

  /** A folder tells of what comes into it by itself. */
  private static FileStamp look(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isDirectory() ? FileStamp.NEVER : FileStamp.ofFile(attributes);
    } catch (IOException e) {
      return FileStamp.NEVER;
    }
  }
}
