package org.fretway.library;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What somebody works on at the moment, so that nobody else does at the same time. Who holds some
 * can't ask for more. Safe for use from several threads.
 *
 * @param <K> that by which things are told apart
 */
final class KeyedLocks<K> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private final Set<K> held = new HashSet<>();

  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Runs work while nobody else works on these things. */
  <T, E extends Exception> T holding(Collection<K> keys, Work<T, E> work) throws E {
    Set<K> wanted = Set.copyOf(keys);
    hold(wanted);
    try {
      return work.run();
    } finally {
      release(wanted);
    }
  }

  /** Takes all at once, so that no two wait for each other. */
  private void hold(Set<K> wanted) {
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

  private void release(Set<K> wanted) {
    lock.lock();
    try {
      held.removeAll(wanted);
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Runs work while nobody else works on this thing. */
  <T, E extends Exception> T holding(K key, Work<T, E> work) throws E {
    return holding(List.of(key), work);
  }
}
