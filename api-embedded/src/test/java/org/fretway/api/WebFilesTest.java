package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.header;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebFilesTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder, songs -> {});
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_page_may_load_nothing_from_elsewhere_and_run_nothing_inline() {
    HttpResponse<byte[]> page = server.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(new String(page.body(), StandardCharsets.UTF_8))
        .doesNotContain("http://", "https://", "style=", "onclick");
  }

  @Test
  void every_file_of_the_web_client_is_served() throws Exception {
    URI root = Objects.requireNonNull(WebFilesTest.class.getResource("/web")).toURI();
    try (FileSystem jar = root.getScheme().equals("jar") ? open(root) : null) {
      Path folder = jar == null ? Path.of(root) : jar.getPath("/web");
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile))
            .isNotEmpty()
            .allSatisfy(
                file ->
                    assertThat(server.get("/" + folder.relativize(file)).body())
                        .isEqualTo(Files.readAllBytes(file)));
      }
    }
  }

  private static FileSystem open(URI root) throws IOException {
    return FileSystems.newFileSystem(root, Map.of());
  }

  @Test
  void a_known_file_is_not_sent_again() {
    String tag = header(server.get("/style.css"), "ETag");

    assertThat(server.get("/style.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(server.send("HEAD", "/style.css").statusCode()).isEqualTo(200);
  }
}
