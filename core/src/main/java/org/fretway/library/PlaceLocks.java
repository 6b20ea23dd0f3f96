package org.fretway.library;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * One lock a song file: held while its songs come in or one of them is removed, so that neither
 * undoes the other.
 */
final class PlaceLocks {
  /** Enough that two files of a scan seldom wait for each other. */
  private static final int LOCKS = 64;

  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Runs work while nobody else works on the files. */
  <T, E extends Exception> T holding(Collection<SongPlace> places, Work<T, E> work) throws E {
    // In one order, so that no two wait for each other.
    List<ReentrantLock> held =
        places.stream().map(this::index).distinct().sorted().map(locks::get).toList();
    held.forEach(ReentrantLock::lock);
    try {
      return work.run();
    } finally {
      held.forEach(ReentrantLock::unlock);
    }
  }

  private int index(SongPlace place) {
    return Math.floorMod(place.hashCode(), LOCKS);
  }

  /** Runs work while nobody else works on the file. */
  <T, E extends Exception> T holding(SongPlace place, Work<T, E> work) throws E {
    return holding(List.of(place), work);
  }
}
