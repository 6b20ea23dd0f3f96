package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthApiTest {
  private static final String ALICE =
      """
      {"name": "Alice", "pin": "1234", "recoveryPhrase": "blue sky 42"}\
      """;

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
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).get("code").asText()).isEqualTo("already_configured");
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
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(json(refused).get("code").asText()).isEqualTo("bad_credentials");
    for (int i = 0; i < 4; i++) {
      server.postJson("/api/auth/login", wrong);
    }
    HttpResponse<byte[]> locked =
        server.postJson("/api/auth/login", "{\"profileName\": \"Alice\", \"pin\": \"1234\"}");
    assertThat(locked.statusCode()).isEqualTo(401);
    assertThat(json(locked).get("code").asText()).isEqualTo("profile_locked");
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
