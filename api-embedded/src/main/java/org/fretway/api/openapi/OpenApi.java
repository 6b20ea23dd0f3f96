package org.fretway.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Locale;
import org.fretway.BuildInfo;
import org.fretway.api.http.Answer;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Body;
import org.fretway.api.http.Field;
import org.fretway.api.http.Json;
import org.fretway.api.http.Multipart;
import org.fretway.api.http.Parameter;
import org.fretway.api.http.Replies;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;

/** Describes a route table as an OpenAPI 3.1 document. */
public final class OpenApi {
  private static final String VERSION = "3.1.0";
  private static final String BEARER = "bearer";
  private static final Shape ERROR = Shape.of(ApiException.ErrorJson.class);
  private static final String ABOUT =
      """
      The library of Fretway over HTTP. What changes something needs a token: sign in with \
      `POST /api/auth/login` and send it as `Authorization: Bearer TOKEN`. Every error is JSON with \
      `error`, one plain sentence, and `code`; where one value is to blame, `field` names it. \
      `HEAD` works wherever `GET` does. Events arrive on the WebSocket `/ws/events?token=TOKEN`.\
      """;

  private final JsonShapes shapes = new JsonShapes();

  private OpenApi() {}

  /** Returns the document that describes the routes. */
  public static ObjectNode describe(List<Route> routes, BuildInfo build) {
    return new OpenApi().document(routes, build);
  }

  private ObjectNode document(List<Route> routes, BuildInfo build) {
    ObjectNode document = Json.MAPPER.createObjectNode().put("openapi", VERSION);
    document
        .putObject("info")
        .put("title", "Fretway")
        .put("version", build.version())
        .put("description", ABOUT)
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    document.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = document.putObject("paths");
    for (Route route : routes) {
      ObjectNode path = paths.withObjectProperty(route.path().openApi());
      path.set(route.method().toLowerCase(Locale.ROOT), operation(route));
    }
    ObjectNode components = document.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject(BEARER)
        .put("type", "http")
        .put("scheme", "bearer");
    components.set("schemas", shapes.components());
    return document;
  }

  private ObjectNode operation(Route route) {
    ObjectNode operation = Json.MAPPER.createObjectNode();
    operation.putArray("tags").add(route.path().segments().get(2));
    operation.put("summary", route.summary());
    route
        .permission()
        .ifPresent(
            needed ->
                operation.put("description", "Needs the permission %s.".formatted(needed.name())));
    if (route.signedIn()) {
      operation.putArray("security").addObject().putArray(BEARER);
    }
    ArrayNode parameters = operation.putArray("parameters");
    route.path().names().forEach(name -> pathParameter(parameters.addObject(), name));
    route.parameters().forEach(parameter -> queryParameter(parameters.addObject(), parameter));
    if (!route.body().equals(Body.NONE)) {
      requestBody(operation.putObject("requestBody"), route.body());
    }
    ObjectNode responses = operation.putObject("responses");
    route.answers().forEach(answer -> answer(responses, answer));
    route.failures().forEach(status -> failure(responses, status));
    return operation;
  }

  private static void pathParameter(ObjectNode target, String name) {
    target.put("name", name).put("in", "path").put("required", true);
    target.putObject("schema").put("type", "string");
  }

  private static void queryParameter(ObjectNode target, Parameter<?> parameter) {
    target
        .put("name", parameter.name())
        .put("in", "query")
        .put("description", parameter.description())
        .set("schema", parameter.schema());
  }

  private static void requestBody(ObjectNode target, Body body) {
    target.put("required", body.required());
    ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (Field field : body.fields()) {
      properties.set(field.name(), field.schema());
      if (field.required()) {
        required.add(field.name());
      }
    }
    ObjectNode content = target.putObject("content");
    if (body.json()) {
      content.putObject(Replies.JSON_TYPE).set("schema", schema);
    }
    if (body.form()) {
      content.putObject(Multipart.TYPE).set("schema", schema);
    }
  }

  private void answer(ObjectNode responses, Answer answer) {
    ObjectNode response =
        responses
            .putObject(Integer.toString(answer.status()))
            .put("description", StatusCodes.getReason(answer.status()));
    for (String type : answer.mediaTypes()) {
      response.withObjectProperty("content").putObject(type).set("schema", schema(answer));
    }
  }

  private ObjectNode schema(Answer answer) {
    return shapes.schema(answer.shape());
  }

  private void failure(ObjectNode responses, int status) {
    ObjectNode response =
        responses
            .putObject(Integer.toString(status))
            .put("description", StatusCodes.getReason(status));
    if (status == StatusCodes.TOO_MANY_REQUESTS || status == StatusCodes.SERVICE_UNAVAILABLE) {
      ObjectNode header = response.putObject("headers").putObject("Retry-After");
      header.put("description", "Seconds to wait.").putObject("schema").put("type", "integer");
    }
    response.putObject("content").putObject(Replies.JSON_TYPE).set("schema", shapes.schema(ERROR));
  }
}
