package org.fretway.library;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The song files that somebody works on: their songs come in, or one of them is removed, and
 * neither may undo the other. Who holds some can't ask for more.
 */
final class PlaceLocks {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private final Set<SongPlace> held = new HashSet<>();

  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Runs work while nobody else works on the files. */
  <T, E extends Exception> T holding(Collection<SongPlace> places, Work<T, E> work) throws E {
    Set<SongPlace> wanted = Set.copyOf(places);
    hold(wanted);
    try {
      return work.run();
    } finally {
      release(wanted);
    }
  }

  /** Takes all at once, so that no two wait for each other. */
  private void hold(Set<SongPlace> wanted) {
    lock.lock();
    try {
      while (wanted.stream().anyMatch(held::contains)) {
        released.awaitUninterruptibly();
      }
      held.addAll(wanted);
    } finally {
      lock.unlock();
    }
  }

  private void release(Set<SongPlace> wanted) {
    lock.lock();
    try {
      held.removeAll(wanted);
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Runs work while nobody else works on the file. */
  <T, E extends Exception> T holding(SongPlace place, Work<T, E> work) throws E {
    return holding(List.of(place), work);
  }
}
