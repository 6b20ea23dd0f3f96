package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server does that more than this machine can reach. */
class OtherMachinesTest {
  private static final String FRIEND = "https://friend.example";
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server =
        TestServer.start(
            folder,
            songs -> {},
            new ServerOptions(
                ServerOptions.ALL_ADDRESSES, 0, Set.of("Songs.Example"), Set.of(FRIEND)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String get(String path, String host, String more) throws Exception {
    return send("GET " + path, host, more);
  }

  private static String send(String what, String host, String more) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server().port())) {
      String request =
          "%s HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n".formatted(what, host, more);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.168.1.20:8085",
        "10.0.0.1",
        "[fe80::1]:8085",
        "[::1]",
        "localhost",
        "songs.example:80"
      })
  void an_address_or_a_name_of_ours_is_answered(String host) throws Exception {
    assertThat(get("/api/version", host, "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void the_name_of_this_machine_is_answered() throws Exception {
    String name = InetAddress.getLocalHost().getHostName();

    assertThat(get("/api/version", name, "")).startsWith("HTTP/1.1 200");
    assertThat(get("/api/version", name.replaceFirst("\\..*", "") + ".local:8085", ""))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "192.168.1.20.evil.example",
        "songs.example.evil.example",
        "1.2.3.4.5",
        ""
      })
  void a_foreign_name_is_refused(String host) throws Exception {
    for (String path : new String[] {"/", "/api/library", "/ws/events"}) {
      assertThat(get(path, host, ""))
          .startsWith("HTTP/1.1 403")
          .contains("\"code\":\"host_not_allowed\"", "--host-name")
          .contains("X-Content-Type-Options: nosniff");
    }
  }

  @Test
  void a_page_of_a_named_origin_may_use_the_api() throws Exception {
    String origin = "Origin: " + FRIEND + "\r\n";

    assertThat(get("/api/version", "localhost", origin))
        .startsWith("HTTP/1.1 200")
        .contains("Access-Control-Allow-Origin: " + FRIEND)
        .contains("Vary: Origin");
    assertThat(get("/api/nothing", "localhost", origin))
        .startsWith("HTTP/1.1 404")
        .contains("Access-Control-Allow-Origin: " + FRIEND);
    assertThat(
            send(
                "OPTIONS /api/rescan",
                "localhost",
                origin + "Access-Control-Request-Method: POST\r\n"))
        .startsWith("HTTP/1.1 204")
        .contains("Access-Control-Allow-Methods: ", "Authorization");
  }

  @Test
  void no_other_page_may() throws Exception {
    String origin = "Origin: https://evil.example\r\n";

    assertThat(get("/api/version", "localhost", origin)).doesNotContain("Access-Control");
    assertThat(
            send(
                "OPTIONS /api/rescan",
                "localhost",
                origin + "Access-Control-Request-Method: POST\r\n"))
        .startsWith("HTTP/1.1 405")
        .doesNotContain("Access-Control");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "null", "friend.example", "https://friend.example/", "ftp://a.b"})
  void what_is_no_origin_is_refused_at_the_start(String origin) {
    assertThatThrownBy(() -> new ServerOptions("127.0.0.1", 0, Set.of(), Set.of(origin)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(origin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/%zz", "/api/tracks/%", "/api/library?q=%zz", "/api/library?%q=1"})
  void a_malformed_escape_is_a_bad_request(String path) throws Exception {
    assertThat(get(path, "localhost", "")).startsWith("HTTP/1.1 400");
  }
}
