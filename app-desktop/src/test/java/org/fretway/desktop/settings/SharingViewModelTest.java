package org.fretway.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.api.ServerException;
import org.fretway.api.ServerOptions;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.desktop.server.LibraryServer;
import org.fretway.desktop.server.Sharing;
import org.fretway.profile.Actor;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingViewModelTest {
  private @TempDir Path folder;
  private Fretway fretway;
  private LibraryServer server;
  private SharingViewModel model;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    listen(ServerOptions.loopback(0), false);
  }

  @AfterEach
  void close() {
    model.close();
    server.close();
    fretway.close();
  }

  @Test
  void without_a_profile_it_can_not_be_switched_and_says_what_to_do() {
    assertThat(model.isLoaded()).isTrue();
    assertThat(state().changeable()).isFalse();
    assertThat(state().profileMissing()).isTrue();
    assertThat(message().kind()).isEqualTo(Kind.WARNING);
    assertThat(message().text()).startsWith("Make a profile before you share.");
  }

  @Test
  void a_profile_that_is_made_lets_it_be_switched() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");

    assertThat(state().changeable()).isTrue();
    assertThat(state().profileMissing()).isFalse();
    assertThat(message()).isEqualTo(Message.NONE);
  }

  @Test
  void switching_shows_the_address_for_others() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");

    model.share(true);

    assertThat(state().on()).isTrue();
    assertThat(state().address()).isEqualTo(server.url().orElseThrow());
    assertThat(model.busyProperty().get()).isFalse();

    model.share(false);

    assertThat(state().on()).isFalse();
    assertThat(state().address()).startsWith("http://127.0.0.1:");
  }

  @Test
  void who_is_not_signed_in_is_told_so_and_the_switch_goes_back() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway.windowUser().signOut();

    model.share(true);

    assertThat(state().on()).isFalse();
    assertThat(message()).isEqualTo(Message.bad("Sign in first: Settings, Profile."));

    fretway.windowUser().signIn("Ada", "1234");

    assertThat(message()).isEqualTo(Message.NONE);
  }

  @Test
  void a_port_in_use_is_said_and_can_be_tried_again() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
      listen(ServerOptions.loopback(port), false);

      assertThat(state().failed()).isTrue();
      assertThat(state().address()).isEmpty();
      assertThat(message().kind()).isEqualTo(Kind.BAD);
      assertThat(message().text()).contains("Port " + port + " is in use");

      model.share(true);
      assertThat(state().on()).isTrue();
      assertThat(state().failed()).isTrue();
    }

    model.tryAgain();

    assertThat(state().failed()).isFalse();
    assertThat(state().address()).endsWith(":" + port);
    assertThat(message().kind()).isNotEqualTo(Kind.BAD);
  }

  @Test
  void the_command_line_leaves_nothing_to_switch() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    listen(new ServerOptions(ServerOptions.ALL_ADDRESSES, 0), true);

    assertThat(state().on()).isTrue();
    assertThat(state().changeable()).isFalse();
    assertThat(message().kind()).isNotEqualTo(Kind.BAD);
  }

  @Test
  void a_shared_library_without_a_profile_is_a_danger_that_is_said() throws Exception {
    listen(new ServerOptions(ServerOptions.ALL_ADDRESSES, 0), true);

    assertThat(state().profileMissing()).isTrue();
    assertThat(message().kind()).isEqualTo(Kind.BAD);
    assertThat(message().text()).contains("no profile").contains("somebody on the network");
  }

  @Test
  void what_the_command_line_decided_is_said() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    listen(ServerOptions.loopback(0), true);

    assertThat(state().changeable()).isFalse();
    assertThat(message().text()).contains("--lan or --bind");
  }

  @Test
  void a_machine_without_a_network_says_that_nobody_can_reach_it() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    model.close();
    model = new SharingViewModel(fretway, new Unconnected(), Runnable::run, Runnable::run);

    assertThat(message().kind()).isEqualTo(Kind.WARNING);
    assertThat(message().text()).contains("on no network");
  }

  /** A machine that is shared while it has no address that others could reach. */
  @Test
  void what_can_not_be_found_out_is_said_and_not_to_be_switched() {
    fretway.close();
    model.close();
    model = new SharingViewModel(fretway, server, Runnable::run, Runnable::run);

    assertThat(model.isLoaded()).isTrue();
    assertThat(state().changeable()).isFalse();
    assertThat(message().kind()).isEqualTo(Kind.BAD);
    assertThat(message().text()).contains("could not be found out");
  }

  private static final class Unconnected implements Sharing {
    @Override
    public Status status() {
      return new Status(true, false, Optional.of("http://localhost:8085"), Optional.empty());
    }

    @Override
    public void share(Actor actor, boolean on) {}

    @Override
    public AutoCloseable onChange(Runnable listener) {
      return () -> {};
    }
  }

  private void listen(ServerOptions options, boolean fixed) {
    if (server != null) {
      model.close();
      server.close();
    }
    server = new LibraryServer(fretway, options, fixed);
    model = new SharingViewModel(fretway, server, Runnable::run, Runnable::run);
    try {
      server.start();
    } catch (ServerException e) {
      assertThat(server.status().problem()).contains(String.valueOf(e.getMessage()));
    }
  }

  private SharingState state() {
    return model.stateProperty().get();
  }

  private Message message() {
    return model.messageProperty().getValue();
  }
}
