package org.fretway.api.http;

/** A body that is sent often: compressed and tagged once. */
public final class KeptReply {
  private final byte[] plain;
  private final byte[] gzipped;
  private final String tag;

  public KeptReply(byte[] plain) {
    this.plain = plain.clone();
    this.gzipped = Replies.gzip(plain);
    this.tag = ETags.strong(plain);
  }

  /** Returns what to send. */
  byte[] body(boolean gzip) {
    return gzip ? gzipped : plain;
  }

  /** Returns its strong tag, quotes included. */
  String tag(boolean gzip) {
    return gzip ? ETags.gzipped(tag) : tag;
  }
}
