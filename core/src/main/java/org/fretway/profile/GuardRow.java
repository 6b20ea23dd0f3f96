package org.fretway.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that stands for something else and is locked in its place. */
@Entity
@Table(name = "profile_guard")
class GuardRow {
  /** Taken by all that changes which profiles there are or what they may do. */
  static final String ADMINISTRATORS = "administrators";

  /** Written when a name is unknown, where a wrong PIN of a known one would be counted. */
  static final String UNKNOWN_NAMES = "unknown_names";

  @Id String name = "";

  long uses;
}
