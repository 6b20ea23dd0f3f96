package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.assertError;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.fretway.profile.Actor;
import org.fretway.profile.NewProfile;
import org.fretway.profile.ProfileChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileApiTest {
  private static final String BOB =
      """
      {"name": "Bob", "pin": "0000", "recoveryPhrase": "my phrase",
       "recoveryPhraseHint": "favourite colour + number", "avatarId": 2}\
      """;

  private TestServer server;
  private String admin = "";

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder, songs -> {});
    admin = server.signIn();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<byte[]> send(String method, String path, String body) {
    return server.sendAs(admin, method, path, body);
  }

  private String bob() {
    HttpResponse<byte[]> made = send("POST", "/api/profiles", BOB);
    assertThat(made.statusCode()).isEqualTo(201);
    return "/api/profiles/" + json(made).get("id").asLong();
  }

  @Test
  void a_profile_is_made_read_changed_and_deleted() {
    String bob = bob();

    JsonNode made = server.json(200, bob);
    assertThat(made.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "id", "name", "avatarId", "locked", "recoveryPhraseHint", "createdAt");
    assertThat(made.get("avatarId").asInt()).isEqualTo(2);
    assertThat(server.json(200, "/api/profiles").get(1)).isEqualTo(made);

    HttpResponse<byte[]> changed =
        send(
            "PATCH",
            bob,
            """
            {"name": "Robert", "avatarId": 63, "recoveryPhraseHint": null,
             "profileSettings": {"theme": "dark", "gain": 1.5, "none": null}}\
            """);
    assertThat(changed.statusCode()).isEqualTo(200);
    JsonNode robert = server.json(200, bob);
    assertThat(json(changed)).isEqualTo(robert);
    assertThat(robert.get("name").asText()).isEqualTo("Robert");
    assertThat(robert.get("avatarId").asInt()).isEqualTo(63);
    assertThat(robert.has("recoveryPhraseHint")).isFalse();
    assertThat(robert.get("profileSettings"))
        .hasToString("{\"theme\":\"dark\",\"gain\":1.5,\"none\":null}");

    assertThat(json(send("PATCH", bob, "{\"profileSettings\": null}")).has("profileSettings"))
        .isFalse();

    assertThat(send("DELETE", bob, "").statusCode()).isEqualTo(204);
    assertError(server.get(bob), 404, "profile_not_found");
    assertError(send("DELETE", bob, ""), 404, "profile_not_found");
  }

  @Test
  void a_new_pin_and_a_deletion_end_the_sessions() {
    String bob = bob();
    String token = server.signIn("Bob", "0000");

    assertThat(send("PATCH", bob, "{\"pin\": \"5678\"}").statusCode()).isEqualTo(200);

    assertThat(server.get("/api/auth/session", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
    String second = server.signIn("Bob", "5678");
    assertThat(send("DELETE", bob, "").statusCode()).isEqualTo(204);
    assertThat(server.get("/api/auth/session", "Authorization", "Bearer " + second).statusCode())
        .isEqualTo(401);
  }

  @Test
  void only_an_administrator_makes_changes_and_deletes() {
    String bob = bob();
    String token = server.signIn("Bob", "0000");

    assertThat(server.postJson("/api/profiles", BOB).statusCode()).isEqualTo(401);
    assertThat(server.send("DELETE", bob).statusCode()).isEqualTo(401);
    assertError(server.sendAs(token, "POST", "/api/profiles", BOB), 403, "forbidden");
    assertError(server.sendAs(token, "PATCH", bob, "{\"avatarId\": 1}"), 403, "forbidden");
    assertError(server.sendAs(token, "DELETE", bob, ""), 403, "forbidden");
    assertThat(server.json(200, bob).get("avatarId").asInt()).isEqualTo(2);
  }

  @Test
  void a_name_that_is_taken_is_a_conflict() {
    String bob = bob();

    assertError(send("POST", "/api/profiles", BOB), 409, "name_taken");
    assertError(send("PATCH", bob, "{\"name\": \"ÁLICE\"}"), 409, "name_taken");
  }

  @Test
  void the_last_administrator_stays() {
    long alice = server.json(200, "/api/profiles").get(0).get("id").asLong();

    assertError(send("DELETE", "/api/profiles/" + alice, ""), 409, "last_admin");
    assertThat(server.json(200, "/api/profiles")).hasSize(1);
  }

  @Test
  void settings_of_the_window_are_served_whatever_their_numbers() throws Exception {
    var profiles = server.fretway().profiles();
    long id = profiles.create(Actor.LOCAL_OWNER, NewProfile.of("Cleo", "1234", "phrase")).id();
    profiles.change(
        Actor.LOCAL_OWNER,
        id,
        ProfileChange.NONE.withProfileSettings(
            "{\"a\":1e400,\"b\":12345678901234567890123456789012}"));

    assertThat(server.json(200, "/api/profiles/" + id).get("profileSettings")).hasSize(2);
  }
}
