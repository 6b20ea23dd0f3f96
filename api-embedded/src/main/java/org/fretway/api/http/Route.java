package org.fretway.api.http;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.fretway.profile.Permission;

/**
 * One line of the route table: what is served, and all that the description of the API says of it.
 *
 * @param method such as "GET"; a GET route answers HEAD too
 * @param path which requests it is for
 * @param summary one sentence
 * @param signedIn whether the caller must have signed in
 * @param permission what the caller must be allowed to; asked before a body is read
 * @param parameters that it reads from the query
 * @param body what it reads
 * @param answers how it can end well
 * @param failures statuses of the errors that it can end with
 * @param endpoint what answers
 */
public record Route(
    String method,
    PathTemplate path,
    String summary,
    boolean signedIn,
    Optional<Permission> permission,
    List<Parameter<?>> parameters,
    Body body,
    List<Answer> answers,
    SortedSet<Integer> failures,
    Endpoint endpoint) {

  public static RouteBuilder get(String path, String summary) {
    return new RouteBuilder("GET", path, summary);
  }

  public static RouteBuilder post(String path, String summary) {
    return new RouteBuilder("POST", path, summary);
  }

  public static RouteBuilder put(String path, String summary) {
    return new RouteBuilder("PUT", path, summary);
  }

  public static RouteBuilder patch(String path, String summary) {
    return new RouteBuilder("PATCH", path, summary);
  }

  public static RouteBuilder delete(String path, String summary) {
    return new RouteBuilder("DELETE", path, summary);
  }

  public boolean accepts(String requestMethod) {
    return method.equals(requestMethod) || (method.equals("GET") && requestMethod.equals("HEAD"));
  }
}
