package org.fretway.profile;

/** What a call is about is not there. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Creates the error.
   *
   * @param code what is not there, as the API calls it, such as "profile_not_found"
   * @param message one plain sentence
   */
  public NotFoundException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Returns what is not there, as the API calls it. */
  public String code() {
    return code;
  }
}
