package org.fretway.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A stem as stored with its track. */
@Embeddable
class StemRow {
  static final int MAX_ID = 200;

  @Column(name = "stem_id")
  String stemId = "";

  @Column(name = "stem_key")
  String stemKey = "";

  boolean enabled;

  String blob = "";

  @Column(name = "content_type")
  String contentType = "";

  long size;

  static StemRow of(String stemId, boolean enabled, StoredFile file) {
    StemRow row = new StemRow();
    row.stemId = TextFold.limit(stemId, MAX_ID);
    row.stemKey = TextFold.limit(TextFold.fold(stemId), MAX_ID);
    row.enabled = enabled;
    row.blob = file.blobId();
    row.contentType = file.contentType();
    row.size = file.size();
    return row;
  }

  StoredFile file() {
    return new StoredFile(blob, contentType, size);
  }
}
