package org.fretway.desktop.library;

import java.util.List;
import java.util.Optional;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.library.SongAction.Group;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What the library screen itself can do with songs. */
final class OwnActions {
  private static final Texts TEXTS = Texts.of(OwnActions.class);

  private OwnActions() {}

  static List<SongAction> of(SongDeeds deeds, LibraryActions actions, FilePicker picker) {
    return List.of(
        new SongAction(
            Group.KEEP,
            Feather.STAR,
            TEXTS.get("favourite"),
            Optional.of(Command.FAVORITE),
            true,
            deeds::toggleFavorites),
        new SongAction(
            Group.CHANGE,
            Feather.PACKAGE,
            TEXTS.get("action.convert"),
            Optional.empty(),
            true,
            ids ->
                picker.folder(
                    TEXTS.get("convert.target"), folder -> actions.convertTracks(ids, folder))),
        new SongAction(
            Group.REMOVE,
            Feather.TRASH_2,
            Texts.COMMON.get("delete"),
            Optional.of(Command.DELETE),
            true,
            deeds::delete));
  }
}
