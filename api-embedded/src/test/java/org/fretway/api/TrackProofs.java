package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.Proof.line;
import static org.fretway.api.Proof.lines;
import static org.fretway.api.Reader.is;
import static org.fretway.api.Reader.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.fretway.api.Reader.Person;
import org.fretway.library.Pictures;
import org.fretway.profile.Permission;

/** Single tracks, and what profiles do with them. */
final class TrackProofs {
  private TrackProofs() {}

  static List<Proof> all() {
    return List.of(
        lines(85, 86, "GET /api/tracks/:trackId", "the whole record", TrackProofs::track),
        lines(87, 88, "GET /api/tracks/:trackId/data", "arrangements, ids", TrackProofs::data),
        lines(89, 90, "GET /api/tracks/:trackId/cover", "PNG, or 404", TrackProofs::cover),
        lines(91, 92, "GET /api/tracks/:trackId/audio", "sound, 206", TrackProofs::audio),
        lines(93, 94, "GET …/stems/:stemIndex/audio", "a stem, from 0", TrackProofs::stem),
        lines(95, 96, "GET /api/tracks/:trackId/stems", "stems", TrackProofs::stems),
        lines(96, 97, "POST /api/tracks/:trackId", "JSON or form", TrackProofs::edit),
        lines(98, 99, "DELETE /api/tracks/:trackId", "all that hangs on it", TrackProofs::delete),
        lines(100, 101, "GET …/highway?arrangement=N", "the chart", TrackProofs::highway),
        lines(102, 103, "GET /api/covers?count=30", "ids with covers", TrackProofs::covers),
        lines(104, 105, "POST …/score", "best score, play count", TrackProofs::score),
        lines(106, 109, "POST /api/scores/batch", "by track", TrackProofs::scores),
        lines(110, 111, "GET …/loops?profileId=N", "loops", TrackProofs::loops),
        lines(111, 112, "POST …/loops", "makes one", TrackProofs::newLoop),
        lines(112, 113, "DELETE /api/loops/:id", "204", TrackProofs::deleteLoop),
        lines(114, 115, "POST /api/favorites/toggle", "favorite", TrackProofs::favorite),
        line(99, "DELETE /api/tracks/:trackId", "needs DELETE_TRACKS", TrackProofs::mayDelete));
  }

  private static String ace(Reader api) {
    return "/api/tracks/" + api.song("Ace");
  }

  private static void track(Reader api) {
    JsonNode track = api.get(ace(api));
    assertThat(track.get("title").asText()).isEqualTo("Ace");
    assertThat(track.get("hasCover").asBoolean()).isTrue();
    is(404, api.ask("GET", "/api/tracks/0000000000000000"));
  }

  private static void data(Reader api) {
    JsonNode data = api.get(ace(api) + "/data");
    assertThat(data.get("originalFilename").asText()).isEqualTo("ace.feedpak");
    assertThat(data.at("/arrangements/0/name").asText()).isEqualTo("Lead");
    assertThat(data.get("coverImageStorageId").asText()).hasSize(64);
  }

