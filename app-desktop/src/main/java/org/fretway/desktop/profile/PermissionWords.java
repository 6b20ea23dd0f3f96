package org.fretway.desktop.profile;

import java.util.Map;
import java.util.Optional;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Permission;
import org.fretway.profile.PermissionInfo;

/** What permissions allow, in the language of the window; plugins say it in their own. */
final class PermissionWords {
  private static final Texts TEXTS = Texts.of(PermissionWords.class);

  private static final Map<Permission, String> KEYS =
      Map.of(
          Permission.ADMIN, "permission.admin",
          Permission.UPLOAD, "permission.upload",
          Permission.EDIT_TRACKS, "permission.editTracks",
          Permission.DELETE_TRACKS, "permission.deleteTracks",
          Permission.MANAGE_PROFILES, "permission.manageProfiles",
          Permission.MANAGE_PERMISSIONS, "permission.managePermissions",
          Permission.MANAGE_SETTINGS, "permission.manageSettings");

  private PermissionWords() {}

  static String of(PermissionInfo info) {
    return Optional.of(info)
        .filter(it -> it.source().equals(PermissionInfo.BUILT_IN))
        .flatMap(it -> Optional.ofNullable(KEYS.get(it.permission())))
        .map(TEXTS::get)
        .orElse(info.description());
  }
}
