package org.fretway.api;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends requests that a well-behaved client can't make. */
final class RawHttp {
  private RawHttp() {}

  /** Sends the text as it is and returns all that the server says until it closes. */
  static String exchange(TestServer server, String request) throws IOException {
    URI uri = URI.create(server.url());
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Sends a GET for the given host, or without one if it is empty. */
  static String get(TestServer server, String path, String host) throws IOException {
    String hostLine = host.isEmpty() ? "" : "Host: " + host + "\r\n";
    return exchange(
        server, "GET " + path + " HTTP/1.1\r\n" + hostLine + "Connection: close\r\n\r\n");
  }
}
