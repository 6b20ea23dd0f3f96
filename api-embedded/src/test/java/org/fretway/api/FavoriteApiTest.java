package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.PracticeServer.isBadValue;
import static org.fretway.api.PracticeServer.isError;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FavoriteApiTest {
  private static final String TOGGLE = "/api/favorites/toggle";

  private PracticeServer practice;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    practice = new PracticeServer(folder);
  }

  @AfterEach
  void stop() {
    practice.close();
  }

  private String body(String trackId) {
    return "{\"trackId\": \"%s\"}".formatted(trackId);
  }

  private List<String> favorites(String bearer) {
    JsonNode page = practice.get(200, bearer, "/api/library?favorites=true");
    assertThat(page.get("total").asInt()).isEqualTo(page.get("songs").size());
    return page.get("songs").valueStream().map(song -> song.get("title").asText()).toList();
  }

  @Test
  void a_song_is_marked_and_unmarked_and_lists_say_so() {
    JsonNode marked = practice.post(200, practice.bob, TOGGLE, body(practice.song));
    assertThat(marked.toString()).isEqualTo("{\"favorite\":true}");

    assertThat(favorites(practice.bob)).containsExactly("Ace");
    assertThat(favorites(practice.alice)).isEmpty();
    JsonNode songs = practice.get(200, practice.bob, "/api/library").get("songs");
    assertThat(songs.valueStream().map(song -> song.get("favorite").asBoolean()))
        .containsExactly(false, true);

    JsonNode unmarked = practice.post(200, practice.bob, TOGGLE, body(practice.song));
    assertThat(unmarked.get("favorite").asBoolean()).isFalse();
    assertThat(favorites(practice.bob)).isEmpty();
  }

  @Test
  void guests_and_ended_sessions_see_no_marks_and_set_none() {
    practice.post(200, practice.bob, TOGGLE, body(practice.song));

    for (String bearer : List.of("Bearer unknown", "Basic abc", "Bearer ")) {
      assertThat(practice.get(200, bearer, "/api/library").get("songs").valueStream())
          .noneMatch(song -> song.get("favorite").asBoolean());
      isError(practice.get(401, bearer, "/api/library?favorites=true"), "sign_in_needed");
      isError(practice.post(401, bearer, TOGGLE, body(practice.song)), "sign_in_needed");
    }
    assertThat(practice.server.postJson(TOGGLE, body(practice.song)).statusCode()).isEqualTo(401);
  }

  @Test
  void only_an_administrator_marks_for_another() {
    String json = "{\"trackId\": \"%s\", \"profileId\": %d}";
    isError(
        practice.post(403, practice.bob, TOGGLE, json.formatted(practice.song, practice.aliceId)),
        "forbidden");
    isError(
        practice.post(403, practice.bob, TOGGLE, json.formatted(practice.song, 4711)), "forbidden");
    isError(
        practice.post(404, practice.alice, TOGGLE, json.formatted(practice.song, 4711)),
        "profile_not_found");

    practice.post(200, practice.alice, TOGGLE, json.formatted(practice.song, practice.bobId));
    practice.post(200, practice.bob, TOGGLE, json.formatted(practice.otherSong, practice.bobId));

    assertThat(favorites(practice.bob)).containsExactly("Deep", "Ace");
    assertThat(favorites(practice.alice)).isEmpty();
  }

  @Test
  void a_track_that_is_not_there_is_not_found() {
    for (String id : List.of("ffffffffffffffff", "", "x".repeat(5000), "'")) {
      isError(practice.post(404, practice.bob, TOGGLE, body(id)), "track_not_found");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | trackId",
        "{\"trackId\": null} | trackId",
        "{\"trackId\": 7} | trackId",
        "{\"trackId\": [\"a\"]} | trackId",
        "{\"trackId\": \"a\", \"profileId\": \"1\"} | profileId",
        "{\"trackId\": \"a\", \"profileId\": 0} | profileId",
        "{\"trackId\": \"a\", \"profileId\": 1.5} | profileId",
        "{\"trackId\": \"a\", \"profileId\": null} | profileId",
        "{\"trackId\": \"a\", \"profileId\": 99999999999999999999} | profileId",
      })
  void a_bad_value_is_refused_by_name(String json, String field) {
    isBadValue(practice.post(400, practice.bob, TOGGLE, json), field);
  }

  @Test
  void toggles_at_once_all_succeed() {
    List<Boolean> answers =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(_ -> practice.post(200, practice.bob, TOGGLE, body(practice.song)))
            .map(answer -> answer.get("favorite").asBoolean())
            .toList();

    assertThat(answers).filteredOn(marked -> marked).hasSize(6);
    assertThat(favorites(practice.bob)).isEmpty();
  }
}
