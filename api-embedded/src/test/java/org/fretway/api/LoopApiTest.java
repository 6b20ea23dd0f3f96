package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.PracticeServer.isBadValue;
import static org.fretway.api.PracticeServer.isError;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopApiTest {
  private static final String FIRST_HALF = "{\"start_time\": 0, \"end_time\": 0.5}";

  private static PracticeServer practice;
  private static String loops;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    practice = new PracticeServer(folder);
    loops = "/api/tracks/" + practice.song + "/loops";
  }

  @AfterAll
  static void stop() {
    practice.close();
  }

  @AfterEach
  void deleteAll() {
    for (String who : List.of(practice.alice, practice.bob)) {
      practice
          .get(200, who, loops)
          .forEach(loop -> practice.delete(who, "/api/loops/" + loop.get("id").asText()));
    }
  }

  @Test
  void a_loop_is_made_listed_and_deleted() {
    JsonNode loop =
        practice.post(
            201,
            practice.bob,
            loops,
            "{\"name\": \"Verse 2\", \"start_time\": 0.25, \"end_time\": 1}");
    assertThat(loop.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("id", "name", "startTime", "endTime");
    assertThat(loop.get("name").asText()).isEqualTo("Verse 2");
    assertThat(loop.get("startTime").asDouble()).isEqualTo(0.25);
    assertThat(loop.get("endTime").asDouble()).isEqualTo(1);
    JsonNode unnamed = practice.post(201, practice.bob, loops, FIRST_HALF);
    assertThat(unnamed.get("name").asText()).isEqualTo("Loop 1");

    assertThat(practice.get(200, practice.bob, loops)).containsExactly(unnamed, loop);
    assertThat(practice.get(200, practice.bob, loops + "?profileId=" + practice.bobId)).hasSize(2);
    assertThat(practice.get(200, practice.alice, loops)).isEmpty();

    String one = "/api/loops/" + loop.get("id").asText();
    assertThat(practice.delete(practice.bob, one).statusCode()).isEqualTo(204);
    isError(TestServer.json(practice.delete(practice.bob, one)), "loop_not_found");
    assertThat(practice.get(200, practice.bob, loops)).containsExactly(unnamed);
  }

  @Test
  void guests_have_no_loops() {
    assertThat(practice.server.get(loops).statusCode()).isEqualTo(401);
    assertThat(practice.server.get(loops + "?profileId=" + practice.bobId).statusCode())
        .isEqualTo(401);
    assertThat(practice.server.postJson(loops, FIRST_HALF).statusCode()).isEqualTo(401);
    assertThat(practice.server.send("DELETE", "/api/loops/1").statusCode()).isEqualTo(401);
  }

  @Test
  void another_profile_is_only_for_administrators() {
    String half = "{\"start_time\": 0, \"end_time\": 0.5, \"profileId\": %d}";
    isError(practice.post(403, practice.bob, loops, half.formatted(practice.aliceId)), "forbidden");
    isError(practice.get(403, practice.bob, loops + "?profileId=" + practice.aliceId), "forbidden");
    isError(practice.get(404, practice.alice, loops + "?profileId=4711"), "profile_not_found");
    isError(practice.post(404, practice.alice, loops, half.formatted(4711)), "profile_not_found");

    JsonNode bobs = practice.post(201, practice.alice, loops, half.formatted(practice.bobId));
    JsonNode hers = practice.post(201, practice.alice, loops, FIRST_HALF);
    assertThat(practice.get(200, practice.alice, loops + "?profileId=" + practice.bobId))
        .containsExactly(bobs);

    String one = "/api/loops/" + hers.get("id").asText();
    isError(TestServer.json(practice.delete(practice.bob, one)), "forbidden");
    String other = "/api/loops/" + bobs.get("id").asText();
    assertThat(practice.delete(practice.alice, other).statusCode()).isEqualTo(204);
  }

  @Test
  void a_track_that_is_not_there_is_not_found() {
    String path = "/api/tracks/ffffffffffffffff/loops";
    isError(practice.get(404, practice.bob, path), "track_not_found");
    isError(practice.post(404, practice.bob, path, FIRST_HALF), "track_not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4711", "0", "-1", "abc", "1.0", "99999999999999999999", "%20"})
  void a_loop_that_is_not_there_is_not_found(String id) {
    isError(TestServer.json(practice.delete(practice.bob, "/api/loops/" + id)), "loop_not_found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"end_time\": 1} | start_time",
        "{\"start_time\": 0} | end_time",
        "{\"start_time\": -0.5, \"end_time\": 1} | start_time",
        "{\"start_time\": \"0\", \"end_time\": 1} | start_time",
        "{\"start_time\": 1e400, \"end_time\": 1} | start_time",
        "{\"start_time\": 0, \"end_time\": null} | end_time",
        "{\"start_time\": 1, \"end_time\": 1} | end_time",
        "{\"start_time\": 0, \"end_time\": 1000} | end_time",
        "{\"start_time\": 0, \"end_time\": 1e300} | end_time",
        "{\"start_time\": 0, \"end_time\": 1, \"name\": \"\"} | name",
        "{\"start_time\": 0, \"end_time\": 1, \"name\": \"a\\u0000b\"} | name",
        "{\"start_time\": 0, \"end_time\": 1, \"name\": 7} | name",
        "{\"start_time\": 0, \"end_time\": 1, \"name\": null} | name",
        "{\"start_time\": 0, \"end_time\": 1, \"profileId\": 0} | profileId",
      })
  void a_bad_value_is_refused_by_name(String json, String field) {
    isBadValue(practice.post(400, practice.bob, loops, json), field);
    assertThat(practice.get(200, practice.bob, loops)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "abc", "1.5", "99999999999999999999"})
  void a_profile_that_is_no_id_is_refused(String id) {
    isBadValue(practice.get(400, practice.bob, loops + "?profileId=" + id), "profileId");
  }

  @Test
  void names_are_not_given_twice_at_once_and_too_many_loops_are_refused() {
    List<String> names =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(_ -> practice.post(201, practice.bob, loops, FIRST_HALF))
            .map(loop -> loop.get("name").asText())
            .toList();

    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 100).mapToObj(number -> "Loop " + number).toList());
    isError(practice.post(409, practice.bob, loops, FIRST_HALF), "too_many_loops");
  }
}
