package org.fretway.api.guard;

import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fretway.api.http.ApiException;

/**
 * Slows down guessing across profiles, which the lock of a single profile does not see: an address
 * gets {@link #MAX_ATTEMPTS} sign-in attempts in {@link #WINDOW}.
 */
public final class LoginThrottle {
  public static final int MAX_ATTEMPTS = 20;
  static final Duration WINDOW = Duration.ofMinutes(1);

  /** Bounds the memory that many addresses can take; the one not seen longest is forgotten. */
  private static final int MAX_ADDRESSES = 1000;

  private final InstantSource clock;
  private final Map<Network, Deque<Instant>> attempts = new LinkedHashMap<>(16, 0.75f, true);

  /** Creates it; nobody has tried anything yet. */
  public LoginThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Counts an attempt from an address.
   *
   * @throws ApiException with 429 if there were too many
   */
  public synchronized void admit(InetAddress address) {
    Instant now = clock.instant();
    Deque<Instant> recent = attempts.computeIfAbsent(Network.of(address), _ -> new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.getFirst().plus(WINDOW).isAfter(now)) {
      recent.removeFirst();
    }
    if (recent.size() >= MAX_ATTEMPTS) {
      long seconds = Duration.between(now, recent.getFirst().plus(WINDOW)).toSeconds() + 1;
      throw ApiException.of(
              StatusCodes.TOO_MANY_REQUESTS,
              "too_many_attempts",
              "Too many attempts to sign in; try again in %d seconds.".formatted(seconds))
          .with(Headers.RETRY_AFTER, Long.toString(seconds));
    }
    recent.addLast(now);
    if (attempts.size() > MAX_ADDRESSES) {
      attempts.remove(attempts.keySet().iterator().next());
    }
  }
}
