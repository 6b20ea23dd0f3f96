package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.FretwayException;
import org.fretway.library.LibraryQuery;
import org.fretway.library.ScanMode;
import org.fretway.profile.Actor;
import org.fretway.storage.EmptyDatabase;

/**
 * A real server on a free port, over a real library in a folder of its own, and a client of it that
 * holds every answer against the description of the API.
 */
final class TestServer implements AutoCloseable {
  /** What makes the first profile. */
  static final String ALICE =
      """
      {"name": "Alice", "pin": "1234", "recoveryPhrase": "blue sky 42"}\
      """;

  private static final Duration SCAN_LIMIT = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Fretway fretway;
  private final ApiServer server;
  private final Contract contract;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestServer(Fretway fretway, ApiServer server) {
    this.fretway = fretway;
    this.server = server;
    this.contract = Contract.of(fretway);
  }

  /** Writes songs into a folder. */
  @FunctionalInterface
  interface Songs {
    void writeTo(Path folder) throws IOException;
  }

  /** Starts a server whose library has the given songs. */
  static TestServer start(Path folder, Songs songs) throws Exception {
    return start(folder, songs, ServerOptions.loopback(0));
  }

  /** Starts a server that listens in another way. */
  static TestServer start(Path folder, Songs songs, ServerOptions options) throws Exception {
    Path library = Files.createDirectories(folder.resolve("library"));
    songs.writeTo(library);
    Fretway fretway = open(EmptyDatabase.in(folder.resolve("data")), library);
    fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    assertThat(fretway.scanner().awaitIdle(SCAN_LIMIT)).isTrue();
    return new TestServer(fretway, ApiServer.start(fretway, options));
  }

  /** Starts a server without songs whose disk seems too full for anything large. */
  static TestServer onFullDisk(Path folder, Songs songs) throws Exception {
    start(folder, songs).close();
    Fretway fretway =
        Fretway.open(FretwayConfig.of(folder.resolve("data")).withDiskReserve(Long.MAX_VALUE / 2));
    return new TestServer(fretway, ApiServer.start(fretway, ServerOptions.loopback(0)));
  }

  static Fretway open(Path data, Path library) throws FretwayException {
    return Fretway.open(new FretwayConfig(data, Optional.of(library)));
  }

  Fretway fretway() {
    return fretway;
  }

  ApiServer server() {
    return server;
  }

  String url() {
    return server.url();
  }

  /** Returns the id of the only track whose title is the given one. */
  String trackId(String title) {
    return fretway
        .library()
        .find(LibraryQuery.all().withPage(0, LibraryQuery.MAX_SIZE))
        .items()
        .stream()
        .filter(song -> song.title().equals(title))
        .findFirst()
        .orElseThrow()
        .trackId();
  }

  /**
   * Sends a request without a body.
   *
   * @param headers names and values in turn
   */
  HttpResponse<byte[]> send(String method, String path, String... headers) {
    return send(method, path, BodyPublishers.noBody(), headers);
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<byte[]> postJson(String path, String json, String... headers) {
    return sendJson("POST", path, json, headers);
  }

  /**
   * Sends JSON.
   *
   * @param headers names and values in turn
   */
  HttpResponse<byte[]> sendJson(String method, String path, String json, String... headers) {
    List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    HttpResponse<byte[]> answer =
        exchange(method, path, BodyPublishers.ofString(json), all.toArray(String[]::new));
    contract.check(method, path, Optional.of(json), answer);
    return answer;
  }

  /**
   * Sends JSON in somebody's name.
   *
   * @param json empty for a request without a body
   */
  HttpResponse<byte[]> sendAs(String token, String method, String path, String json) {
    String[] signedIn = {"Authorization", "Bearer " + token};
    return json.isEmpty() ? send(method, path, signedIn) : sendJson(method, path, json, signedIn);
  }

  HttpResponse<byte[]> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpResponse<byte[]> answer = exchange(method, path, body, headers);
    contract.check(method, path, Optional.empty(), answer);
    return answer;
  }

  private HttpResponse<byte[]> exchange(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Sends a request that must be answered with the given status, and returns the JSON. */
  JsonNode json(int status, String path, String... headers) {
    HttpResponse<byte[]> response = get(path, headers);
    assertThat(response.statusCode()).as(path).isEqualTo(status);
    return json(response);
  }

  static JsonNode json(HttpResponse<byte[]> response) {
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks that a request was refused, and why. */
  static void assertError(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(json(answer).get("code").asText()).isEqualTo(code);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Makes the first profile, and returns a token of it. */
  String signIn() {
    if (!fretway.profiles().setupStatus().configured()) {
      assertThat(postJson("/api/setup/init", ALICE).statusCode()).isEqualTo(201);
    }
    return signIn("Alice", "1234");
  }

  /** Makes a profile that may do nothing special, and returns a token of it. */
  String signInAsGuitarist(String adminToken) {
    HttpResponse<byte[]> made =
        sendAs(
            adminToken,
            "POST",
            "/api/profiles",
            """
            {"name": "Bob", "pin": "5678", "recoveryPhrase": "red earth 7"}\
            """);
    assertThat(made.statusCode()).isEqualTo(201);
    return signIn("Bob", "5678");
  }

  /** Signs a profile in, and returns a token of it. */
  String signIn(String name, String pin) {
    HttpResponse<byte[]> login =
        postJson(
            "/api/auth/login", "{\"profileName\": \"%s\", \"pin\": \"%s\"}".formatted(name, pin));
    assertThat(login.statusCode()).isEqualTo(200);
    return json(login).get("token").asText();
  }

  @Override
  public void close() {
    client.close();
    server.close();
    fretway.close();
  }
}
