package org.fretway.desktop.mastery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.fretway.Fretway;
import org.fretway.chart.Mastery;
import org.fretway.desktop.model.LatestAnswer;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.ViewState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mastery at which whoever sits at the window left each song; of the songs that are not played
 * in full, those that were changed last.
 */
public final class MasteryMemory {
  /** How many songs are remembered; more would not fit. */
  static final int MAX_SONGS = 400;

  private static final Logger LOG = LoggerFactory.getLogger(MasteryMemory.class);
  private static final String KEY = "mastery";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final ViewState states;
  private final WindowAccess access;
  private final LatestAnswer<Change, Boolean> keeping;

  /** A mastery to be kept. */
  private record Change(String trackId, int percent) {}

  /**
   * Creates it.
   *
   * @param background runs what waits for the database
   * @param ui the executor on which {@link #keep} is called
   */
  public MasteryMemory(Fretway fretway, Executor background, Executor ui) {
    states = fretway.viewState();
    access = new WindowAccess(fretway.windowUser());
    // What can't be kept is in the log, and spoils nothing but the next time.
    keeping = new LatestAnswer<>(background, ui, this::write, (change, done) -> {}, change -> {});
  }

  /** Returns the mastery of a song in percent, 100 where none was kept; waits for the database. */
  int read(String trackId) {
    try {
      int percent = access.call(actor -> songs(actor).path(trackId).asInt(Mastery.FULL));
      return Math.clamp(percent, 0, Mastery.FULL);
    } catch (RuntimeException e) { // The song is shown in full.
      LOG.warn("The mastery of the track {} could not be read", trackId, e);
      return Mastery.FULL;
    }
  }

  /** Keeps the mastery of a song in percent; of several in a row, the last. Returns at once. */
  void keep(String trackId, int percent) {
    keeping.ask(new Change(trackId, percent));
  }

  private boolean write(Change change) {
    try {
      access.run(actor -> write(actor, change));
      return true;
    } catch (Exception e) { // The next one is kept all the same.
      LOG.warn("The mastery of the track {} could not be kept", change.trackId(), e);
      return false;
    }
  }

  private void write(Actor actor, Change change) throws InvalidInputException {
    ObjectNode songs = songs(actor);
    songs.remove(change.trackId());
    if (change.percent() < Mastery.FULL) {
      songs.put(change.trackId(), change.percent());
    }
    while (songs.size() > MAX_SONGS) {
      songs.remove(songs.fieldNames().next());
    }
    states.put(actor, KEY, songs.toString());
  }

  private ObjectNode songs(Actor actor) {
    Optional<String> kept = states.get(actor, KEY);
    try {
      if (kept.isPresent() && MAPPER.readTree(kept.get()) instanceof ObjectNode songs) {
        return songs;
      }
    } catch (JsonProcessingException e) {
      LOG.warn("What is remembered under {} can't be read, and begins anew", KEY, e);
    }
    return MAPPER.createObjectNode();
  }
}
