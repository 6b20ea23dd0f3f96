package org.fretway.desktop.form;

/**
 * What came of something that the user did.
 *
 * @param kind how it is shown
 * @param text one or two plain sentences; empty for nothing
 */
public record Message(Kind kind, String text) {
  /** Nothing to say. */
  public static final Message NONE = new Message(Kind.GOOD, "");

  /** How a message is shown. */
  public enum Kind {
    /** It worked. */
    GOOD("message-good"),
    /** It worked, but the user should know something. */
    WARNING("message-warning"),
    /** It did not work. */
    BAD("message-bad");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }

    String styleClass() {
      return styleClass;
    }
  }

  public static Message good(String text) {
    return new Message(Kind.GOOD, text);
  }

  public static Message warning(String text) {
    return new Message(Kind.WARNING, text);
  }

  public static Message bad(String text) {
    return new Message(Kind.BAD, text);
  }
}
