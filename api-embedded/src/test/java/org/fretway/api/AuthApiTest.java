package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.ALICE;
import static org.fretway.api.TestServer.assertError;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fretway.api.guard.LoginThrottle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthApiTest {
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder, songs -> {});
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_first_profile_is_made_once() {
    assertThat(server.json(200, "/api/setup/status").get("configured").asBoolean()).isFalse();

    HttpResponse<byte[]> made = server.postJson("/api/setup/init", ALICE);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(json(made).get("name").asText()).isEqualTo("Alice");

    assertThat(server.json(200, "/api/setup/status").get("profiles").asInt()).isEqualTo(1);
    HttpResponse<byte[]> again = server.postJson("/api/setup/init", ALICE);
    assertError(again, 409, "already_configured");
  }

  @Test
  void profiles_show_nothing_of_pins_and_phrases() {
    server.postJson("/api/setup/init", ALICE);

    JsonNode profile = server.json(200, "/api/profiles").get(0);

    assertThat(profile.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("id", "name", "avatarId", "locked", "createdAt");
  }

  @Test
  void a_session_lasts_a_day_and_ends_with_signing_out() {
    String token = server.signIn();
    String bearer = "Bearer " + token;

    JsonNode answer = server.json(200, "/api/auth/session", "Authorization", bearer);
    assertThat(answer.at("/session/token").asText()).isEqualTo(token);
    assertThat(answer.at("/profile/name").asText()).isEqualTo("Alice");
    assertThat(answer.at("/session/profileId").asLong())
        .isEqualTo(answer.at("/profile/id").asLong());
    assertThat(Instant.ofEpochMilli(answer.at("/session/expiresAt").asLong()))
        .isBetween(
            Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));

    assertThat(server.send("POST", "/api/auth/logout", "Authorization", bearer).statusCode())
        .isEqualTo(204);
    assertThat(server.get("/api/auth/session", "Authorization", bearer).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_wrong_pin_is_refused_and_too_many_lock_the_profile() {
    server.postJson("/api/setup/init", ALICE);
    String wrong = "{\"profileName\": \"Alice\", \"pin\": \"0000\"}";

    HttpResponse<byte[]> refused = server.postJson("/api/auth/login", wrong);
    assertError(refused, 401, "bad_credentials");
    for (int i = 0; i < 4; i++) {
      server.postJson("/api/auth/login", wrong);
    }
    HttpResponse<byte[]> locked =
        server.postJson("/api/auth/login", "{\"profileName\": \"Alice\", \"pin\": \"1234\"}");
    assertError(locked, 401, "profile_locked");
  }

  @Test
  void of_many_who_set_up_at_once_one_succeeds() throws Exception {
    List<Callable<Integer>> calls =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        server
                            .postJson("/api/setup/init", ALICE.replace("Alice", "Alice " + i))
                            .statusCode())
            .toList();
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> call : threads.invokeAll(calls)) {
        statuses.add(call.get());
      }
    }

    // Where the machine is too busy to hash in time, some are told to come back.
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
    assertThat(statuses).isSubsetOf(201, 409, 503);
    assertThat(server.json(200, "/api/profiles")).hasSize(1);
  }

  private HttpResponse<byte[]> recover(String name, String phrase, String newPin) {
    return server.postJson(
        "/api/auth/recover",
        "{\"name\": \"%s\", \"recoveryPhrase\": \"%s\", \"newPin\": \"%s\"}"
            .formatted(name, phrase, newPin));
  }

  @Test
  void the_recovery_phrase_sets_a_new_pin() {
    String bearer = "Bearer " + server.signIn();

    HttpResponse<byte[]> recovered = recover("Alice", "Blue sky 42", "5678");

    assertThat(recovered.statusCode()).isEqualTo(200);
    assertThat(json(recovered)).isEqualTo(server.json(200, "/api/profiles").get(0));
    assertThat(server.get("/api/auth/session", "Authorization", bearer).statusCode())
        .isEqualTo(401);
    assertThat(
            server
                .postJson("/api/auth/login", "{\"profileName\": \"Alice\", \"pin\": \"5678\"}")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_wrong_phrase_is_refused_and_too_many_lock_recovering() {
    server.postJson("/api/setup/init", ALICE);

    HttpResponse<byte[]> unknown = recover("Nobody", "blue sky 42", "5678");
    for (int i = 0; i < 5; i++) {
      HttpResponse<byte[]> refused = recover("Alice", "red sky 42", "5678");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).isEqualTo(unknown.body());
    }

    HttpResponse<byte[]> locked = recover("Alice", "blue sky 42", "5678");
    assertError(locked, 401, "recovery_locked");
    assertThat(server.signIn()).isNotEmpty();
  }

  @Test
  void what_recovering_can_not_take_is_named() {
    server.postJson("/api/setup/init", ALICE);

    HttpResponse<byte[]> pin = recover("Alice", "blue sky 42", "12");
    assertThat(pin.statusCode()).isEqualTo(400);
    assertThat(json(pin).get("field").asText()).isEqualTo("newPin");
    HttpResponse<byte[]> missing = server.postJson("/api/auth/recover", "{\"name\": \"Alice\"}");
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(json(missing).get("field").asText()).isEqualTo("recoveryPhrase");
  }

  @Test
  void signing_in_and_recovering_are_slowed_down_together() {
    String nobody = "{\"profileName\": \"Nobody\", \"pin\": \"0000\"}";
    for (int i = 0; i < LoginThrottle.MAX_ATTEMPTS; i += 2) {
      assertThat(server.postJson("/api/auth/login", nobody).statusCode()).isEqualTo(401);
      assertThat(recover("Nobody", "blue sky 42", "5678").statusCode()).isEqualTo(401);
    }

    assertThat(server.postJson("/api/auth/login", nobody).statusCode()).isEqualTo(429);
    assertThat(recover("Nobody", "blue sky 42", "5678").statusCode()).isEqualTo(429);
  }

  @Test
  void scans_are_started_only_by_who_has_signed_in() {
    assertThat(server.send("POST", "/api/rescan").statusCode()).isEqualTo(401);
    assertThat(server.send("POST", "/api/rescan/full").statusCode()).isEqualTo(401);

    String bearer = "Bearer " + server.signIn();
    assertThat(server.send("POST", "/api/rescan", "Authorization", bearer).statusCode())
        .isEqualTo(202);
    assertThat(server.send("POST", "/api/rescan/full", "Authorization", bearer).statusCode())
        .isEqualTo(202);
  }
}
