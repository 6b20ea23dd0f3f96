package org.fretway.profile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to know that profiles, groups or the user of the window have changed. */
final class ChangeListeners {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeListeners.class);

  private final Map<Object, Runnable> listeners = new ConcurrentHashMap<>();

  /** Adds a listener until what is returned is closed. */
  AutoCloseable add(Runnable listener) {
    Object key = new Object();
    listeners.put(key, listener);
    return () -> listeners.remove(key);
  }

  /** Tells all listeners, on this thread. */
  void changed() {
    for (Runnable listener : listeners.values()) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        LOG.error("a listener failed", e);
      }
    }
  }
}
