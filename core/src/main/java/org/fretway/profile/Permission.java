package org.fretway.profile;

import java.util.regex.Pattern;

/**
 * What a profile may do beyond looking and playing, by name. Plugins define further ones. Groups
 * add permissions; nothing denies.
 *
 * @param name 2 to 64 capital letters, digits and underscores that start with a letter
 */
public record Permission(String name) implements Comparable<Permission> {
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");

  /** Implies all others. */
  public static final Permission ADMIN = new Permission("ADMIN");

  /** Add songs. */
  public static final Permission UPLOAD = new Permission("UPLOAD");

  /** Change what a track says of itself. */
  public static final Permission EDIT_TRACKS = new Permission("EDIT_TRACKS");

  /** Remove tracks. */
  public static final Permission DELETE_TRACKS = new Permission("DELETE_TRACKS");

  /** Create, change and remove profiles. */
  public static final Permission MANAGE_PROFILES = new Permission("MANAGE_PROFILES");

  /** Create, change and remove permission groups. */
  public static final Permission MANAGE_PERMISSIONS = new Permission("MANAGE_PERMISSIONS");

  /** Change settings of the whole program. */
  public static final Permission MANAGE_SETTINGS = new Permission("MANAGE_SETTINGS");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is not of the form above
   */
  public Permission {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "A permission is 2 to 64 capital letters, digits and underscores, and starts with a"
              + " letter.");
    }
  }

  /** Returns whether a permission can have this name. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  @Override
  public int compareTo(Permission other) {
    return name.compareTo(other.name);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
