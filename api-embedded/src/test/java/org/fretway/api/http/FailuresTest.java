package org.fretway.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fretway.profile.BusyException;
import org.fretway.profile.ConflictException;
import org.fretway.profile.NotFoundException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static HttpResponse<String> answerTo(RuntimeException failure) throws Exception {
    Route route =
        Route.get("/api/fails", "Fails.")
            .answersNothing()
            .by(
                _ -> {
                  throw failure;
                });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient client = HttpClient.newHttpClient()) {
      Undertow server =
          Undertow.builder()
              .addHttpListener(
                  0, "127.0.0.1", new Router(List.of(route), _ -> Optional.empty(), threads))
              .build();
      server.start();
      try {
        var address = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        URI uri = URI.create("http://127.0.0.1:" + address.getPort() + "/api/fails");
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      } finally {
        server.stop();
      }
    }
  }

  @Test
  void who_comes_when_it_is_busy_is_told_when_to_come_back() throws Exception {
    HttpResponse<String> answer = answerTo(new BusyException());

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(5);
    assertThat(answer.body()).contains("\"code\":\"busy\"");
  }

  @Test
  void what_is_missing_or_conflicts_has_a_code_of_its_own() throws Exception {
    HttpResponse<String> missing = answerTo(new NotFoundException("song_not_found", "No song."));
    HttpResponse<String> conflict = answerTo(new ConflictException("name_taken", "Taken."));

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).isEqualTo("{\"error\":\"No song.\",\"code\":\"song_not_found\"}");
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).isEqualTo("{\"error\":\"Taken.\",\"code\":\"name_taken\"}");
  }
}
