package org.fretway.profile;

/** What was asked for does not go together with what is there. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Creates the error.
   *
   * @param code in snake case, for programs, such as "name_taken"
   * @param message one plain sentence that says what to do
   */
  public ConflictException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Returns what it conflicts with, in snake case. */
  public String code() {
    return code;
  }
}
