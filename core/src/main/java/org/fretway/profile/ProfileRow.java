package org.fretway.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A profile as stored, with its secrets hashed. */
@Entity
@Table(name = "profile")
class ProfileRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String name = "";

  @Column(name = "name_key")
  String nameKey = "";

  @Column(name = "avatar_id")
  int avatarId;

  @Column(name = "pin_hash")
  String pinHash = "";

  @Column(name = "recovery_hash")
  String recoveryHash = "";

  @Column(name = "recovery_hint")
  @Nullable String recoveryHint;

  @Column(name = "wrong_pins")
  int wrongPins;

  @Column(name = "locked_until")
  @Nullable Instant lockedUntil;

  @Column(name = "created_at")
  Instant createdAt = Instant.EPOCH;

  long storedId() {
    if (id == null) {
      throw new IllegalStateException("the profile is not stored yet");
    }
    return id;
  }

  boolean lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  Profile toProfile(Instant now) {
    return new Profile(
        storedId(), name, avatarId, lockedAt(now), Optional.ofNullable(recoveryHint), createdAt);
  }
}
