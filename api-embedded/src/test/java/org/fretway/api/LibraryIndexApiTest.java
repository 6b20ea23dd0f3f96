package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.header;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.LargeLibrary;
import org.fretway.library.TrackEdit;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

class LibraryIndexApiTest {
  private static final String ARTISTS = "/api/library/artists";

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class A_small_library {
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
      server =
          TestServer.start(
              folder,
              songs -> {
                song("Ace", "Motörhead").zip(songs, "1.feedpak");
                song("Bomber", "MOTORHEAD").zip(songs, "2.feedpak");
                song("Go", "2 Unlimited")
                    .inManifest("[0, 0, 0, 0, 0, 0]", "[-2, 0, 0, 0, 0, 0]")
                    .zip(songs, "3.feedpak");
              });
    }

    @AfterAll
    void stop() {
      server.close();
    }

    private static FeedpakFixture song(String title, String artist) {
      return new FeedpakFixture().named(title, artist);
    }

    @Test
    void songs_are_grouped_by_letter_and_artist() {
      JsonNode index = server.json(200, ARTISTS);

      assertThat(index.at("/letters/0/letter").asText()).isEqualTo("#");
      assertThat(index.at("/letters/0/artists/0/name").asText()).isEqualTo("2 Unlimited");
      assertThat(index.at("/letters/1/letter").asText()).isEqualTo("M");
      assertThat(index.at("/letters/1/artists")).hasSize(1);
      assertThat(index.at("/letters/1/artists/0/name").asText()).isEqualTo("Motörhead");
      assertThat(index.at("/letters/1/artists/0/songs/1/title").asText()).isEqualTo("Bomber");
      assertThat(index.at("/letters/1/artists/0/songs/0"))
          .isEqualTo(server.json(200, "/api/library?q=ace").at("/songs/0"));
    }

    @Test
    void tunings_are_counted() {
      assertThat(server.json(200, "/api/library/tuning-names").toString())
          .isEqualTo(
              """
              [{"name":"E Standard","count":2},{"name":"Drop D","count":1}]\
              """);
    }

    @Test
    void a_known_version_is_not_sent_again_until_a_song_changes() throws Exception {
      HttpResponse<byte[]> first = server.get(ARTISTS);
      String tag = header(first, "ETag");
      assertThat(tag).matches("\"[0-9a-f]+\"");
      HttpResponse<byte[]> known = server.get(ARTISTS, "If-None-Match", tag);
      assertThat(known.statusCode()).isEqualTo(304);
      assertThat(known.body()).isEmpty();

      server
          .fretway()
          .trackEditor()
          .edit(Actor.LOCAL_OWNER, server.trackId("Go"), TrackEdit.NOTHING.withAlbum("Edited"));

      HttpResponse<byte[]> changed = server.get(ARTISTS, "If-None-Match", tag);
      assertThat(changed.statusCode()).isEqualTo(200);
      assertThat(new String(changed.body(), StandardCharsets.UTF_8)).contains("Edited");
    }

    @Test
    void its_head_has_the_tag_and_names_no_length_that_the_whole_would_not_have() {
      HttpResponse<byte[]> head = server.send("HEAD", ARTISTS);

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(header(head, "Content-Length")).isEmpty();
      assertThat(header(head, "ETag")).isEqualTo(header(server.get(ARTISTS), "ETag"));
      assertThat(server.send("HEAD", ARTISTS).statusCode()).isEqualTo(200);
    }

    @Test
    void it_is_sent_compressed_to_who_takes_that_under_a_tag_of_its_own() throws Exception {
      HttpResponse<byte[]> plain = server.get(ARTISTS);
      HttpResponse<byte[]> small = server.get(ARTISTS, "Accept-Encoding", "gzip");

      assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
      assertThat(header(small, "Vary")).isEqualTo("Accept-Encoding");
      assertThat(header(small, "ETag")).isNotEqualTo(header(plain, "ETag"));
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
        assertThat(in.readAllBytes()).isEqualTo(plain.body());
      }
      assertThat(json(server.get(ARTISTS, "Accept", "image/png")).get("code").asText())
          .isEqualTo("not_acceptable");
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class A_large_library {
    private static final int SONGS = 3000;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
      server = TestServer.start(folder, songs -> {});
      LargeLibrary.fill(server.fretway().library(), SONGS);
    }

    @AfterAll
    void stop() {
      server.close();
    }

    @Test
    void a_client_that_takes_its_time_gets_every_song_once() throws Exception {
      URI uri = URI.create(server.url());
      try (Socket socket = new Socket()) {
        // So small that the server has to wait for it.
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        socket
            .getOutputStream()
            .write(
                "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n"
                    .formatted(ARTISTS)
                    .getBytes(StandardCharsets.US_ASCII));
        // Others are served meanwhile, and nothing waits for it.
        for (int i = 0; i < 10; i++) {
          assertThat(server.get("/api/library").statusCode()).isEqualTo(200);
        }
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Set<String> ids = new HashSet<>();
        new ObjectMapper()
            .readTree(answer.substring(answer.indexOf("\r\n\r\n")))
            .findValues("trackId")
            .forEach(id -> assertThat(ids.add(id.asText())).isTrue());
        assertThat(ids).hasSize(SONGS);
      }
    }

    @Test
    void clients_that_go_away_leave_the_server_at_work() throws Exception {
      URI uri = URI.create(server.url());
      for (int i = 0; i < 5; i++) {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
          socket
              .getOutputStream()
              .write(
                  "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
                      .formatted(ARTISTS)
                      .getBytes(StandardCharsets.US_ASCII));
          assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
          socket.setSoLinger(true, 0);
        }
      }
      assertThat(server.json(200, ARTISTS).findValues("trackId")).hasSize(SONGS);
    }
  }
}
