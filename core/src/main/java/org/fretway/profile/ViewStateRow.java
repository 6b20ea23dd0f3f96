package org.fretway.profile;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One thing that the window remembers, as stored. */
@Entity
@Table(name = "view_state")
class ViewStateRow {
  @EmbeddedId ViewStateKey key = new ViewStateKey(0, "");

  @Column(name = "state_value")
  String value = "{}";
}
