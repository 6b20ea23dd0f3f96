package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.assertError;
import static org.fretway.api.TestServer.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and so leaves profiles and groups as they are. */
class ProfileValuesApiTest {
  private static final String GROUPS = "/api/admin/permission-groups";
  private static final String BOB =
      """
      {"name": "Bob", "pin": "0000", "recoveryPhrase": "my phrase",
       "recoveryPhraseHint": "favourite colour + number", "avatarId": 2}\
      """;

  private static TestServer server;
  private static String admin = "";

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder, songs -> {});
    admin = server.signIn();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<byte[]> send(String method, String path, String body) {
    return server.sendAs(admin, method, path, body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.0", "999", "99999999999999999999999", "%31x"})
  void an_id_that_nobody_has_is_not_found(String id) {
    String path = "/api/profiles/" + id;

    assertError(server.get(path), 404, "profile_not_found");
    assertError(send("PATCH", path, "{\"avatarId\": 1}"), 404, "profile_not_found");
    assertError(send("DELETE", path, ""), 404, "profile_not_found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name               | ''",
        "name               | 5",
        "name               | null",
        "name               | '\"\\ud800\"'",
        "pin                | '\"12\"'",
        "pin                | 1234",
        "pin                | null",
        "recoveryPhrase     | '\"abc\"'",
        "recoveryPhrase     | null",
        "recoveryPhraseHint | 1",
        "avatarId           | 64",
        "avatarId           | -1",
        "avatarId           | 1.0",
        "avatarId           | '\"1\"'",
        "avatarId           | null",
        "avatarId           | 99999999999999999999",
        "profileSettings    | '\"{}\"'",
        "profileSettings    | []",
        "profileSettings    | '{\"a\":\"\\udfff\"}'",
        "profileSettings    | '{\"a\":[[[[[[[[1]]]]]]]]}'",
      })
  void a_value_of_a_profile_that_can_not_be_taken_is_named(String field, String value) {
    String given = value.isEmpty() ? "\"\"" : value;
    HttpResponse<byte[]> answer =
        send("PATCH", "/api/profiles/1", "{\"%s\": %s}".formatted(field, given));

    assertError(answer, 400, "bad_value");
    assertThat(json(answer).get("field").asText()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "pin", "recoveryPhrase"})
  void a_new_profile_needs_a_name_a_pin_and_a_phrase(String missing) {
    HttpResponse<byte[]> answer =
        send("POST", "/api/profiles", BOB.replace("\"" + missing + "\"", "\"other\""));

    assertError(answer, 400, "bad_value");
    assertThat(json(answer).get("field").asText()).isEqualTo(missing);
  }

  @Test
  void settings_larger_than_16_kib_are_refused() {
    HttpResponse<byte[]> answer =
        send(
            "PATCH",
            "/api/profiles/1",
            "{\"profileSettings\": {\"a\": \"%s\"}}".formatted("x".repeat(17_000)));

    assertError(answer, 400, "bad_value");
    assertThat(json(answer).get("field").asText()).isEqualTo("profileSettings");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name        | ''",
        "name        | null",
        "name        | 1",
        "profileIds  | 1",
        "profileIds  | null",
        "profileIds  | [\"1\"]",
        "profileIds  | [1.5]",
        "profileIds  | [0]",
        "profileIds  | [-1]",
        "profileIds  | [123456]",
        "profileIds  | [99999999999999999999]",
        "permissions | null",
        "permissions | {}",
        "permissions | [1]",
        "permissions | ['\"FLY\"']",
        "permissions | ['\"admin\"']",
      })
  void a_value_of_a_group_that_can_not_be_taken_is_named(String field, String value) {
    String given = value.isEmpty() ? "\"\"" : value.replace("'", "");
    String path = GROUPS + "/1";

    HttpResponse<byte[]> answer = send("PATCH", path, "{\"%s\": %s}".formatted(field, given));

    assertError(answer, 400, "bad_value");
    assertThat(json(answer).get("field").asText()).isEqualTo(field);
  }

  @Test
  void a_list_that_is_too_long_is_refused() {
    String ids = "1,".repeat(200) + "1";

    HttpResponse<byte[]> answer =
        send("POST", GROUPS, "{\"name\": \"A\", \"profileIds\": [%s]}".formatted(ids));

    assertError(answer, 400, "bad_value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "x", "999", "99999999999999999999999"})
  void an_id_that_no_group_has_is_not_found(String id) {
    String path = GROUPS + "/" + id;

    assertError(send("PATCH", path, "{}"), 404, "permission_group_not_found");
    assertError(send("DELETE", path, ""), 404, "permission_group_not_found");
  }
}
