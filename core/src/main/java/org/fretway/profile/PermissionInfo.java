package org.fretway.profile;

/**
 * A permission that can be given, as people are told of it.
 *
 * @param permission what is given
 * @param description one sentence on what it allows
 * @param source {@link #BUILT_IN}, or the id of the plugin that defines it
 */
public record PermissionInfo(Permission permission, String description, String source) {
  /** The source of the permissions that Fretway itself knows. */
  public static final String BUILT_IN = "built-in";
}
