package org.fretway.profile;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

  @Embedded
  @AttributeOverride(name = "hash", column = @Column(name = "pin_hash"))
  @AttributeOverride(name = "wrong", column = @Column(name = "wrong_pins"))
  @AttributeOverride(name = "lockedUntil", column = @Column(name = "locked_until"))
  GuardedSecret pin = new GuardedSecret();

  @Embedded
  @AttributeOverride(name = "hash", column = @Column(name = "recovery_hash"))
  @AttributeOverride(name = "wrong", column = @Column(name = "wrong_phrases"))
  @AttributeOverride(name = "lockedUntil", column = @Column(name = "recovery_locked_until"))
  GuardedSecret phrase = new GuardedSecret();

  @Column(name = "recovery_hint")
  @Nullable String recoveryHint;

  @Column(name = "profile_settings")
  @Nullable String settings;

  @Column(name = "created_at")
  Instant createdAt = Instant.EPOCH;

  long storedId() {
    if (id == null) {
      throw new IllegalStateException("the profile is not stored yet");
    }
    return id;
  }

  Profile toProfile(Instant now) {
    return new Profile(
        storedId(),
        name,
        avatarId,
        pin.lockAt(now) != null,
        Optional.ofNullable(recoveryHint),
        Optional.ofNullable(settings),
        createdAt);
  }
}
