package org.fretway.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static final String TOKEN = "Zm9vYmFyYmF6-_0123456789abcdefghijklmnopqrs";
  private static final Surroundings MACHINE =
      new Surroundings("bob", "/home/bob", Set.of("bobs-laptop.lan"));
  private static final Redactor REDACTOR =
      new Redactor(MACHINE.names(Map.of(1L, "Alice", 2L, "Mary Ann", 3L, "Müller", 4L, "★ Zed")));

  private static String redact(String text) {
    return REDACTOR.text(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Authorization: Bearer S3CRET_s3cret | Authorization: <token>
          authorization=Basic UzNDUkVU | authorization=<token>
          sent bearer S3CRET.abc~1+/= to it | sent bearer <token> to it
          GET /ws?token=S3CRET&x=1 | GET /ws?token=<token>&x=1
          GET /ws?x=1&access_token=S3CRET HTTP/1.1 | GET /ws?x=1&access_token=<token> HTTP/1.1
          /ws?token=S3CRET,S3CRET;S3CRET)S3CRET | /ws?token=<token>
          {"pin": "S3CRET", "a": 1} | {"pin": "<pin>", "a": 1}
          {"pin":1234567,"a":1} | {"pin":<pin>,"a":1}
          {'newPin' : 'S3CRET'} | {'newPin' : '<pin>'}
          {"recoveryPhrase":"S3CRET sky, \\"42\\" S3CRET","a":1} | {"recoveryPhrase":"<phrase>","a":1}
          body "{\\"pin\\":\\"S3CRET\\",\\"a\\":1}" | body "{\\"pin\\":\\"<pin>\\",\\"a\\":1}"
          Setup[name=x, pin=S3CRET, recoveryPhrase=S3CRET sky 42] | Setup[name=x, pin=<pin>, recoveryPhrase=<phrase>]
          pin=S3CRET&name=x | pin=<pin>&name=x
          recovery_phrase: S3CRET sky | recovery_phrase: <phrase>
          "token": "S3CRET" | "token": "<token>"
          {"pin": "S3CRET | {"pin": "<pin>
          Set-Cookie: a=S3CRET; b=S3CRET | Set-Cookie: <secret>
          http://S3CRET:S3CRET@host/x | http://<user-info>@host/x
          jdbc:postgresql://S3CRET@db/x | jdbc:postgresql://<user-info>@db/x
          ftp://u:S3CRET@S3CRET@host | ftp://<user-info>@host
          """)
  void secrets_are_known_by_what_is_around_them(String text, String expected) {
    assertThat(redact(text)).isEqualTo(expected).doesNotContainIgnoringCase("S3CRET");
  }

  @Test
  void a_session_token_is_known_by_its_looks() {
    assertThat(TOKEN).hasSize(43);
    assertThat(redact("a " + TOKEN + "; '" + TOKEN + "'")).isEqualTo("a <token>; '<token>'");
    assertThat(redact("x/6f1c2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6/")).isEqualTo("x/<token>/");
    assertThat(redact("a".repeat(64))).isEqualTo("a".repeat(64));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spin: 5, pinned=true, spinning=3",
        "tokens: 5 of phrases: 9, paraphrase: 1",
        "a bearer.",
        "mail me at x@y.z about http://host/a@b",
        "The pin is red, the phrase is long.",
        "Alicent and MaryAnn and bobby at /home/bobby",
        "Bücher-Müllerin",
        "bobs-laptops"
      })
  void what_only_looks_alike_stays(String text) {
    assertThat(redact(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Alice plays | <profile-1> plays
          ALICE, alice's (Alice) | <profile-1>, <profile-1>'s (<profile-1>)
          Mary Ann and Mary | <profile-2> and Mary
          name=Mary%20Ann&x=Mary+Ann | name=<profile-2>&x=<profile-2>
          Müller, Mu\u0308ller, M%C3%BCller | <profile-3>, <profile-3>, <profile-3>
          x★ Zed! | x<profile-4>!
          /home/bob/Songs/a.psarc | ~/Songs/a.psarc
          file:///home/bob, /home/bob | file://~, ~
          user bob on bobs-laptop.lan | user <user> on <host>
          BOBS-LAPTOP said | <host> said
          """)
  void names_are_replaced_as_whole_words(String text, String expected) {
    assertThat(redact(text)).isEqualTo(expected);
  }

  @Test
  void a_folder_of_windows_is_found_in_every_way_of_writing_it() {
    Redactor redactor =
        new Redactor(new Surroundings("Bob Q", "C:\\Users\\Bob Q", Set.of("PC1")).names(Map.of()));

    assertThat(redactor.text("C:\\Users\\Bob Q\\Music")).isEqualTo("~\\Music");
    assertThat(redactor.text("\"c:\\\\users\\\\bob q\\\\Music\"")).isEqualTo("\"~\\\\Music\"");
    assertThat(redactor.text("file:///C:/Users/Bob%20Q/Music")).isEqualTo("file:///~/Music");
    assertThat(redactor.text("pc1 has PC10")).isEqualTo("<host> has PC10");
  }

  @Test
  void a_home_that_is_the_root_hides_no_paths() {
    Redactor redactor =
        new Redactor(new Surroundings("x1", "/", Set.of("localhost")).names(Map.of()));

    assertThat(redactor.text("/usr on localhost")).isEqualTo("/usr on localhost");
  }

  @Test
  void json_is_redacted_value_by_value() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    String json =
        """
        {"a": ["/home/bob/x", {"pin": 1234, "token": {"deep": "S3CRET"}}], "Alice": "by Alice",
         "n": 5, "t": true, "z": null}
        """;

    assertThat(REDACTOR.foreignJson(mapper.readTree(json)))
        .isEqualTo(
            mapper.readTree(
                """
                {"a": ["~/x", {"pin": "<pin>", "token": "<token>"}],
                 "<profile-1>": "by <profile-1>", "n": 5, "t": true, "z": null}
                """));
    assertThat(REDACTOR.json(mapper.readTree("{\"Alice\": \"bob\"}")))
        .isEqualTo(mapper.readTree("{\"Alice\": \"<user>\"}"));
  }

  private static String copy(String text) throws Exception {
    StringWriter out = new StringWriter();
    RedactedText.copy(new StringReader(text), out, REDACTOR);
    return out.toString();
  }

  @Test
  void a_value_on_the_line_after_its_name_is_found() throws Exception {
    assertThat(copy("{\n  \"pin\":\n    \"S3CRET\",\n  \"pin\"\n:\n\"S3CRET\"\n}"))
        .doesNotContain("S3CRET")
        .contains("<pin>")
        .endsWith("}\n");
    assertThat(copy("Bearer\n S3CRET")).doesNotContain("S3CRET");
  }

  @Test
  void a_long_line_is_cut_without_leaving_half_a_name() throws Exception {
    int limit = RedactedText.MAX_LINE_LENGTH;
    String line = "x".repeat(limit - 8) + " Mary Ann and more";

    assertThat(copy(line + "\nnext"))
        .doesNotContain("Mary")
        .endsWith(" [cut]\nnext\n")
        .hasSizeLessThan(limit + 20);
  }

  @Test
  void text_that_was_made_to_be_slow_is_not() {
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          int length = RedactedText.MAX_LINE_LENGTH;
          for (String part :
              new String[] {
                "a",
                "pin",
                "pin: ",
                "\"pin\"",
                "://",
                "://a@",
                "token=",
                "\\",
                "\\\"",
                " ",
                "-",
                "bearer ",
                "Mary ",
                "pin:\"\\",
                "a.b+c",
                "authorization: "
              }) {
            assertThat(redact(part.repeat(length / part.length()))).isNotEmpty();
          }
        });
  }
}
