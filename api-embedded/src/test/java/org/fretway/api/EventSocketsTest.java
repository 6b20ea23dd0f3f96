package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fretway.api.event.EventPlaces;
import org.fretway.api.event.EventSockets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How connections for events begin and end, as it is to be seen on the wire. */
class EventSocketsTest {
  private static final String FRIEND = "https://friend.example";
  private static final String UPGRADE =
      """
      Connection: keep-alive, Upgrade\r
      Upgrade: websocket\r
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
      """;
  private static final String VERSION = "Sec-WebSocket-Version: 13\r\n";
  private static final String ACCEPTED = "HTTP/1.1 101";
  private static final String FULL = "HTTP/1.1 503";

  /** Well below the time after which the server looks by itself who is still there. */
  private static final Duration SOON = Duration.ofSeconds(4);

  private final List<Socket> sockets = new ArrayList<>();
  private TestServer server;
  private String token;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server =
        TestServer.start(
            folder,
            songs -> {},
            new ServerOptions(ServerOptions.LOOPBACK, 0, Set.of(), Set.of(FRIEND)));
    token = server.signIn();
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
  }

  private String host() {
    return URI.create(server.url()).getAuthority();
  }

  private Socket send(String start, String ofToken, String headers) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server().port());
    sockets.add(socket);
    String request =
        "%s?token=%s HTTP/1.1\r\nHost: %s\r\n%s\r\n".formatted(start, ofToken, host(), headers);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private Socket send(String ofToken) throws IOException {
    return send("GET " + EventSockets.PATH, ofToken, UPGRADE + VERSION);
  }

  /** Reads the head of an answer, and the body if it has a length. */
  private static String answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int octet = in.read();
      if (octet < 0) {
        return head.toString();
      }
      head.append((char) octet);
    }
    String length = head.toString().replaceFirst("(?s).*Content-Length: ([0-9]+).*", "$1");
    boolean hasBody = length.length() < head.length();
    byte[] body = in.readNBytes(hasBody ? Integer.parseInt(length) : 0);
    return head + new String(body, StandardCharsets.UTF_8);
  }

  private String ask(String method, String headers) throws IOException {
    return answer(send(method + " " + EventSockets.PATH, token, headers));
  }

  private List<Socket> sendAtOnce(String ofToken, int count) throws IOException {
    List<Socket> sent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sent.add(send(ofToken));
    }
    return sent;
  }

  private static List<Socket> accepted(List<Socket> sent) throws IOException {
    List<Socket> accepted = new ArrayList<>();
    for (Socket socket : sent) {
      String answer = answer(socket);
      if (answer.startsWith(ACCEPTED)) {
        accepted.add(socket);
      } else {
        assertThat(answer).startsWith(FULL).contains("too_many_clients", "Retry-After: 30");
      }
    }
    return accepted;
  }

  @Test
  void one_profile_gets_so_many_places_and_no_more_however_fast_it_asks() throws IOException {
    assertThat(accepted(sendAtOnce(token, EventPlaces.MAX_OF_A_PROFILE + 60)))
        .hasSize(EventPlaces.MAX_OF_A_PROFILE);
    assertThat(answer(send(server.signIn()))).startsWith(FULL);
    assertThat(answer(send(server.signInAsGuitarist(token)))).startsWith(ACCEPTED);
  }

  @Test
  void all_together_get_so_many_places_and_no_more() throws IOException {
    List<Socket> sent = new ArrayList<>();
    List<String> tokens = new ArrayList<>(List.of(token));
    for (int i = 0; i < 4; i++) {
      String name = "Guest" + i;
      String profile =
          """
          {"name": "%s", "pin": "5678", "recoveryPhrase": "red earth 7"}\
          """
              .formatted(name);
      assertThat(server.sendAs(token, "POST", "/api/profiles", profile).statusCode())
          .isEqualTo(201);
      tokens.add(server.signIn(name, "5678"));
    }
    for (String each : tokens) {
      sent.addAll(sendAtOnce(each, EventPlaces.MAX_OF_A_PROFILE - 2));
    }
    Collections.shuffle(sent);

    assertThat(sent).hasSizeGreaterThan(EventPlaces.MAX);
    assertThat(accepted(sent)).hasSize(EventPlaces.MAX);
  }

  @Test
  void a_place_is_free_again_soon_after_a_client_has_left() throws IOException {
    List<Socket> clients = accepted(sendAtOnce(token, EventPlaces.MAX_OF_A_PROFILE));
    assertThat(answer(send(token))).startsWith(FULL);

    clients.getFirst().close();
    clients.get(1).setSoLinger(true, 0); // Breaks off.
    clients.get(1).close();

    for (int i = 0; i < 2; i++) {
      await().atMost(SOON).until(() -> answer(send(token)).startsWith(ACCEPTED));
    }
    assertThat(answer(send(token))).startsWith(FULL);
  }

  @Test
  void who_leaves_during_the_handshake_leaves_no_place_taken() throws IOException {
    for (int i = 0; i < 3 * EventPlaces.MAX_OF_A_PROFILE; i++) {
      Socket socket = send(token);
      socket.setSoLinger(true, 0);
      socket.close();
    }

    List<Socket> clients = new ArrayList<>();
    await()
        .atMost(SOON)
        .until(
            () -> {
              clients.addAll(
                  accepted(sendAtOnce(token, EventPlaces.MAX_OF_A_PROFILE - clients.size())));
              return clients.size() == EventPlaces.MAX_OF_A_PROFILE;
            });
  }

  @Test
  void the_answer_to_a_handshake_does_not_repeat_the_token() throws IOException {
    assertThat(ask("GET", UPGRADE + VERSION))
        .startsWith(ACCEPTED)
        .contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
        .doesNotContain(token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Sec-WebSocket-Version: 8\r\n",
        "Sec-WebSocket-Version: 14\r\n",
        "Sec-WebSocket-Version: x\r\n"
      })
  void another_version_is_told_which_one_there_is(String version) throws IOException {
    assertThat(ask("GET", UPGRADE + version))
        .startsWith("HTTP/1.1 426")
        .contains("Sec-WebSocket-Version: 13", "\"code\":\"upgrade_required\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Connection: ", "Upgrade: ", "Sec-WebSocket-Key: "})
  void half_a_handshake_is_none(String without) throws IOException {
    String half = UPGRADE.replaceFirst("(?m)^" + without + ".*\r\n", "") + VERSION;

    assertThat(ask("GET", half))
        .startsWith("HTTP/1.1 426")
        .contains("Upgrade: websocket", "\"code\":\"upgrade_required\"");
  }

  @Test
  void an_old_client_can_not_upgrade() throws IOException {
    String request =
        "GET %s?token=%s HTTP/1.0\r\nHost: %s\r\n%s%s\r\n"
            .formatted(EventSockets.PATH, token, host(), UPGRADE, VERSION);

    assertThat(RawHttp.exchange(server, request)).contains(" 426 ", "upgrade_required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "OPTIONS", "DELETE"})
  void other_methods_are_refused(String method) throws IOException {
    assertThat(ask(method, "Content-Length: 0\r\n" + UPGRADE + VERSION))
        .startsWith("HTTP/1.1 405")
        .contains("Allow: GET", "\"code\":\"method_not_allowed\"");
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example, 403",
    "null, 403",
    "http://127.0.0.1, 403",
    "http://127.0.0.1:1, 403",
    "https://friend.example.evil.example, 403",
    "https://friend.example, 101",
    "http://SELF, 101",
    "https://SELF, 101"
  })
  void a_page_may_connect_only_if_it_is_ours_or_named(String origin, int status)
      throws IOException {
    String header = "Origin: %s\r\n".formatted(origin.replace("SELF", host()));

    String answer = ask("GET", header + UPGRADE + VERSION);

    assertThat(answer).startsWith("HTTP/1.1 " + status);
    if (status == 403) {
      assertThat(answer).contains("\"code\":\"origin_not_allowed\"");
    }
  }
}
