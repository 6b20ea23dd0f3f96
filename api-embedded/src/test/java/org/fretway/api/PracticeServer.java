package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.profile.Actor;
import org.fretway.profile.NewProfile;

/** A server with two songs and two profiles: Alice, who is an administrator, and Bob. */
final class PracticeServer implements AutoCloseable {
  final TestServer server;
  final String alice;
  final String bob;
  final long aliceId;
  final long bobId;
  final String song;
  final String otherSong;

  PracticeServer(Path folder) throws Exception {
    server =
        TestServer.start(
            folder,
            songs -> {
              new FeedpakFixture().named("Ace", "Motörhead").zip(songs, "1.feedpak");
              new FeedpakFixture().named("Deep", "Able").zip(songs, "2.feedpak");
            });
    song = server.trackId("Ace");
    otherSong = server.trackId("Deep");
    alice = "Bearer " + server.signIn();
    aliceId = server.json(200, "/api/profiles").get(0).get("id").asLong();
    bobId =
        server
            .fretway()
            .profiles()
            .create(Actor.LOCAL_OWNER, NewProfile.of("Bob", "1234", "blue sky 42"))
            .id();
    bob = "Bearer " + server.signIn("Bob", "1234");
  }

  /** Posts JSON as somebody, which must be answered with the given status. */
  JsonNode post(int status, String bearer, String path, String json) {
    HttpResponse<byte[]> answer = server.postJson(path, json, "Authorization", bearer);
    assertThat(answer.statusCode()).as("%s %s", path, json).isEqualTo(status);
    return TestServer.json(answer);
  }

  /** Gets JSON as somebody, which must be answered with the given status. */
  JsonNode get(int status, String bearer, String path) {
    return server.json(status, path, "Authorization", bearer);
  }

  HttpResponse<byte[]> delete(String bearer, String path) {
    return server.send("DELETE", path, "Authorization", bearer);
  }

  /** Checks that an error says which field is wrong. */
  static void isBadValue(JsonNode error, String field) {
    assertThat(error.get("code").asText()).isEqualTo("bad_value");
    assertThat(error.get("field").asText()).isEqualTo(field);
    assertThat(error.get("error").asText()).endsWith(".");
  }

  /** Checks the code of an error that is about no field. */
  static void isError(JsonNode error, String code) {
    assertThat(error.get("code").asText()).isEqualTo(code);
    assertThat(error.has("field")).isFalse();
    assertThat(error.get("error").asText()).endsWith(".");
  }

  @Override
  public void close() {
    server.close();
  }
}