  private static void cover(Reader api) {
    HttpResponse<byte[]> cover = api.ask("GET", ace(api) + "/cover");
    is(200, cover);
    assertThat(TestServer.header(cover, "Content-Type")).isEqualTo("image/png");
    assertThat(new String(cover.body(), 1, 3, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("PNG");
    is(404, api.ask("GET", "/api/tracks/" + api.song("Deep") + "/cover"));
  }

  private static void ranges(Reader api, String path) {
    HttpResponse<byte[]> whole = api.ask("GET", path);
    is(200, whole);
    assertThat(TestServer.header(whole, "Accept-Ranges")).isEqualTo("bytes");
    HttpResponse<byte[]> part = api.server().get(path, "Range", "bytes=100-199");
    is(206, part);
    assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(whole.body(), 100, 200));
    assertThat(TestServer.header(part, "Content-Range"))
        .isEqualTo("bytes 100-199/" + whole.body().length);
  }

  private static void audio(Reader api) {
    ranges(api, ace(api) + "/audio");
  }

  private static void stem(Reader api) {
    ranges(api, ace(api) + "/stems/0/audio");
    is(404, api.ask("GET", ace(api) + "/stems/1/audio"));
  }

  private static void stems(Reader api) {
    JsonNode stem = api.get(ace(api) + "/stems").at("/stems/0");
    assertThat(stem.get("stemIndex").asInt()).isZero();
    assertThat(stem.get("stemId").asText()).isEqualTo("full");
    assertThat(stem.get("stemAudioFileStorageId").asText()).hasSize(64);
  }

  private static void edit(Reader api) throws Exception {
    String path = "/api/tracks/" + api.newSong("To be edited");
    Person editor = api.somebody(Permission.EDIT_TRACKS);
    String edit =
        "{\"title\": \"Edited\", \"artist\": \"Newcomers\", \"album\": \"B\", \"year\": 1984}";
    api.needs(Permission.EDIT_TRACKS, "POST", path, edit);
    JsonNode track = json(200, api.send(editor, "POST", path, edit));
    assertThat(track.get("title").asText()).isEqualTo("Edited");
    assertThat(track.get("year").asInt()).isEqualTo(1984);

    byte[] before = api.ask("GET", path + "/cover").body();
    is(
        200,
        api.server()
            .send(
                "POST",
                path,
                BodyPublishers.ofByteArray(
                    Forms.withFile("coverImage", "c.png", Pictures.png(80, 80, Color.GREEN))),
                "Content-Type",
                Forms.TYPE,
                "Authorization",
                "Bearer " + editor.token()));
    assertThat(api.ask("GET", path + "/cover").body()).isNotEqualTo(before);
  }

  private static void mayDelete(Reader api) throws Exception {
    is(401, api.ask("DELETE", ace(api)));
    is(403, api.ask(api.somebody(Permission.EDIT_TRACKS), "DELETE", ace(api)));
  }

  private static void delete(Reader api) throws Exception {
    String id = api.newSong("To be deleted");
    String path = "/api/tracks/" + id;
    Person who = api.somebody(Permission.DELETE_TRACKS);
    String toggle = "{\"trackId\": \"%s\"}".formatted(id);
    is(200, api.send(who, "POST", "/api/favorites/toggle", toggle));
    is(200, api.send(who, "POST", path + "/score", "{\"score\": 10}"));
    is(201, api.send(who, "POST", path + "/loops", "{\"start_time\": 0, \"end_time\": 1}"));
    String cover = api.get(path + "/data").get("coverImageStorageId").asText();
    assertThat(api.fretway().blobs().exists(cover)).isTrue();

    is(204, api.ask(who, "DELETE", path));

    for (String of : List.of("", "/data", "/stems", "/cover", "/audio", "/highway")) {
      is(404, api.ask("GET", path + of));
    }
    assertThat(api.fretway().blobs().exists(cover)).isFalse();
    assertThat(api.get(who, "/api/library?favorites=true").get("total").asInt()).isZero();
    String batch = "{\"trackIds\": [\"%s\"]}".formatted(id);
    assertThat(json(200, api.send(who, "POST", "/api/scores/batch", batch))).isEmpty();
  }

  private static void highway(Reader api) {
    JsonNode highway = api.get(ace(api) + "/highway?arrangement=0");
    assertThat(highway.at("/song/title").asText()).isEqualTo("Ace");
    assertThat(highway.get("notes")).hasSize(2);
    assertThat(highway.at("/lyrics/0/w").asText()).isEqualTo("Hey");
    is(404, api.ask("GET", ace(api) + "/highway?arrangement=7"));
  }

  private static void covers(Reader api) {
    JsonNode ids = api.get("/api/covers?count=30");
    assertThat(ids.valueStream().map(JsonNode::asText))
        .contains(api.song("Ace"))
        .doesNotContain(api.song("Deep"))
        .hasSizeLessThanOrEqualTo(30);
  }

  private static void score(Reader api) throws Exception {
    Person who = api.somebody();
    String path = ace(api) + "/score";
    String body = "{\"profileId\": %d, \"score\": 87}".formatted(who.id());
    is(401, api.send("POST", path, body));
    assertThat(json(200, api.send(who, "POST", path, body)).get("bestScore").asInt()).isEqualTo(87);
    JsonNode worse = json(200, api.send(who, "POST", path, body.replace("87", "50")));
    assertThat(worse.get("bestScore").asInt()).isEqualTo(87);
    assertThat(worse.get("playCount").asInt()).isEqualTo(2);
    is(403, api.send(api.somebody(), "POST", path, body));
    is(200, api.send(api.alice(), "POST", path, body));
  }

  private static void scores(Reader api) throws Exception {
    Person who = api.somebody();
    is(200, api.send(who, "POST", ace(api) + "/score", "{\"score\": 95}"));
    String body =
        "{\"profileId\": %d, \"trackIds\": [\"%s\", \"%s\"]}"
            .formatted(who.id(), api.song("Ace"), api.song("Deep"));
    JsonNode scores = json(200, api.send(who, "POST", "/api/scores/batch", body));
    assertThat(scores).hasSize(1);
    JsonNode score = scores.get(api.song("Ace"));
    assertThat(score.get("bestScore").asInt()).isEqualTo(95);
    assertThat(score.get("playCount").asInt()).isEqualTo(1);
    assertThat(java.time.Instant.parse(score.get("lastPlayedAt").asText()))
        .isBefore(java.time.Instant.now().plusSeconds(1));
  }

  private static final String VERSE =
      "{\"name\": \"Verse 2\", \"start_time\": 0.5, \"end_time\": 1.5}";

  private static void loops(Reader api) throws Exception {
    Person who = api.somebody();
    is(201, api.send(who, "POST", ace(api) + "/loops", VERSE));
    JsonNode loops = api.get(who, ace(api) + "/loops?profileId=" + who.id());
    assertThat(loops).hasSize(1);
    assertThat(loops.at("/0/name").asText()).isEqualTo("Verse 2");
    assertThat(loops.at("/0/startTime").asDouble()).isEqualTo(0.5);
    assertThat(loops.at("/0/endTime").asDouble()).isEqualTo(1.5);
    is(403, api.ask(api.somebody(), "GET", ace(api) + "/loops?profileId=" + who.id()));
  }

  private static void newLoop(Reader api) throws Exception {
    is(401, api.send("POST", ace(api) + "/loops", VERSE));
    Person who = api.somebody();
    JsonNode loop =
        json(
            201,
            api.send(who, "POST", ace(api) + "/loops", "{\"start_time\": 0, \"end_time\": 1}"));
    assertThat(loop.get("name").asText()).isEqualTo("Loop 1");
    is(400, api.send(who, "POST", ace(api) + "/loops", "{\"start_time\": 1, \"end_time\": 1}"));
  }

  private static void deleteLoop(Reader api) throws Exception {
    Person who = api.somebody();
    String path =
        "/api/loops/" + json(201, api.send(who, "POST", ace(api) + "/loops", VERSE)).get("id");
    is(401, api.ask("DELETE", path));
    is(403, api.ask(api.somebody(), "DELETE", path));
    is(204, api.ask(who, "DELETE", path));
    is(404, api.ask(who, "DELETE", path));
  }

  private static void favorite(Reader api) throws Exception {
    Person who = api.somebody();
    String body = "{\"trackId\": \"%s\", \"profileId\": %d}".formatted(api.song("Ace"), who.id());
    is(401, api.send("POST", "/api/favorites/toggle", body));
    assertThat(json(200, api.send(who, "POST", "/api/favorites/toggle", body)).toString())
        .isEqualTo("{\"favorite\":true}");
    assertThat(json(200, api.send(who, "POST", "/api/favorites/toggle", body)).toString())
        .isEqualTo("{\"favorite\":false}");
  }
}
