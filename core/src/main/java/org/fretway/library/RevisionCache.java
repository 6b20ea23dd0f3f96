package org.fretway.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for last, as long as the library stays as it was: phones that show the same lists
 * and read one song piece by piece cost the database nothing. Safe for several threads.
 */
final class RevisionCache<K, V> {
  private final LongSupplier revision;
  private final Map<K, V> values;
  private long filledAt;

  /**
   * Creates an empty cache.
   *
   * @param revision grows with every change of the library
   * @param capacity how much is kept; what was not asked for longest goes first
   */
  RevisionCache(LongSupplier revision, int capacity) {
    this.revision = revision;
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
          }
        };
  }

  /** Looks for something that is not known yet. */
  @FunctionalInterface
  interface Search<V, E extends Exception> {
    V run() throws E;
  }

  /** Returns what belongs to a key, searching for it unless it is known. */
  <E extends Exception> V get(K key, Search<V, E> search) throws E {
    long before = revision.getAsLong();
    @Nullable V known = known(key, before);
    if (known != null) {
      return known;
    }
    V found = search.run();
    keep(key, found, before);
    return found;
  }

  private synchronized @Nullable V known(K key, long now) {
    if (filledAt != now) {
      values.clear();
      filledAt = now;
    }
    return values.get(key);
  }

  private synchronized void keep(K key, V found, long searchedAt) {
    // What was searched for before a change may be as it was then.
    if (filledAt == searchedAt && revision.getAsLong() == searchedAt) {
      values.put(key, found);
    }
  }
}
