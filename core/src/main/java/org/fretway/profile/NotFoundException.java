package org.fretway.profile;

/** There is nothing of the kind and name that was asked for. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Creates the error.
   *
   * @param code what is missing, in snake case, such as "profile_not_found"
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
