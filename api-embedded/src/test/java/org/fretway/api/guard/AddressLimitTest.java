package org.fretway.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.xnio.ChannelListeners;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

class AddressLimitTest {
  private static final int LIMIT = 3;
  private static final int LONG_MILLIS = 10_000;

  @Test
  void an_address_gets_so_many_connections_and_no_more() throws Exception {
    try (Port port = new Port(_ -> false)) {
      for (int i = 0; i < LIMIT; i++) {
        assertThat(port.isGreeted(port.connect())).isTrue();
      }
      assertThat(port.isGreeted(port.connect())).isFalse();
    }
  }

  @Test
  void a_connection_that_is_closed_makes_room_for_another() throws Exception {
    try (Port port = new Port(_ -> false)) {
      Socket first = port.connect();
      assertThat(port.isGreeted(first)).isTrue();
      for (int i = 1; i < LIMIT; i++) {
        assertThat(port.isGreeted(port.connect())).isTrue();
      }
      first.close();
      assertThat(port.closed.tryAcquire(LONG_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
      assertThat(port.isGreeted(port.connect())).isTrue();
    }
  }

  @Test
  void an_address_without_limit_gets_any_number() throws Exception {
    try (Port port = new Port(InetAddress::isLoopbackAddress)) {
      for (int i = 0; i < 2 * LIMIT; i++) {
        assertThat(port.isGreeted(port.connect())).isTrue();
      }
    }
  }

  /** Listens, and greets everybody who is let in with one byte. */
  private static final class Port implements Closeable {
    private final Semaphore closed = new Semaphore(0);
    private final XnioWorker worker = Xnio.getInstance().createWorker(OptionMap.EMPTY);
    private final AcceptingChannel<StreamConnection> accepting;

    Port(Predicate<InetAddress> unlimited) throws IOException {
      accepting =
          worker.createStreamConnectionServer(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
              ChannelListeners.openListenerAdapter(new AddressLimit(LIMIT, unlimited, this::greet)),
              OptionMap.EMPTY);
      accepting.resumeAccepts();
    }

    private void greet(StreamConnection connection) {
      connection.setCloseListener(_ -> closed.release());
      connection
          .getSourceChannel()
          .setReadListener(
              source -> {
                try {
                  if (source.read(ByteBuffer.allocate(1)) < 0) {
                    connection.close();
                  }
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      connection.getSourceChannel().resumeReads();
      try {
        connection.getSinkChannel().write(ByteBuffer.wrap(new byte[] {1}));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    Socket connect() throws IOException {
      Socket socket =
          new Socket(
              InetAddress.getLoopbackAddress(),
              accepting.getLocalAddress(InetSocketAddress.class).getPort());
      socket.setSoTimeout(LONG_MILLIS);
      return socket;
    }

    boolean isGreeted(Socket socket) throws IOException {
      return socket.getInputStream().read() == 1;
    }

    @Override
    public void close() throws IOException {
      accepting.close();
      worker.shutdownNow();
    }
  }
}
