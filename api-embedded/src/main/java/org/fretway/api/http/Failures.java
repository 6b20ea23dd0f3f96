package org.fretway.api.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import org.fretway.library.SongAwayException;
import org.fretway.profile.AlreadyConfiguredException;
import org.fretway.profile.BadCredentialsException;
import org.fretway.profile.BusyException;
import org.fretway.profile.ConflictException;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.LockedException;
import org.fretway.profile.NotFoundException;
import org.fretway.storage.DiskFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a failure of the services means to a client. */
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /** Returns the error to send; one that is the server's own fault is logged. */
  public static ApiException translate(Exception failure, HttpServerExchange exchange) {
    String message = String.valueOf(failure.getMessage());
    return switch (failure) {
      case ApiException answer -> answer;
      case InvalidInputException e -> ApiException.badValue(e.field(), message);
      case ForbiddenException _ -> ApiException.of(StatusCodes.FORBIDDEN, "forbidden", message);
      case AlreadyConfiguredException _ ->
          ApiException.of(StatusCodes.CONFLICT, "already_configured", message);
      case BadCredentialsException _ -> ApiException.unauthorized("bad_credentials", message);
      case LockedException e -> ApiException.unauthorized(e.code(), message);
      case NotFoundException e -> ApiException.notFound(e.code(), message);
      case SongAwayException _ -> ApiException.notFound("song_away", message);
      case ConflictException e -> ApiException.of(StatusCodes.CONFLICT, e.code(), message);
      case BusyException e ->
          ApiException.of(StatusCodes.SERVICE_UNAVAILABLE, "busy", message)
              .with(Headers.RETRY_AFTER, Long.toString(e.retryAfter().toSeconds()));
      case Exception e when DiskFullException.behind(e).isPresent() -> diskFull(e, exchange);
      default -> {
        LOG.error("{} {} failed.", exchange.getRequestMethod(), exchange.getRequestURI(), failure);
        yield ApiException.of(
            StatusCodes.INTERNAL_SERVER_ERROR,
            "internal_error",
            "Something went wrong on the server; its log has the details.");
      }
    };
  }

  private static ApiException diskFull(Exception failure, HttpServerExchange exchange) {
    String message =
        DiskFullException.behind(failure).map(Throwable::getMessage).orElse("The disk is full.");
    LOG.warn("{} {} failed: {}", exchange.getRequestMethod(), exchange.getRequestURI(), message);
    return ApiException.of(StatusCodes.INSUFFICIENT_STORAGE, "disk_full", message);
  }
}
