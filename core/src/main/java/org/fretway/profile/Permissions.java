package org.fretway.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The permissions that there are: the built-in ones and those of plugins. */
public final class Permissions {
  private static final List<PermissionInfo> BUILT_IN =
      List.of(
          builtIn(Permission.ADMIN, "Do everything, and manage profiles."),
          builtIn(Permission.UPLOAD, "Add songs to the library."),
          builtIn(Permission.EDIT_TRACKS, "Change the title, artist, album, year and cover."),
          builtIn(Permission.DELETE_TRACKS, "Remove songs from the library."),
          builtIn(Permission.MANAGE_PROFILES, "Nothing by itself: managing profiles takes ADMIN."),
          builtIn(Permission.MANAGE_PERMISSIONS, "Say who may do what."),
          builtIn(Permission.MANAGE_SETTINGS, "Change the settings of the whole program."));

  private final Supplier<? extends Collection<PermissionInfo>> ofPlugins;

  /**
   * Creates the permissions.
   *
   * @param ofPlugins tells what plugins define at the moment
   */
  public Permissions(Supplier<? extends Collection<PermissionInfo>> ofPlugins) {
    this.ofPlugins = ofPlugins;
  }

  private static PermissionInfo builtIn(Permission permission, String description) {
    return new PermissionInfo(permission, description, PermissionInfo.BUILT_IN);
  }

  /** Returns the built-in permissions. */
  public static List<PermissionInfo> builtIn() {
    return BUILT_IN;
  }

  /**
   * Returns all permissions that can be given, the built-in ones first. Where several have one
   * name, the first counts: no plugin redefines what is there.
   */
  public List<PermissionInfo> available() {
    Map<Permission, PermissionInfo> all = new LinkedHashMap<>();
    BUILT_IN.forEach(info -> all.put(info.permission(), info));
    ofPlugins.get().forEach(info -> all.putIfAbsent(info.permission(), info));
    return List.copyOf(all.values());
  }
}
