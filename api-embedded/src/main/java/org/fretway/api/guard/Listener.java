package org.fretway.api.guard;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.fretway.api.http.Body;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** Listens on a TCP port and speaks HTTP there, with limits on connections and heads. */
public final class Listener implements AutoCloseable {
  /** How long a client may take to send the head of a request. */
  private static final Duration HEAD_TIME = Duration.ofSeconds(10);

  /** How long a connection is kept without a request. */
  private static final Duration IDLE_TIME = Duration.ofMinutes(1);

  private static final int MAX_HEAD_BYTES = 16 * 1024;

  /** Each may hold a file open, and systems give a process 1024 files or more. */
  private static final int MAX_CONNECTIONS = 1000;

  private static final int MAX_CONNECTIONS_OF_ADDRESS = 100;
  private static final int BACKLOG = 1000;
  private static final int BUFFER_BYTES = 16 * 1024;

  private final XnioWorker worker;
  private final ByteBufferPool buffers;
  private final HttpOpenListener http;
  private final AcceptingChannel<StreamConnection> accepting;

  private Listener(
      XnioWorker worker,
      ByteBufferPool buffers,
      HttpOpenListener http,
      AcceptingChannel<StreamConnection> accepting) {
    this.worker = worker;
    this.buffers = buffers;
    this.http = http;
    this.accepting = accepting;
  }

  /**
   * Starts listening.
   *
   * @throws IOException if the address can't be listened on
   */
  public static Listener start(InetSocketAddress address, HttpHandler root) throws IOException {
    XnioWorker worker =
        Xnio.getInstance(Listener.class.getClassLoader())
            .createWorker(
                OptionMap.builder()
                    .set(Options.WORKER_NAME, "fretway-http")
                    .set(
                        Options.WORKER_IO_THREADS,
                        Math.max(2, Runtime.getRuntime().availableProcessors()))
                    .set(Options.THREAD_DAEMON, false)
                    .set(Options.TCP_NODELAY, true)
                    .getMap());
    ByteBufferPool buffers = new DefaultByteBufferPool(/* direct= */ true, BUFFER_BYTES);
    try {
      HttpOpenListener http = new HttpOpenListener(buffers, httpOptions());
      http.setRootHandler(root);
      AcceptingChannel<StreamConnection> accepting =
          worker.createStreamConnectionServer(
              address,
              // A reverse proxy brings everybody from this machine.
              ChannelListeners.openListenerAdapter(
                  new AddressLimit(
                      MAX_CONNECTIONS_OF_ADDRESS, InetAddress::isLoopbackAddress, http)),
              socketOptions());
      accepting.resumeAccepts();
      return new Listener(worker, buffers, http, accepting);
    } catch (IOException | RuntimeException e) {
      worker.shutdownNow();
      buffers.close();
      throw e;
    }
  }

  private static OptionMap httpOptions() {
    return OptionMap.builder()
        .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
        .set(UndertowOptions.ALWAYS_SET_DATE, true)
        .set(UndertowOptions.MAX_HEADER_SIZE, MAX_HEAD_BYTES)
        // For all, since a chunked body is measured by it before its route is known.
        .set(UndertowOptions.MAX_ENTITY_SIZE, Body.MAX_FORM_BYTES)
        .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, Math.toIntExact(HEAD_TIME.toMillis()))
        .set(UndertowOptions.NO_REQUEST_TIMEOUT, Math.toIntExact(IDLE_TIME.toMillis()))
        .getMap();
  }

  private static OptionMap socketOptions() {
    return OptionMap.builder()
        .set(Options.TCP_NODELAY, true)
        .set(Options.REUSE_ADDRESSES, true)
        .set(Options.BACKLOG, BACKLOG)
        .set(Options.CONNECTION_HIGH_WATER, MAX_CONNECTIONS)
        .set(Options.CONNECTION_LOW_WATER, MAX_CONNECTIONS)
        .getMap();
  }

  /** Returns where it listens; the port is the real one. */
  public InetSocketAddress address() {
    return accepting.getLocalAddress(InetSocketAddress.class);
  }

  /** Takes no more connections, and closes those that there are; does nothing the second time. */
  @Override
  public void close() {
    if (worker.isShutdown()) {
      return;
    }
    IoUtils.safeClose(accepting);
    http.closeConnections();
    worker.shutdownNow();
    buffers.close();
  }
}
