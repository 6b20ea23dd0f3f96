package org.fretway.desktop.library;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the library as a whole and seldom: bring in, convert, set. */
final class LibraryMenu extends MenuButton {
  private static final String TARGET = "Folder for the feedpaks";

  LibraryMenu(LibraryActions actions, FilePicker picker) {
    super(null, new FontIcon(Feather.MORE_VERTICAL));
    getStyleClass().addAll("flat", "button-icon", Tweaks.NO_ARROW);
    setMinWidth(Region.USE_PREF_SIZE);
    setAccessibleText("More");
    setTooltip(new Tooltip("Import, convert, settings"));
    getItems()
        .addAll(
            item(
                Feather.DOWNLOAD,
                "Import songs…",
                KeyCode.I,
                () -> picker.songs("Songs to import", actions::importSongs)),
            item(
                Feather.FOLDER,
                "Import a song folder…",
                null,
                () ->
                    picker.folder(
                        "Song folder to import", folder -> actions.importSongs(List.of(folder)))),
            new SeparatorMenuItem(),
            item(
                Feather.PACKAGE,
                "Convert songs to feedpak…",
                KeyCode.E,
                () ->
                    picker.songs(
                        "Songs to convert",
                        songs -> picker.folder(TARGET, folder -> actions.convert(songs, folder)))),
            item(
                Feather.FOLDER,
                "Convert a folder of songs…",
                null,
                () ->
                    picker.folder(
                        "Folder with songs to convert",
                        songs ->
                            picker.folder(
                                TARGET, folder -> actions.convert(List.of(songs), folder)))),
            new SeparatorMenuItem(),
            item(Feather.SETTINGS, "Settings…", KeyCode.COMMA, actions::openSettings));
  }

  /** Does what a key stands for, if it stands for one of these. */
  boolean handles(KeyEvent event) {
    for (MenuItem item : getItems()) {
      KeyCombination keys = item.getAccelerator();
      if (keys != null && keys.match(event)) {
        item.fire();
        return true;
      }
    }
    return false;
  }

  private static MenuItem item(Ikon icon, String text, @Nullable KeyCode key, Runnable action) {
    MenuItem item = new MenuItem(text, new FontIcon(icon));
    if (key != null) {
      item.setAccelerator(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
    }
    item.setOnAction(event -> action.run());
    return item;
  }
}
