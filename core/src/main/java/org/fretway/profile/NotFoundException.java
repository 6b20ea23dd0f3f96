package org.fretway.profile;

/** What was asked for by its id does not exist. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Creates the error.
   *
   * @param code in snake case, for programs, such as "profile_not_found"
   * @param message one plain sentence
   */
  public NotFoundException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Returns what is missing, in snake case. */
  public String code() {
    return code;
  }
}
