package org.fretway.desktop.library;

import atlantafx.base.theme.Tweaks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.CommandDeeds;
import org.fretway.desktop.keys.KeyTips;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the library as a whole and seldom: bring in, convert, set. */
final class LibraryMenu extends MenuButton {
  private final Map<Command, MenuItem> entries = new EnumMap<>(Command.class);
  private static final String TARGET = "Folder for the feedpaks";

  LibraryMenu(LibraryActions actions, FilePicker picker, KeyTips tips) {
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
                Command.IMPORT,
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
                Command.CONVERT,
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
            item(Feather.SETTINGS, "Settings…", Command.SETTINGS, actions::openSettings));
    tips.follow(
        () ->
            entries.forEach(
                (command, item) -> item.setAccelerator(tips.combination(command).orElse(null))));
  }

  /** Returns what the commands do that stand in the menu. */
  CommandDeeds deeds() {
    CommandDeeds deeds = new CommandDeeds();
    entries.forEach((command, item) -> deeds.add(command, item::fire));
    return deeds;
  }

  private MenuItem item(Ikon icon, String text, @Nullable Command command, Runnable action) {
    MenuItem item = new MenuItem(text, new FontIcon(icon));
    if (command != null) {
      entries.put(command, item);
    }
    item.setOnAction(event -> action.run());
    return item;
  }
}
