package org.fretway.api;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fretway.api.http.Replies;

/**
 * Serves the web client. Its files are named here one by one and read at the start, so no request
 * can reach anything else.
 */
final class WebFiles implements HttpHandler {
  private static final String INDEX = "/index.html";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry(INDEX, "text/html;charset=utf-8"),
          Map.entry("/style.css", "text/css;charset=utf-8"),
          Map.entry("/icon.svg", "image/svg+xml"),
          Map.entry("/manifest.webmanifest", "application/manifest+json"),
          Map.entry("/js/api.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/app.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/board.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/chart.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/clock.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/controls.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/dom.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/highway.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/lanes.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/library.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/lyrics.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/notes.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/player.js", "text/javascript;charset=utf-8"),
          Map.entry("/js/plugins.js", "text/javascript;charset=utf-8"));

  private final Map<String, byte[]> contents = new LinkedHashMap<>();
  private final HttpHandler otherwise;

  WebFiles(HttpHandler otherwise) {
    this.otherwise = otherwise;
    TYPES.keySet().forEach(path -> contents.put(path, read(path)));
  }

  private static byte[] read(String path) {
    try (InputStream in = WebFiles.class.getResourceAsStream("/web" + path)) {
      if (in == null) {
        throw new IllegalStateException("the web client lacks its file " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the web client's file " + path + " can't be read", e);
    }
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String path = exchange.getRequestPath().equals("/") ? INDEX : exchange.getRequestPath();
    byte[] content = contents.get(path);
    String type = TYPES.get(path);
    boolean reading =
        exchange.getRequestMethod().equals(Methods.GET)
            || exchange.getRequestMethod().equals(Methods.HEAD);
    if (content == null || type == null || !reading) {
      otherwise.handleRequest(exchange);
    } else {
      Replies.revalidated(exchange, type, content);
    }
  }
}
