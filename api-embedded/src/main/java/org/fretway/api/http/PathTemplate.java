package org.fretway.api.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path of the route table: {@code :name} stands for any one segment, and {@code *name} at the end
 * for one or more.
 *
 * @param text such as "/api/plugins/:id/file/*path"
 * @param segments the parts between the slashes, the empty one before the first included
 */
public record PathTemplate(String text, List<String> segments) {
  private static final String ONE = ":";
  private static final String REST = "*";

  static PathTemplate of(String text) {
    return new PathTemplate(text, List.of(text.split("/", -1)));
  }

  /** Returns the values of the named segments, or empty if the path is another. */
  public Optional<Map<String, String>> match(List<String> path) {
    boolean open = segments.getLast().startsWith(REST);
    if (open ? path.size() < segments.size() : path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String expected = segments.get(i);
      String actual = path.get(i);
      if (expected.startsWith(REST)) {
        values.put(expected.substring(1), String.join("/", path.subList(i, path.size())));
      } else if (expected.startsWith(ONE) && !actual.isEmpty()) {
        values.put(expected.substring(1), actual);
      } else if (!expected.equals(actual)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  /** Returns the names of the segments that stand for others, in their order. */
  public List<String> names() {
    return segments.stream()
        .filter(segment -> segment.startsWith(ONE) || segment.startsWith(REST))
        .map(segment -> segment.substring(1))
        .toList();
  }

  /** Returns the path as OpenAPI writes it: "/api/tracks/{trackId}". */
  public String openApi() {
    return segments.stream()
        .map(
            segment ->
                segment.startsWith(ONE) || segment.startsWith(REST)
                    ? "{" + segment.substring(1) + "}"
                    : segment)
        .reduce((left, right) -> left + "/" + right)
        .orElseThrow();
  }
}
