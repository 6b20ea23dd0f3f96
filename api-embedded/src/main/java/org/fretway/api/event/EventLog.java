package org.fretway.api.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fretway.api.http.Json;

/**
 * Numbers events and keeps the last of them, so that a client that was away for a moment gets what
 * it missed. Safe for several threads; who adds an event never waits for a query.
 */
public final class EventLog {
  /** How many events are kept: at ten a second, those of the last minute. */
  public static final int KEPT = 600;

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
   * @param now makes the present state, and may take its time: what happens meanwhile is told after
   *     it. Asked again if that is more than is kept
   * @param listener gets JSON, and has to return at once
   */
  void follow(Place place, Supplier<Object> now, Consumer<String> listener) {
    Start start = start(place);
    while (!begin(start, now.get(), listener)) {
      start = start(place);
    }
  }

  /**
   * Where a listener begins.
   *
   * @param seq the last event that it need not be told
   * @param last the last event of all, which the state that is asked for after it contains
   */
  private record Start(boolean resumed, long seq, long last) {}

  private synchronized Start start(Place place) {
    boolean resumed = place.stream().equals(stream) && place.seq() <= last && reaches(place.seq());
    return new Start(resumed, resumed ? place.seq() : last, last);
  }

  /** Returns false if an event that the listener has to be told is no longer kept. */
  private synchronized boolean begin(Start start, Object now, Consumer<String> listener) {
    if (!reaches(start.seq())) {
      return false;
    }
    Hello hello = new Hello(stream, start.last(), start.resumed(), now);
    listener.accept(text(new Event(start.seq(), "hello", hello)));
    kept.stream()
        .filter(event -> event.seq() > start.seq())
        .forEach(event -> listener.accept(text(event)));
    listeners.add(listener);
    return true;
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
