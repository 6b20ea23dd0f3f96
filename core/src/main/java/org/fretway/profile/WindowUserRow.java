package org.fretway.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Who is signed in at the window; there is one row. */
@Entity
@Table(name = "window_user")
class WindowUserRow {
  /** The id of the only row. */
  static final int ID = 1;

  @Id int id = ID;

  @Column(name = "profile_id")
  @Nullable Long profileId;
}
