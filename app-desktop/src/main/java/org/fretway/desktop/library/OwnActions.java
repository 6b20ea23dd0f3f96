package org.fretway.desktop.library;

import java.util.List;
import java.util.Optional;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.library.SongAction.Group;
import org.kordamp.ikonli.feather.Feather;

/** What the library screen itself can do with songs. */
final class OwnActions {
  private OwnActions() {}

  static List<SongAction> of(SongDeeds deeds, LibraryActions actions, FilePicker picker) {
    return List.of(
        new SongAction(
            Group.KEEP,
            Feather.STAR,
            "Favourite",
            Optional.of(Command.FAVORITE),
            true,
            deeds::toggleFavorites),
        new SongAction(
            Group.CHANGE,
            Feather.PACKAGE,
            "Convert to feedpak…",
            Optional.empty(),
            true,
            ids ->
                picker.folder(
                    "Folder for the feedpaks", folder -> actions.convertTracks(ids, folder))),
        new SongAction(
            Group.REMOVE,
            Feather.TRASH_2,
            "Delete",
            Optional.of(Command.DELETE),
            true,
            deeds::delete));
  }
}
