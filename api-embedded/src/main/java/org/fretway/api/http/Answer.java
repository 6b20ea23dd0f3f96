package org.fretway.api.http;

import io.undertow.util.StatusCodes;
import java.util.List;

/**
 * One way in which a request ends well.
 *
 * @param status HTTP status
 * @param mediaTypes of the body; empty if there is none
 * @param shape of the body
 */
public record Answer(int status, List<String> mediaTypes, Shape shape) {
  /** Copies the types. */
  public Answer {
    mediaTypes = List.copyOf(mediaTypes);
  }

  static Answer json(int status, Shape shape) {
    return new Answer(status, List.of(Replies.JSON_TYPE), shape);
  }

  /** Describes a file of one of the media types. */
  public static Answer file(int status, String... mediaTypes) {
    return new Answer(status, List.of(mediaTypes), new Shape.Bytes());
  }

  /** A file that may be had in parts. */
  public static Answer[] range(String... mediaTypes) {
    return new Answer[] {
      file(StatusCodes.OK, mediaTypes), file(StatusCodes.PARTIAL_CONTENT, mediaTypes)
    };
  }

  static Answer noContent() {
    return new Answer(StatusCodes.NO_CONTENT, List.of(), new Shape.Bytes());
  }
}
