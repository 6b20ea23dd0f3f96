package org.fretway.api;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends requests that a well-behaved client can't make. */
final class RawHttp {
  private static final int TIMEOUT_MILLIS = 20_000;

  private RawHttp() {}

  /** Sends the text as it is and returns all that the server says until it closes. */
  static String exchange(TestServer server, String request) throws IOException {
    try (Socket socket = connect(server)) {
      send(socket, request);
      return rest(socket);
    }
  }

  /** As {@link #exchange(TestServer, String)}, for a request that breaks off. */
  static String exchangeAndStopSending(TestServer server, String request) throws IOException {
    try (Socket socket = connect(server)) {
      send(socket, request);
      socket.shutdownOutput();
      return rest(socket);
    }
  }

  /** As {@link #exchange(TestServer, String)}, for a body that waits for what the server says. */
  static String exchange(TestServer server, String head, String answer, String body)
      throws IOException {
    try (Socket socket = connect(server)) {
      send(socket, head);
      String first =
          new String(
              socket.getInputStream().readNBytes(answer.length()), StandardCharsets.ISO_8859_1);
      if (!first.equals(answer)) {
        throw new IOException("the server says " + first);
      }
      send(socket, body);
      return rest(socket);
    }
  }

  /** Sends a piece again and again; returns how many bytes were taken until the server closed. */
  static long sendWithoutEnd(TestServer server, String head, String piece, long atMost)
      throws IOException {
    try (Socket socket = connect(server)) {
      send(socket, head);
      long sent = 0;
      try {
        for (; sent < atMost; sent += piece.length()) {
          send(socket, piece);
        }
      } catch (SocketException _) {
        return sent;
      }
      return sent;
    }
  }

  /** Connects; whoever does gives up after a while. */
  static Socket connect(TestServer server) throws IOException {
    URI uri = URI.create(server.url());
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Sends a GET for the given host, or without one if it is empty. */
  static String get(TestServer server, String path, String host) throws IOException {
    String hostLine = host.isEmpty() ? "" : "Host: " + host + "\r\n";
    return exchange(
        server, "GET " + path + " HTTP/1.1\r\n" + hostLine + "Connection: close\r\n\r\n");
  }
}
