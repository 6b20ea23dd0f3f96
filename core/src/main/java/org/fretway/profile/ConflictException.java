package org.fretway.profile;

/** A call that is right in itself does not go with what is there already. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Creates the error.
   *
   * @param code what stands against it, as the API calls it, such as "name_taken"
   * @param message one plain sentence that says what to do
   */
  public ConflictException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Returns what stands against it, as the API calls it. */
  public String code() {
    return code;
  }
}
