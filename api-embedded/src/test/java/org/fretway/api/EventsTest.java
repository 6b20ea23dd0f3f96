package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fretway.api.event.EventClient;
import org.fretway.api.event.EventLog;
import org.fretway.api.event.EventSockets;
import org.fretway.audio.NowPlaying.Moment;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.ScanMode;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {
  private TestServer server;
  private String token;
  private Path library;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    library = folder.resolve("library");
    server = TestServer.start(folder, songs -> {});
    token = server.signIn();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Gathers what a connection is told. */
  private static final class Listener implements WebSocket.Listener, AutoCloseable {
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    Listener(TestServer server, String query) {
      URI uri = URI.create(server.url().replace("http", "ws") + EventSockets.PATH + query);
      socket = client.newWebSocketBuilder().buildAsync(uri, this).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          events.add(new ObjectMapper().readTree(text.toString()));
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return CompletableFuture.completedStage(null);
    }

    JsonNode first(String type) {
      return await()
          .until(
              () -> events.stream().filter(e -> e.get("type").asText().equals(type)).findFirst(),
              Optional::isPresent)
          .orElseThrow();
    }

    @Override
    public void close() {
      socket.abort();
      client.close();
    }
  }

  private Listener listen(String more) {
    return new Listener(server, "?token=" + token + more);
  }

  @Test
  void a_client_is_told_first_where_things_stand() {
    try (Listener listener = listen("")) {
      JsonNode hello = listener.first("hello");

      assertThat(hello.at("/data/resumed").asBoolean()).isFalse();
      assertThat(hello.at("/data/stream").asText()).isNotEmpty();
      assertThat(hello.at("/data/now/scan/status").asText()).isEqualTo("complete");
      assertThat(hello.at("/data/now/library/totalSongs").asInt()).isZero();
      assertThat(hello.at("/data/now/transport/state").asText()).isEqualTo("stopped");
    }
  }

  @Test
  void a_scan_is_told_to_its_end_with_the_change_of_the_library() throws Exception {
    new FeedpakFixture().named("New", "Band").zip(library, "new.feedpak");
    try (Listener listener = listen("")) {
      listener.first("hello");
      server.fretway().scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);

      await()
          .untilAsserted(
              () ->
                  assertThat(listener.events)
                      .anyMatch(
                          event ->
                              event.get("type").asText().equals("scan")
                                  && event.at("/data/status").asText().equals("complete")
                                  && event.at("/data/added").asInt() == 1));
      assertThat(listener.first("library").at("/data/totalSongs").asInt()).isEqualTo(1);
    }
  }

  @Test
  void numbers_grow_by_one() {
    try (Listener listener = listen("")) {
      listener.first("hello");
      for (int i = 0; i < 5; i++) {
        play(i);
      }

      // The end of the scan at the start may be told in between.
      await()
          .untilAsserted(
              () ->
                  assertThat(listener.events.getLast().at("/data/songTime").asDouble(-1))
                      .isEqualTo(4));
      List<JsonNode> events = List.copyOf(listener.events);
      long start = events.getFirst().get("seq").asLong();
      for (int i = 0; i < events.size(); i++) {
        assertThat(events.get(i).get("seq").asLong()).isEqualTo(start + i);
      }
      assertThat(events)
          .filteredOn(event -> event.get("type").asText().equals("transport"))
          .extracting(event -> event.at("/data/songTime").asDouble())
          .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
      assertThat(events.getLast().at("/data/state").asText()).isEqualTo("playing");
    }
  }

  private void play(double songTime) {
    server
        .fretway()
        .nowPlaying()
        .tell(Optional.of(new Moment("abc", 0, true, songTime, 1, Instant.EPOCH)));
  }

  @Test
  void who_comes_back_is_told_what_was_missed() {
    String place;
    try (Listener before = listen("")) {
      JsonNode hello = before.first("hello");
      place = "&stream=" + hello.at("/data/stream").asText() + "&since=" + hello.get("seq");
    }
    play(1);
    play(2);
    try (Listener after = listen(place)) {
      // How the scan at the start ended may be told at any time.
      await()
          .untilAsserted(
              () ->
                  assertThat(after.events)
                      .filteredOn(event -> event.at("/type").asText().equals("transport"))
                      .extracting(event -> event.at("/data/songTime").asDouble())
                      .containsExactly(1.0, 2.0));
      assertThat(after.events.getFirst().at("/data/resumed").asBoolean()).isTrue();
    }
  }

  @Test
  void who_was_away_too_long_or_in_another_run_starts_afresh() {
    try (Listener before = listen("")) {
      JsonNode hello = before.first("hello");
      for (int i = 0; i <= EventLog.KEPT; i++) {
        play(i);
      }
      String stream = "&stream=" + hello.at("/data/stream").asText();
      try (Listener late = listen(stream + "&since=" + hello.get("seq"));
          Listener foreign = listen("&stream=other&since=0");
          Listener ahead = listen(stream + "&since=1000000")) {
        for (Listener listener : List.of(late, foreign, ahead)) {
          assertThat(listener.first("hello").at("/data/resumed").asBoolean()).isFalse();
        }
      }
    }
  }

  @Test
  void without_a_token_there_is_nothing_to_hear() {
    assertThatThrownBy(() -> new Listener(server, ""))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    assertThat(server.get(EventSockets.PATH + "?token=x").statusCode()).isEqualTo(401);
    HttpResponse<byte[]> plain = server.get(EventSockets.PATH + "?token=" + token);
    assertThat(plain.statusCode()).isEqualTo(426);
    assertThat(server.get(EventSockets.PATH + "?token=" + token + "&since=x").statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_client_that_sends_too_much_is_let_go() {
    try (Listener listener = listen("")) {
      listener.first("hello");
      listener.socket.sendText("x".repeat(5000), true).join();

      await().untilAsserted(() -> assertThat(listener.closed).isCompleted());
    }
  }

  @Test
  void a_closing_server_says_so() {
    try (Listener listener = listen("")) {
      listener.first("hello");
      server.server().close();

      assertThat(listener.closed.join()).isEqualTo(EventClient.GOING_AWAY);
    }
  }
}
