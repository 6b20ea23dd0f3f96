package org.fretway.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessServerTest {
  private static final Pattern READY =
      Pattern.compile("Fretway 0\\.1\\.0 listening on (http://127\\.0\\.0\\.1:\\d+)\\R");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private @TempDir Path folder;

  @Test
  void it_says_where_it_listens_serves_and_ends_cleanly_when_told_to() throws Exception {
    Path data = folder.resolve("data");
    try (AppProcess app = AppProcess.start(folder, headless(data, "0"))) {
      String url = awaitReady(app);

      assertThat(status(url + "/api/version")).isEqualTo(200);
      app.terminate();

      // 128 + SIGTERM, unless the JVM is told to end as Windows does.
      assertThat(app.awaitEnd()).isIn(0, 1, 143);
      assertThat(app.err()).doesNotContain("Exception").doesNotContain("\tat ");
      assertThat(app.out()).matches(READY);
    }
    try (Fretway reopened = Fretway.open(FretwayConfig.of(data))) {
      assertThat(reopened.library().stats().totalSongs()).isOne();
    }
  }

  @Test
  void a_second_one_on_the_same_data_folder_is_told_so() throws Exception {
    Path data = folder.resolve("data");
    try (AppProcess first = AppProcess.start(folder, headless(data, "0"))) {
      String url = awaitReady(first);

      AppProcess second = AppProcess.run(folder, headless(data, "0"));

      assertThat(second.awaitEnd()).isEqualTo(1);
      assertThat(second.err())
          .hasLineCount(1)
          .contains("already running")
          .contains(data.toString());
      assertThat(second.out()).isEmpty();
      assertThat(status(url + "/api/version")).isEqualTo(200);
    }
  }

  @Test
  void a_port_in_use_is_named() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      AppProcess app = AppProcess.run(folder, headless(folder.resolve("data"), port));

      assertThat(app.awaitEnd()).isEqualTo(1);
      assertThat(app.err()).hasLineCount(1).contains(port);
    }
  }

  @Test
  void a_data_folder_that_is_a_file_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");

    AppProcess app = AppProcess.run(folder, headless(file, "0"));

    assertThat(app.awaitEnd()).isEqualTo(1);
    assertThat(app.err()).hasLineCount(1).contains(file.toString());
  }

  @Test
  void without_a_profile_on_the_network_it_says_in_one_line_what_to_do() throws Exception {
    Path data = folder.resolve("data");
    Object[] arguments = {"--headless", "--lan", "--data-dir", data, "--port", "0"};
    try (AppProcess app = AppProcess.start(folder, arguments)) {
      await().atMost(PATIENCE).until(() -> !app.isAlive() || !app.err().isEmpty());

      assertThat(app.err())
          .hasLineCount(1)
          .startsWith("fretway: There is no profile yet")
          .contains("/api/setup/init")
          .contains("make the first one now");
      assertThat(app.out()).hasLineCount(1).contains("listening on");
    }
  }

  @Test
  void what_was_chosen_in_the_window_does_not_count_without_one() throws Exception {
    Path data = folder.resolve("data");
    try (Fretway fretway = Fretway.open(FretwayConfig.of(data))) {
      fretway.profiles().init("Ada", "1234", "correct horse");
      fretway.settings().put(Settings.SHARE_ON_LAN, "true");
    }
    try (AppProcess app = AppProcess.start(folder, headless(data, "0"))) {
      assertThat(awaitReady(app)).startsWith("http://127.0.0.1:");
      assertThat(app.err()).isEmpty();
    }
  }

  private static Object[] headless(Path data, String port) {
    return new Object[] {"--headless", "--data-dir", data, "--port", port};
  }

  private static String awaitReady(AppProcess app) {
    await().atMost(PATIENCE).until(() -> !app.isAlive() || READY.matcher(app.out()).find());
    Matcher line = READY.matcher(app.out());
    assertThat(line.find()).as(app.out() + app.err()).isTrue();
    return line.group(1);
  }

  private static int status(String url) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
