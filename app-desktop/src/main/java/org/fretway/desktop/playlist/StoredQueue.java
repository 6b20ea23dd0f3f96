package org.fretway.desktop.playlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A queue as it is kept over restarts: what was played last, and so many of the songs that come as
 * fit into what the window remembers.
 *
 * @param songs ids of the tracks
 * @param current place of the song that was played last, or -1
 */
record StoredQueue(List<String> songs, int current) {
  /** The most songs that are kept. */
  static final int MAX_SONGS = 1_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Copies the ids; an object without them holds none. */
  StoredQueue(@Nullable List<String> songs, int current) {
    this.songs =
        songs == null
            ? List.of()
            : List.copyOf(songs.subList(0, Math.min(songs.size(), MAX_SONGS)));
    this.current = current;
  }

  static StoredQueue of(PlayQueue queue) {
    return new StoredQueue(
        queue.songs().stream().limit(MAX_SONGS).map(QueuedSong::trackId).toList(),
        queue.currentProperty().get());
  }

  /** Reads a queue; empty if the text holds none. */
  static Optional<StoredQueue> parse(String json) {
    try {
      return Optional.ofNullable(MAPPER.readValue(json, StoredQueue.class));
    } catch (JsonProcessingException | RuntimeException e) {
      return Optional.empty();
    }
  }

  String toJson() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of ids can always be written", e);
    }
  }
}
