package org.fretway.benchmarks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An nginx on loopback that serves a folder, until it is closed. From the Debian package. */
final class Nginx implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
  private static final int TRIES = 100;
  private static final long BETWEEN_TRIES_MILLIS = 50;

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  static Nginx serve(Path folder, Path scratch) throws IOException, InterruptedException {
    int port = freePort();
    Path config = scratch.resolve("nginx.conf");
    Files.writeString(
        config,
        """
        daemon off;
        user root;
        worker_processes 2;
        pid nginx.pid;
        error_log error.log;
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 1000000;
          server { listen 127.0.0.1:%d; root %s; }
        }
        """
            .formatted(port, folder));
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-p", scratch.toString(), "-c", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("nginx.out").toFile())
            .start();
    Nginx nginx = new Nginx(process, port);
    nginx.awaitAnswer();
    return nginx;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (ConnectException e) {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
      }
    }
    close();
    throw new IOException("nginx does not answer");
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
