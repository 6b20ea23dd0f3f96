package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLifeTest {
  @Test
  void a_port_in_use_is_named_with_what_to_do(@TempDir Path folder) throws Exception {
    try (Fretway fretway = Fretway.open(FretwayConfig.of(folder));
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> ApiServer.start(fretway, ServerOptions.loopback(taken.getLocalPort())))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " is in use")
          .hasMessageContaining("--port");
    }
  }

  @Test
  void an_address_that_is_not_ours_is_named(@TempDir Path folder) throws Exception {
    try (Fretway fretway = Fretway.open(FretwayConfig.of(folder))) {
      // 192.0.2.0/24 is for documentation; no machine has it.
      assertThatThrownBy(() -> ApiServer.start(fretway, new ServerOptions("192.0.2.1", 0)))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("192.0.2.1");
      assertThatThrownBy(() -> ApiServer.start(fretway, new ServerOptions("no such host", 0)))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("no such host");
    }
  }

  @Test
  void a_server_for_all_addresses_names_one_that_can_be_reached(@TempDir Path folder)
      throws Exception {
    try (Fretway fretway = Fretway.open(FretwayConfig.of(folder));
        ApiServer server =
            ApiServer.start(fretway, new ServerOptions(ServerOptions.ALL_ADDRESSES, 0))) {
      URI url = URI.create(server.url());
      assertThat(url.getHost()).isNotEqualTo(ServerOptions.ALL_ADDRESSES);
      try (Socket socket = new Socket(url.getHost(), server.port())) {
        assertThat(socket.isConnected()).isTrue();
      }
    }
  }

  @Test
  void a_closed_server_lets_go_of_its_port(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.start(folder, songs -> {})) {
      int port = server.server().port();
      assertThat(server.get("/api/version").statusCode()).isEqualTo(200);
      server.server().close();
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_download_under_way_ends_before_the_server_does(@TempDir Path folder) throws Exception {
    int seconds = 600;
    try (TestServer server =
        TestServer.start(
            folder,
            songs -> {
              new FeedpakFixture()
                  .named("Long", "B")
                  .file("stems/full.wav", FeedpakFixture.silentWav(seconds))
                  .zip(songs, "b.feedpak");
            })) {
      URI uri = URI.create(server.url());
      try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
        String request =
            "GET /api/tracks/%s/audio HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .formatted(server.trackId("Long"));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().readNBytes(100)).hasSize(100);
        Thread closing = Thread.startVirtualThread(server.server()::close);
        byte[] rest = socket.getInputStream().readAllBytes();
        closing.join();
        assertThat(rest.length).isGreaterThan(seconds * 16_000);
      }
    }
  }
}
