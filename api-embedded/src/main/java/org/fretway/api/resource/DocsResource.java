package org.fretway.api.resource;

import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.fretway.BuildInfo;
import org.fretway.api.guard.SecurityHeaders;
import org.fretway.api.http.Answer;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Call;
import org.fretway.api.http.Json;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.api.openapi.OpenApi;
import org.jspecify.annotations.Nullable;

/**
 * The description of the API, as OpenAPI for programs and as a page for people. The page's files
 * are read when first asked for: few who start Fretway look at it.
 */
final class DocsResource {
  private static final String VIEWER_POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String VIEWER = "/META-INF/resources/webjars/swagger-ui/";
  private static final String OWN = "/openapi/";
  private static final String HTML = "text/html;charset=utf-8";
  private static final String SCRIPT = "text/javascript;charset=utf-8";
  private static final String STYLE = "text/css;charset=utf-8";

  private static final Map<String, String> VIEWER_FILES =
      Map.of("swagger-ui-bundle.js", SCRIPT, "swagger-ui.css", STYLE);
  private static final Map<String, String> OWN_FILES = Map.of("docs.js", SCRIPT, "docs.css", STYLE);

  private final Supplier<List<Route>> routes;
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private volatile byte @Nullable [] description;

  DocsResource(Supplier<List<Route>> routes) {
    this.routes = routes;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/openapi.json", "Describes this API as OpenAPI 3.1.")
            .answers(new Shape.MapOf(new Shape.Bytes()))
            .by(this::openApi),
        Route.get("/api/docs", "Shows this description as a page.")
            .answers(Answer.file(StatusCodes.OK, "text/html"))
            .by(this::page),
        Route.get("/api/docs/:file", "Sends a file of that page.")
            .answers(Answer.file(StatusCodes.OK, "text/javascript", "text/css"))
            .by(this::file));
  }

  void openApi(Call call) {
    byte[] known = description;
    if (known == null) {
      known = Json.bytes(OpenApi.describe(routes.get(), BuildInfo.current()));
      description = known;
    }
    call.revalidatedJson(known);
  }

  void page(Call call) throws IOException {
    SecurityHeaders.allowViewer(call.responseHeaders());
    call.revalidated(HTML, content(OWN + "docs.html"));
  }

  void file(Call call) throws IOException {
    String name = call.path("file");
    if (OWN_FILES.containsKey(name)) {
      call.revalidated(OWN_FILES.getOrDefault(name, ""), content(OWN + name));
    } else if (VIEWER_FILES.containsKey(name)) {
      call.revalidated(VIEWER_FILES.getOrDefault(name, ""), content(viewer() + name));
    } else {
      throw ApiException.notFound("not_found", "The page of the API has no such file.");
    }
  }

  private static String viewer() throws IOException {
    Properties pom = new Properties();
    try (InputStream in = DocsResource.class.getResourceAsStream(VIEWER_POM)) {
      pom.load(in);
    }
    return VIEWER + pom.getProperty("version") + "/";
  }

  private byte[] content(String resource) throws IOException {
    byte[] known = contents.get(resource);
    if (known != null) {
      return known;
    }
    try (InputStream in = DocsResource.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the resource " + resource + " is missing");
      }
      byte[] read = in.readAllBytes();
      contents.put(resource, read);
      return read;
    }
  }
}
