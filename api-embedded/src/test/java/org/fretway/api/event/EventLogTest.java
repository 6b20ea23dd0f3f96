package org.fretway.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private static final EventLog.Place NOWHERE = new EventLog.Place("", 0);
  private static final long PATIENCE_SECONDS = 5;

  private final EventLog log = new EventLog();
  private final List<JsonNode> told = new ArrayList<>();

  private void hear(String json) {
    try {
      told.add(new ObjectMapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a scan does, on a thread of its own that must not be held up. */
  private void addElsewhere(int times) {
    CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < times; i++) {
                log.add("scan", "x");
              }
            })
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  private List<Long> numbers() {
    return told.stream().map(event -> event.get("seq").asLong()).toList();
  }

  /** Returns the place of a listener that was told nothing but where things stood. */
  private EventLog.Place leftAtOnce() {
    Consumer<String> brief = this::hear;
    log.follow(NOWHERE, () -> "state", brief);
    log.leave(brief);
    JsonNode hello = told.removeLast();
    return new EventLog.Place(hello.at("/data/stream").asText(), hello.get("seq").asLong());
  }

  @Test
  void what_happens_while_the_state_is_read_waits_for_nothing_and_is_told_after_it() {
    log.add("scan", "before");

    log.follow(
        NOWHERE,
        () -> {
          addElsewhere(2);
          return "state";
        },
        this::hear);
    log.add("scan", "after");

    assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L);
    assertThat(told.getFirst().get("type").asText()).isEqualTo("hello");
    assertThat(told.getFirst().at("/data/seq").asLong()).isEqualTo(1);
    assertThat(told.getFirst().at("/data/now").asText()).isEqualTo("state");
  }

  @Test
  void who_comes_back_is_told_what_it_missed_and_what_happens_meanwhile() {
    EventLog.Place place = leftAtOnce();
    log.add("scan", "missed");

    log.follow(
        place,
        () -> {
          addElsewhere(1);
          return "state";
        },
        this::hear);

    assertThat(numbers()).containsExactly(0L, 1L, 2L);
    assertThat(told.getFirst().at("/data/resumed").asBoolean()).isTrue();
    assertThat(told.getFirst().at("/data/seq").asLong()).isEqualTo(1);
  }

  @Test
  void the_state_is_read_again_if_more_happens_meanwhile_than_is_kept() {
    AtomicInteger asked = new AtomicInteger();

    log.follow(
        NOWHERE,
        () -> {
          if (asked.incrementAndGet() == 1) {
            addElsewhere(EventLog.KEPT + 1);
          }
          return asked.get();
        },
        this::hear);

    assertThat(numbers()).containsExactly(EventLog.KEPT + 1L);
    assertThat(told.getFirst().at("/data/now").asInt()).isEqualTo(2);
  }

  @Test
  void who_comes_back_starts_afresh_if_more_happens_meanwhile_than_is_kept() {
    log.add("scan", "x");
    EventLog.Place place = leftAtOnce();
    AtomicInteger asked = new AtomicInteger();

    log.follow(
        place,
        () -> {
          if (asked.incrementAndGet() == 1) {
            addElsewhere(EventLog.KEPT + 1);
          }
          return "state";
        },
        this::hear);

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().at("/data/resumed").asBoolean()).isFalse();
  }
}
