package org.fretway.api.event;

import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fretway.api.http.ApiException;

/**
 * Counts who listens to events. Places are few: each takes a connection, a thread and a queue. One
 * profile can't have them all, or a token that got lost would shut the others out.
 */
public final class EventPlaces {
  /** More would be a mistake of some client. */
  public static final int MAX = 200;

  /** For each profile: its phones, several pages on each, and what has not been noticed to end. */
  public static final int MAX_OF_A_PROFILE = 50;

  private static final int RETRY_SECONDS = 30;

  private final Map<Optional<Long>, Integer> ofProfiles = new HashMap<>();
  private int taken;

  /** A place that is taken until it is closed; closing it again does nothing. */
  final class Place implements AutoCloseable {
    private final Optional<Long> profileId;
    private final AtomicBoolean given = new AtomicBoolean();

    private Place(Optional<Long> profileId) {
      this.profileId = profileId;
    }

    @Override
    public void close() {
      if (given.compareAndSet(false, true)) {
        giveBack(profileId);
      }
    }
  }

  /**
   * Takes a place.
   *
   * @throws ApiException with 503 if there is none left
   */
  synchronized Place take(Optional<Long> profileId) {
    if (taken >= MAX) {
      throw full("Too many clients listen; try again later.");
    }
    int ofProfile = ofProfiles.getOrDefault(profileId, 0);
    if (ofProfile >= MAX_OF_A_PROFILE) {
      throw full("Too many clients of this profile listen; close some, or try again later.");
    }
    taken++;
    ofProfiles.put(profileId, ofProfile + 1);
    return new Place(profileId);
  }

  private synchronized void giveBack(Optional<Long> profileId) {
    taken--;
    ofProfiles.computeIfPresent(profileId, (_, count) -> count > 1 ? count - 1 : null);
  }

  private static ApiException full(String message) {
    return ApiException.of(StatusCodes.SERVICE_UNAVAILABLE, "too_many_clients", message)
        .with(Headers.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
  }
}
