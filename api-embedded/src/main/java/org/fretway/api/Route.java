package org.fretway.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fretway.format.Limits;

/**
 * One line of the route table.
 *
 * @param method such as "GET"; a GET route answers HEAD too
 * @param template path in which {@code :name} stands for any one segment
 * @param access who may call it
 * @param body what kind of body it reads
 * @param endpoint what answers
 */
record Route(String method, String template, Access access, Body body, Endpoint endpoint) {
  /** Who may call. What a signed-in caller may do is up to the services of core. */
  enum Access {
    ANYONE,
    SIGNED_IN
  }

  /** The largest body of a form: one song of any size, or several. */
  static final long MAX_UPLOAD_BYTES = Limits.DEFAULT.maxTotalBytes() + (16L << 20);

  /** What body is read: JSON before the endpoint runs, a form of files by the endpoint itself. */
  enum Body {
    NONE,
    JSON,
    MULTIPART
  }

  static Route get(String template, Access access, Endpoint endpoint) {
    return new Route("GET", template, access, Body.NONE, endpoint);
  }

  static Route post(String template, Access access, Body body, Endpoint endpoint) {
    return new Route("POST", template, access, body, endpoint);
  }

  boolean accepts(String requestMethod) {
    return method.equals(requestMethod) || (method.equals("GET") && requestMethod.equals("HEAD"));
  }

  /** Returns the values of the named segments, or empty if the path is not of this route. */
  Optional<Map<String, String>> match(String path) {
    List<String> pattern = List.of(template.split("/", -1));
    List<String> segments = List.of(path.split("/", -1));
    if (pattern.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String expected = pattern.get(i);
      String actual = segments.get(i);
      if (expected.startsWith(":") && !actual.isEmpty()) {
        values.put(expected.substring(1), actual);
      } else if (!expected.equals(actual)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}
