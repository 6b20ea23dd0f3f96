package org.fretway.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Numbers events and keeps the last of them, so that a client that was away for a moment gets what
 * it missed. Safe for several threads.
 */
final class EventLog {
  /** How many events are kept: at ten a second, those of the last minute. */
  static final int KEPT = 600;

  private final String stream = UUID.randomUUID().toString();
  private final Deque<Event> kept = new ArrayDeque<>();
  private final Set<Consumer<String>> listeners = new LinkedHashSet<>();
  private long last;

  /** Where a client was when it lost touch: the last event that it got, and of which stream. */
  record Place(String stream, long seq) {}

  /**
   * What a client is told first.
   *
   * @param stream names this run of the server; the numbers of another mean nothing in it
   * @param seq number of the last event so far
   * @param resumed whether all that was missed follows; else what is known has to be read again
   * @param now the present state of everything that events tell of
   */
  record Hello(String stream, long seq, boolean resumed, Object now) {}

  /** Adds an event and tells it to all who listen. */
  synchronized void add(String type, Object data) {
    last++;
    Event event = new Event(last, type, data);
    kept.addLast(event);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
    if (listeners.isEmpty()) {
      return;
    }
    String text = text(event);
    List.copyOf(listeners).forEach(listener -> listener.accept(text));
  }

  /**
   * Tells a listener where things stand, then what it missed, then all that happens.
   *
   * @param place where the listener was before
   * @param now makes the present state, once it is certain that nothing is missed after it
   * @param listener gets JSON, and has to return at once
   */
  synchronized void follow(Place place, Supplier<Object> now, Consumer<String> listener) {
    List<Event> missed = new ArrayList<>();
    boolean resumed = place.stream().equals(stream) && place.seq() <= last && reaches(place.seq());
    if (resumed) {
      kept.stream().filter(event -> event.seq() > place.seq()).forEach(missed::add);
    }
    Hello hello = new Hello(stream, last, resumed, now.get());
    listener.accept(text(new Event(resumed ? place.seq() : last, "hello", hello)));
    missed.forEach(event -> listener.accept(text(event)));
    listeners.add(listener);
  }

  /** Returns whether every event after that one is still kept. */
  private boolean reaches(long seq) {
    return seq == last || (!kept.isEmpty() && kept.getFirst().seq() <= seq + 1);
  }

  synchronized void leave(Consumer<String> listener) {
    listeners.remove(listener);
  }

  private static String text(Event event) {
    return new String(Json.bytes(event), StandardCharsets.UTF_8);
  }
}
