package org.fretway.api.event;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

/**
 * One client that is told events, on a virtual thread of its own. One that does not read as fast as
 * things happen is let go; it can come back and be told what it missed.
 */
public final class EventClient extends AbstractReceiveListener implements Consumer<String> {
  /** How often it is seen to that the session and the client are still there. */
  static final Duration CHECK = Duration.ofSeconds(10);

  /** Policy violation, by RFC 6455, section 7.4.1. */
  static final int SESSION_ENDED = 1008;

  public static final int GOING_AWAY = 1001;

  private static final Logger LOG = LoggerFactory.getLogger(EventClient.class);
  private static final int MAX_WAITING = EventLog.KEPT + 64;
  private static final int MAX_MESSAGE_BYTES = 1024;

  /** No event; what waits for one looks whether the connection is still there. */
  private static final String WAKE_UP = "";

  /** How long a client may leave pings unanswered. */
  private static final Duration MAX_SILENCE = CHECK.multipliedBy(3);

  private final WebSocketChannel channel;
  private final BooleanSupplier signedIn;
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private volatile long heard = System.nanoTime();

  /**
   * Creates the client of a connection.
   *
   * @param signedIn asked now and then whether its session is still valid; may block
   */
  EventClient(WebSocketChannel channel, BooleanSupplier signedIn) {
    this.channel = channel;
    this.signedIn = signedIn;
  }

  /** Takes an event to be sent. */
  @Override
  public void accept(String event) {
    if (!waiting.offer(event)) {
      LOG.debug("A client does not read its events, and is let go.");
      IoUtils.safeClose(channel);
    }
  }

  /** Sends what comes until the connection ends; returns then. */
  void run() {
    // If the queue is full, nobody sleeps at it.
    channel.addCloseTask(_ -> waiting.offer(WAKE_UP));
    channel.getReceiveSetter().set(this);
    channel.resumeReceives();
    try {
      long checked = System.nanoTime();
      while (channel.isOpen()) {
        @Nullable String next = waiting.poll(CHECK.toMillis(), TimeUnit.MILLISECONDS);
        if (next != null && !next.equals(WAKE_UP)) {
          WebSockets.sendTextBlocking(next, channel);
        }
        if (System.nanoTime() - checked >= CHECK.toNanos()) {
          checked = System.nanoTime();
          check();
        }
      }
    } catch (IOException e) {
      LOG.debug("A client of events went away.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      IoUtils.safeClose(channel);
    }
  }

  private void check() throws IOException {
    if (!signedIn.getAsBoolean()) {
      end(SESSION_ENDED, "The session has ended.");
      return;
    }
    if (System.nanoTime() - heard > MAX_SILENCE.toNanos()) {
      IoUtils.safeClose(channel);
    } else {
      WebSockets.sendPingBlocking(ByteBuffer.allocate(0), channel);
    }
  }

  /** Says why, and ends the connection. */
  void end(int code, String reason) {
    try {
      WebSockets.sendCloseBlocking(code, reason, channel);
    } catch (IOException e) {
      LOG.debug("A client of events was gone already.", e);
    } finally {
      IoUtils.safeClose(channel);
    }
  }

  @Override
  protected void onFullPongMessage(WebSocketChannel from, BufferedBinaryMessage message) {
    heard = System.nanoTime();
    message.getData().free();
  }

  /** Nothing is expected; what comes is thrown away. */
  @Override
  protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage message) {
    message.getData();
  }

  @Override
  protected long getMaxTextBufferSize() {
    return MAX_MESSAGE_BYTES;
  }

  @Override
  protected long getMaxBinaryBufferSize() {
    return MAX_MESSAGE_BYTES;
  }
}
