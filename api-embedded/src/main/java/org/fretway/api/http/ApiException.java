package org.fretway.api.http;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that is answered with an error; the message is one plain sentence for the client. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final @Nullable String field;
  private final transient Map<HttpString, String> headers = new LinkedHashMap<>();

  private ApiException(int status, String code, @Nullable String field, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.field = field;
  }

  /** Returns an error of any status; the message is one sentence for the person who asked. */
  public static ApiException of(int status, String code, String message) {
    return new ApiException(status, code, null, message);
  }

  /** Returns status 400 for a value that can't be taken, with the name of its field. */
  public static ApiException badValue(String field, String message) {
    return new ApiException(StatusCodes.BAD_REQUEST, "bad_value", field, message);
  }

  /** Returns status 400 for a body that can't be read. */
  public static ApiException badBody(String message) {
    return of(StatusCodes.BAD_REQUEST, "bad_body", message);
  }

  /** Returns status 404. */
  public static ApiException notFound(String code, String message) {
    return of(StatusCodes.NOT_FOUND, code, message);
  }

  /** Status 401, with the challenge that belongs to it. */
  public static ApiException unauthorized(String code, String message) {
    return of(StatusCodes.UNAUTHORIZED, code, message).with(Headers.WWW_AUTHENTICATE, "Bearer");
  }

  static ApiException bodyTooLarge(int limitBytes) {
    return of(
            StatusCodes.REQUEST_ENTITY_TOO_LARGE,
            "body_too_large",
            "The body of a request may be at most %d bytes.".formatted(limitBytes))
        .with(Headers.CONNECTION, "close");
  }

  static ApiException uploadTooLarge() {
    return of(
            StatusCodes.REQUEST_ENTITY_TOO_LARGE,
            "body_too_large",
            "An upload may be at most %,d bytes.".formatted(Body.MAX_FORM_BYTES))
        .with(Headers.CONNECTION, "close");
  }

  /** Status 415, which tells what may be sent instead. */
  static ApiException unsupportedType(Body body) {
    String json = "JSON, sent with Content-Type: application/json";
    String form = "a form, sent with Content-Type: multipart/form-data and its boundary";
    return of(
        StatusCodes.UNSUPPORTED_MEDIA_TYPE,
        "unsupported_media_type",
        "The body must be %s."
            .formatted(body.json() ? body.form() ? json + ", or " + form : json : form));
  }

  /**
   * Returns status 405.
   *
   * @param allowed the methods that are possible, with commas
   */
  public static ApiException wrongMethod(HttpString method, String allowed) {
    return of(
            StatusCodes.METHOD_NOT_ALLOWED,
            "method_not_allowed",
            "%s is not possible here, only %s.".formatted(method, allowed))
        .with(Headers.ALLOW, allowed);
  }

  /** Returns this error with a header besides. */
  public ApiException with(HttpString header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  void writeHeadersTo(HeaderMap target) {
    headers.forEach(target::put);
  }

  ErrorJson message() {
    return new ErrorJson(String.valueOf(getMessage()), code, Optional.ofNullable(field));
  }

  /** The JSON form of an error. */
  public record ErrorJson(String error, String code, Optional<String> field) {}
}
