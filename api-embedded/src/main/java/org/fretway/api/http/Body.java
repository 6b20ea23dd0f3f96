package org.fretway.api.http;

import java.util.List;
import org.fretway.format.Limits;

/**
 * What a request may carry. JSON is read before the endpoint runs; a form is read by the endpoint
 * itself, while it arrives.
 *
 * @param json whether it may be a JSON object
 * @param form whether it may be a form of files
 * @param required whether it must be there
 * @param maxJsonBytes the largest JSON that is read
 * @param fields of the object or the form
 */
public record Body(
    boolean json, boolean form, boolean required, int maxJsonBytes, List<Field> fields) {
  /** How much of a body that nobody reads is taken in, in bytes; then the connection is cut. */
  public static final long MAX_IGNORED_BYTES = 2 << 20;

  /** The largest form: one song of any size, or several. */
  public static final long MAX_FORM_BYTES = Limits.DEFAULT.maxTotalBytes() + (16L << 20);

  public static final Body NONE = new Body(false, false, false, 0, List.of());

  /** Copies the fields. */
  public Body {
    fields = List.copyOf(fields);
  }

  public static Body json(Field... fields) {
    return new Body(true, false, true, Json.MAX_BODY_BYTES, List.of(fields));
  }

  public static Body form(Field... fields) {
    return new Body(false, true, true, 0, List.of(fields));
  }

  public static Body jsonOrForm(Field... fields) {
    return new Body(true, true, true, Json.MAX_BODY_BYTES, List.of(fields));
  }

  /** Returns this body as one that may be left out. */
  public Body optional() {
    return new Body(json, form, false, maxJsonBytes, fields);
  }

  /** Returns this body with another limit for its JSON. */
  public Body upTo(int bytes) {
    return new Body(json, form, required, bytes, fields);
  }
}
