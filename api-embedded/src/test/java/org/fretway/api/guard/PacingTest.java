package org.fretway.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that reads a body to its end and sends a large answer, with little patience. */
@Timeout(60)
class PacingTest {
  private static final Duration GRACE = Duration.ofMillis(500);
  private static final int ANSWER_BYTES = 64 << 20;

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Semaphore ended = new Semaphore(0);
  private Listener listener;

  @BeforeEach
  void start() throws IOException {
    HttpHandler handler = new Pacing(GRACE, GRACE, this::answer);
    listener = Listener.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), handler);
  }

  @AfterEach
  void stop() {
    listener.close();
  }

  private void answer(HttpServerExchange exchange) {
    exchange.addExchangeCompleteListener(
        (_, nextListener) -> {
          ended.release();
          nextListener.proceed();
        });
    exchange
        .getRequestReceiver()
        .receiveFullBytes(
            (received, _) -> received.getResponseSender().send(ByteBuffer.allocate(ANSWER_BYTES)));
  }

  private Socket send(String text) throws IOException {
    Socket socket = new Socket(listener.address().getAddress(), listener.address().getPort());
    write(socket, text);
    return socket;
  }

  private static void write(Socket socket, String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String post(int length) {
    return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n".formatted(length);
  }

  @Test
  void a_client_that_falls_silent_in_its_body_is_cut_off() throws Exception {
    try (Socket socket = send(post(100) + "{")) {
      assertThat(socket.getInputStream().read()).isNegative();
    }
  }

  @Test
  void a_client_that_sends_its_body_drop_by_drop_is_cut_off() throws Exception {
    try (Socket socket = send(post(1_000_000));
        ScheduledExecutorService tap = Executors.newSingleThreadScheduledExecutor()) {
      Runnable drop = () -> write(socket, " ");
      Future<?> dripping = tap.scheduleAtFixedRate(drop, 0, 50, TimeUnit.MILLISECONDS);
      assertThatThrownBy(dripping::get).hasRootCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void a_client_that_leaves_its_answer_lying_is_cut_off() throws Exception {
    try (Socket socket = send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
      assertThat(ended.tryAcquire(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      long bytes = 0;
      byte[] buffer = new byte[1 << 16];
      try {
        for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
          bytes += read;
        }
      } catch (IOException _) {
        // Reset, which is as good as closed.
      }
      assertThat(bytes).isLessThan(ANSWER_BYTES);
    }
  }

  @Test
  void a_client_that_keeps_up_gets_all() throws Exception {
    int length = 1_000_000;
    try (Socket socket = send(post(length) + " ".repeat(length))) {
      byte[] answer = socket.getInputStream().readNBytes(ANSWER_BYTES);
      assertThat(new String(answer, 0, 15, StandardCharsets.ISO_8859_1))
          .isEqualTo("HTTP/1.1 200 OK");
      assertThat(answer).hasSize(ANSWER_BYTES);
    }
  }
}
