package org.fretway.library;

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

  /** Runs work while nobody else works on the file. */
  <T, E extends Exception> T holding(SongPlace place, Work<T, E> work) throws E {
    ReentrantLock lock = locks.get(Math.floorMod(place.hashCode(), LOCKS));
    lock.lock();
    try {
      return work.run();
    } finally {
      lock.unlock();
    }
  }
}
