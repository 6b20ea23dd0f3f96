package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskApiTest {
  @TempDir private Path folder;
  private TestServer server;
  private String token = "";

  @BeforeEach
  void start() throws Exception {
    server =
        TestServer.onFullDisk(
            folder, songs -> new FeedpakFixture().named("Known", "Us").zip(songs, "known.feedpak"));
    token = "Bearer " + server.signIn();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void what_takes_much_room_is_refused_with_507() throws Exception {
    Path song = new FeedpakFixture().named("Sent", "Us").zip(folder, "sent.feedpak");

    HttpResponse<byte[]> answer =
        server.send(
            "POST",
            "/api/imports",
            BodyPublishers.ofByteArray(Forms.withFile("sent.feedpak", Files.readAllBytes(song))),
            "Authorization",
            token,
            "Content-Type",
            Forms.TYPE);

    assertThat(answer.statusCode()).isEqualTo(507);
    JsonNode error = json(answer);
    assertThat(error.get("code").asText()).isEqualTo("disk_full");
    assertThat(error.get("error").asText())
        .isEqualTo("The disk is too full to store this; make room on it and try again.");
  }

  @Test
  void what_takes_little_room_still_goes_on() {
    String track = server.trackId("Known");

    HttpResponse<byte[]> answer =
        server.postJson(
            "/api/tracks/" + track + "/score", "{\"score\": 90}", "Authorization", token);

    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
