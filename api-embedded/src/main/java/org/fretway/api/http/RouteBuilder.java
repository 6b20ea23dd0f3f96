package org.fretway.api.http;

import static io.undertow.util.StatusCodes.BAD_REQUEST;
import static io.undertow.util.StatusCodes.FORBIDDEN;
import static io.undertow.util.StatusCodes.NOT_ACCEPTABLE;
import static io.undertow.util.StatusCodes.NOT_FOUND;
import static io.undertow.util.StatusCodes.NOT_MODIFIED;
import static io.undertow.util.StatusCodes.OK;
import static io.undertow.util.StatusCodes.REQUEST_ENTITY_TOO_LARGE;
import static io.undertow.util.StatusCodes.UNAUTHORIZED;
import static io.undertow.util.StatusCodes.UNSUPPORTED_MEDIA_TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fretway.profile.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line of the route table. Errors that follow from the rest need not be named: 400 where
 * something is read, 401 where a sign-in is needed, 404 where a segment of the path names
 * something.
 */
public final class RouteBuilder {
  private static final Answer UNCHANGED = new Answer(NOT_MODIFIED, List.of(), new Shape.Bytes());

  private final String method;
  private final PathTemplate path;
  private final String summary;
  private final List<Parameter<?>> parameters = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final SortedSet<Integer> failures = new TreeSet<>();
  private Body body = Body.NONE;
  private boolean signedIn;
  private @Nullable Permission permission;

  RouteBuilder(String method, String path, String summary) {
    this.method = method;
    this.path = PathTemplate.of(path);
    this.summary = summary;
  }

  /** Asks for a sign-in. */
  public RouteBuilder signedIn() {
    signedIn = true;
    failures.add(UNAUTHORIZED);
    return this;
  }

  /** Asks for a sign-in of somebody who may do something. */
  public RouteBuilder needs(Permission needed) {
    permission = needed;
    failures.add(FORBIDDEN);
    return signedIn();
  }

  public RouteBuilder reads(Parameter<?>... read) {
    parameters.addAll(List.of(read));
    failures.add(BAD_REQUEST);
    return this;
  }

  public RouteBuilder takes(Body taken) {
    body = taken;
    failures.addAll(List.of(BAD_REQUEST, REQUEST_ENTITY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
    return this;
  }

  /** Answers with JSON that clients keep and revalidate. */
  public RouteBuilder answers(Shape shape) {
    answers.add(UNCHANGED);
    return answers(OK, shape);
  }

  /** Answers with JSON. */
  public RouteBuilder answers(int status, Shape shape) {
    failures.add(NOT_ACCEPTABLE);
    answers.add(Answer.json(status, shape));
    return this;
  }

  /** Answers without a body. */
  public RouteBuilder answersNothing() {
    answers.add(Answer.noContent());
    return this;
  }

  /** Answers with a file, or whatever else is no JSON; one that is read is kept by clients. */
  public RouteBuilder answers(Answer... all) {
    failures.add(NOT_ACCEPTABLE);
    if (method.equals("GET")) {
      answers.add(UNCHANGED);
    }
    answers.addAll(List.of(all));
    return this;
  }

  /** Names errors that do not follow from the rest. */
  public RouteBuilder fails(int... statuses) {
    for (int status : statuses) {
      failures.add(status);
    }
    return this;
  }

  /** Ends the line with what answers. */
  public Route by(Endpoint endpoint) {
    if (!path.names().isEmpty()) {
      failures.add(NOT_FOUND);
    }
    return new Route(
        method,
        path,
        summary,
        signedIn,
        Optional.ofNullable(permission),
        List.copyOf(parameters),
        body,
        List.copyOf(answers),
        failures,
        endpoint);
  }
}
