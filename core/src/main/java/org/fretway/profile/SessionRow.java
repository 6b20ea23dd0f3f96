package org.fretway.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A session as stored: its token only as a hash. */
@Entity
@Table(name = "profile_session")
class SessionRow {
  @Id
  @Column(name = "token_hash")
  String tokenHash = "";

  @ManyToOne(fetch = FetchType.EAGER, optional = false)
  @JoinColumn(name = "profile_id")
  ProfileRow profile = new ProfileRow();

  @Column(name = "expires_at")
  Instant expiresAt = Instant.EPOCH;
}
