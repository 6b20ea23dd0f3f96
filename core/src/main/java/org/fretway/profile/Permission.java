package org.fretway.profile;

/** What a profile may do beyond looking and playing. Groups add permissions; nothing denies. */
public enum Permission {
  /** Implies all others. */
  ADMIN,
  /** Add songs. */
  UPLOAD,
  /** Change what a track says of itself. */
  EDIT_TRACKS,
  /** Remove tracks. */
  DELETE_TRACKS,
  /** Create, change and remove profiles. */
  MANAGE_PROFILES,
  /** Create, change and remove permission groups. */
  MANAGE_PERMISSIONS,
  /** Change settings of the whole program. */
  MANAGE_SETTINGS
}
