package org.fretway.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** An arrangement as stored with its track. */
@Embeddable
class ArrangementRow {
  static final int MAX_NAME = 200;

  String name = "";

  @Column(name = "name_key")
  String nameKey = "";

  int notes;

  /** Index of its chart among those of the song's file. */
  int source;

  static ArrangementRow of(String name, int notes, int source) {
    ArrangementRow row = new ArrangementRow();
    row.name = TextFold.limit(name, MAX_NAME);
    row.nameKey = TextFold.limit(TextFold.fold(name), MAX_NAME);
    row.notes = notes;
    row.source = source;
    return row;
  }
}
