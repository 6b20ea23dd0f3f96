package org.fretway.desktop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.api.ServerException;
import org.fretway.api.ServerOptions;
import org.fretway.profile.Actor;
import org.fretway.profile.ConflictException;
import org.fretway.profile.ForbiddenException;
import org.fretway.settings.Settings;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LibraryServerTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  private @TempDir Path folder;
  private Fretway fretway;
  private LibraryServer server;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    server = listeningTo(0, false);
  }

  @AfterEach
  void close() {
    server.close();
    fretway.close();
  }

  @Test
  void at_first_only_this_machine_reaches_it() throws Exception {
    server.start();

    assertThat(server.status().on()).isFalse();
    assertThat(server.url().orElseThrow()).startsWith("http://127.0.0.1:");
    assertThat(answers(port())).isTrue();
  }

  @Test
  void sharing_keeps_the_port_and_is_taken_back_again() throws Exception {
    makeProfile();
    server.start();
    int port = port();

    server.share(OWNER, true);

    assertThat(server.status().on()).isTrue();
    assertThat(server.url().orElseThrow()).doesNotContain("127.0.0.1").endsWith(":" + port);
    assertThat(answers(port)).isTrue();

    server.share(OWNER, false);

    assertThat(server.status().on()).isFalse();
    assertThat(server.url()).contains("http://127.0.0.1:" + port);
    assertThat(answers(port)).isTrue();
  }

  @Test
  void what_was_chosen_holds_after_a_restart() throws Exception {
    makeProfile();
    server.start();
    server.share(OWNER, true);
    server.close();

    server = listeningTo(0, false);
    server.start();

    assertThat(server.status().on()).isTrue();
    assertThat(server.url().orElseThrow()).doesNotContain("127.0.0.1");

    server.share(OWNER, false);
    server.close();
    server = listeningTo(0, false);
    server.start();

    assertThat(server.status().on()).isFalse();
  }

  @Test
  void without_a_profile_it_is_not_shared_even_if_it_was_once() throws Exception {
    fretway.settings().put(Settings.SHARE_ON_LAN, "true");
    server.start();

    assertThat(server.status().on()).isFalse();
    assertThatThrownBy(() -> server.share(OWNER, true))
        .isInstanceOf(ConflictException.class)
        .hasMessageStartingWith("Make a profile first");
    assertThat(server.url().orElseThrow()).startsWith("http://127.0.0.1:");
  }

  @Test
  void only_who_may_change_settings_switches_it() throws Exception {
    makeProfile();
    server.start();

    assertThatThrownBy(() -> server.share(Actor.ANONYMOUS, true))
        .isInstanceOf(ForbiddenException.class);
    assertThat(server.status().on()).isFalse();
  }

  @Test
  void the_command_line_wins_over_what_was_chosen() throws Exception {
    makeProfile();
    fretway.settings().put(Settings.SHARE_ON_LAN, "true");
    server = listeningTo(0, true);
    server.start();

    assertThat(server.status().fixed()).isTrue();
    assertThat(server.status().on()).isFalse();
    assertThat(server.url().orElseThrow()).startsWith("http://127.0.0.1:");
    assertThatThrownBy(() -> server.share(OWNER, true)).isInstanceOf(ConflictException.class);
    assertThat(fretway.settings().get(Settings.SHARE_ON_LAN)).contains("true");
  }

  @Test
  void the_command_line_can_share_it_for_one_run() throws Exception {
    server = new LibraryServer(fretway, new ServerOptions(ServerOptions.ALL_ADDRESSES, 0), true);
    server.start();

    assertThat(server.status().on()).isTrue();
    assertThat(fretway.settings().get(Settings.SHARE_ON_LAN)).isEmpty();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.2 is no address")
  void a_port_that_is_taken_on_the_network_leaves_the_server_where_it_was() throws Exception {
    makeProfile();
    int port = freePort();
    server = listeningTo(port, false);
    server.start();
    try (ServerSocket _ = taken("127.0.0.2", port)) {
      assertThatThrownBy(() -> server.share(OWNER, true))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("Port " + port + " is in use");

      assertThat(server.status())
          .isEqualTo(
              new Sharing.Status(
                  false, false, Optional.of("http://127.0.0.1:" + port), Optional.empty()));
      assertThat(answers(port)).isTrue();
      assertThat(fretway.settings().get(Settings.SHARE_ON_LAN)).isEmpty();
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.2 is no address")
  void where_any_port_will_do_another_one_is_taken() throws Exception {
    makeProfile();
    server.start();
    int port = port();
    try (ServerSocket _ = taken("127.0.0.2", port)) {
      server.share(OWNER, true);

      assertThat(server.status().on()).isTrue();
      assertThat(port()).isNotEqualTo(port);
      assertThat(answers(port())).isTrue();
    }
  }

  @Test
  void a_server_that_could_not_start_is_started_by_the_next_try() throws Exception {
    makeProfile();
    int port = freePort();
    server = listeningTo(port, false);
    try (ServerSocket _ = taken("127.0.0.1", port)) {
      assertThatThrownBy(server::start).isInstanceOf(ServerException.class);
      assertThat(server.url()).isEmpty();
      assertThat(server.status().problem().orElseThrow()).contains("Port " + port);

      assertThatThrownBy(() -> server.share(OWNER, true)).isInstanceOf(ServerException.class);
      assertThat(server.status().on()).isTrue();
    }

    server.share(OWNER, true);

    assertThat(server.status().problem()).isEmpty();
    assertThat(answers(port)).isTrue();
  }

  @Test
  void listeners_hear_of_every_move_until_they_stop_listening() throws Exception {
    makeProfile();
    AtomicInteger heard = new AtomicInteger();
    AutoCloseable listening = server.onChange(heard::incrementAndGet);
    server.start();
    server.share(OWNER, true);
    assertThat(heard).hasValue(2);

    listening.close();
    server.share(OWNER, false);

    assertThat(heard).hasValue(2);
  }

  @Test
  void a_server_that_the_user_has_started_already_is_not_started_twice() throws Exception {
    makeProfile();
    server.share(OWNER, true);
    String url = server.url().orElseThrow();

    server.start();

    assertThat(server.url()).contains(url);
    assertThat(server.status().on()).isTrue();
  }

  @Test
  void a_closed_server_does_not_start_again() throws Exception {
    makeProfile();
    server.start();
    int port = port();
    server.close();

    server.share(OWNER, true);
    server.start();

    assertThat(server.url()).isEmpty();
    taken("127.0.0.1", port).close();
  }

  private LibraryServer listeningTo(int port, boolean fixed) {
    return new LibraryServer(fretway, ServerOptions.loopback(port), fixed);
  }

  private void makeProfile() throws Exception {
    fretway.profiles().init("Ada", "1234", "correct horse");
  }

  private int port() {
    return URI.create(server.url().orElseThrow()).getPort();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = taken("127.0.0.1", 0)) {
      return socket.getLocalPort();
    }
  }

  private static ServerSocket taken(String address, int port) throws Exception {
    return new ServerSocket(port, 1, InetAddress.getByName(address));
  }

  private static boolean answers(int port) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI version = URI.create("http://127.0.0.1:%d/api/version".formatted(port));
      return client
              .send(HttpRequest.newBuilder(version).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    }
  }
}
