package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.PracticeServer.isBadValue;
import static org.fretway.api.PracticeServer.isError;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreApiTest {
  private static final String BATCH = "/api/scores/batch";

  private PracticeServer practice;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    practice = new PracticeServer(folder);
  }

  @AfterEach
  void stop() {
    practice.close();
  }

  private JsonNode record(int status, String bearer, String json) {
    return practice.post(status, bearer, "/api/tracks/" + practice.song + "/score", json);
  }

  private JsonNode batch(int status, String bearer, List<String> ids) {
    String list = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
    return practice.post(status, bearer, BATCH, "{\"trackIds\": [" + list + "]}");
  }

  @Test
  void the_best_score_stays_and_every_play_counts() {
    JsonNode first = record(200, practice.bob, "{\"score\": 87}");
    assertThat(first.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("bestScore", "playCount", "lastPlayedAt");
    assertThat(Instant.parse(first.get("lastPlayedAt").asText()))
        .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());

    JsonNode second =
        record(200, practice.bob, "{\"profileId\": %d, \"score\": 50}".formatted(practice.bobId));
    assertThat(second.get("bestScore").asInt()).isEqualTo(87);
    assertThat(second.get("playCount").asInt()).isEqualTo(2);

    JsonNode song = practice.get(200, practice.bob, "/api/library?q=ace").at("/songs/0");
    assertThat(song.get("bestScore").asInt()).isEqualTo(87);
    assertThat(song.get("playCount").asInt()).isEqualTo(2);
    for (String other : List.of(practice.alice, "Bearer unknown")) {
      JsonNode unmarked = practice.get(200, other, "/api/library?q=ace").at("/songs/0");
      assertThat(unmarked.has("bestScore")).isFalse();
      assertThat(unmarked.has("playCount")).isFalse();
    }
  }

  @Test
  void scores_of_several_tracks_are_told_at_once() {
    JsonNode made = record(200, practice.bob, "{\"score\": 95}");

    JsonNode all =
        batch(200, practice.bob, List.of(practice.otherSong, practice.song, "unknown", ""));
    assertThat(all.properties()).extracting(Map.Entry::getKey).containsExactly(practice.song);
    assertThat(all.get(practice.song)).isEqualTo(made);
    assertThat(batch(200, practice.alice, List.of(practice.song))).isEmpty();
    assertThat(batch(200, practice.bob, List.of())).isEmpty();

    assertThat(
            practice.post(
                200,
                practice.alice,
                BATCH,
                "{\"trackIds\": [\"%s\"], \"profileId\": %d}"
                    .formatted(practice.song, practice.bobId)))
        .hasSize(1);
  }

  @Test
  void at_most_200_different_tracks_are_asked_for() {
    List<String> ids = IntStream.range(0, 200).mapToObj(i -> "id" + i).toList();
    List<String> twice = IntStream.range(0, 400).mapToObj(i -> "id" + i % 200).toList();
    List<String> more = IntStream.range(0, 201).mapToObj(i -> "id" + i).toList();

    assertThat(batch(200, practice.bob, ids)).isEmpty();
    assertThat(batch(200, practice.bob, twice)).isEmpty();
    isBadValue(batch(400, practice.bob, more), "trackIds");
  }

  @Test
  void guests_have_no_scores() {
    String path = "/api/tracks/" + practice.song + "/score";
    assertThat(practice.server.postJson(path, "{\"score\": 1}").statusCode()).isEqualTo(401);
    assertThat(practice.server.postJson(BATCH, "{\"trackIds\": []}").statusCode()).isEqualTo(401);
    isError(record(401, "Bearer unknown", "{\"score\": 1}"), "sign_in_needed");
  }

  @Test
  void another_profile_is_only_for_administrators() {
    String json = "{\"score\": 1, \"profileId\": %d}";
    isError(record(403, practice.bob, json.formatted(practice.aliceId)), "forbidden");
    isError(record(404, practice.alice, json.formatted(4711)), "profile_not_found");
    record(200, practice.alice, json.formatted(practice.bobId));

    String ids = "{\"trackIds\": [], \"profileId\": %d}";
    isError(practice.post(403, practice.bob, BATCH, ids.formatted(practice.aliceId)), "forbidden");
    isError(practice.post(404, practice.alice, BATCH, ids.formatted(4711)), "profile_not_found");
  }

  @Test
  void a_track_that_is_not_there_is_not_found() {
    for (String id : List.of("ffffffffffffffff", "x", "%27")) {
      isError(
          practice.post(404, practice.bob, "/api/tracks/" + id + "/score", "{\"score\": 1}"),
          "track_not_found");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | score",
        "{\"score\": -1} | score",
        "{\"score\": 101} | score",
        "{\"score\": 87.5} | score",
        "{\"score\": \"87\"} | score",
        "{\"score\": null} | score",
        "{\"score\": 4294967297} | score",
        "{\"score\": 87, \"profileId\": -1} | profileId",
        "{\"score\": 87, \"profileId\": true} | profileId",
      })
  void a_bad_value_is_refused_by_name(String json, String field) {
    isBadValue(record(400, practice.bob, json), field);
    assertThat(batch(200, practice.bob, List.of(practice.song))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"trackIds\": null}",
        "{\"trackIds\": \"a\"}",
        "{\"trackIds\": {\"a\": 1}}",
        "{\"trackIds\": [1]}",
        "{\"trackIds\": [\"a\", null]}",
      })
  void a_list_of_something_else_is_refused(String json) {
    isBadValue(practice.post(400, practice.bob, BATCH, json), "trackIds");
  }

  @Test
  void nothing_is_lost_when_two_phones_record_at_once() {
    List<Integer> counts =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(i -> record(200, practice.bob, "{\"score\": %d}".formatted(i)))
            .map(answer -> answer.get("playCount").asInt())
            .sorted()
            .toList();

    assertThat(counts).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
    assertThat(
            batch(200, practice.bob, List.of(practice.song))
                .at("/" + practice.song + "/bestScore")
                .asInt())
        .isEqualTo(11);
  }
}
