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
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the library as a whole and seldom: bring in, convert, set. */
final class LibraryMenu extends MenuButton {
  private static final Texts TEXTS = Texts.of(LibraryMenu.class);
  private final Map<Command, MenuItem> entries = new EnumMap<>(Command.class);

  LibraryMenu(LibraryActions actions, FilePicker picker, KeyTips tips) {
    super(null, new FontIcon(Feather.MORE_VERTICAL));
    getStyleClass().addAll("flat", "button-icon", Tweaks.NO_ARROW);
    setMinWidth(Region.USE_PREF_SIZE);
    setAccessibleText(TEXTS.get("menu.more"));
    setTooltip(new Tooltip(TEXTS.get("menu.purpose")));
    getItems()
        .addAll(
            item(
                Feather.DOWNLOAD,
                TEXTS.get("menu.importSongs"),
                Command.IMPORT,
                () -> picker.songs(TEXTS.get("menu.importSongs.choose"), actions::importSongs)),
            item(
                Feather.FOLDER,
                TEXTS.get("menu.importFolder"),
                null,
                () ->
                    picker.folder(
                        TEXTS.get("menu.importFolder.choose"),
                        folder -> actions.importSongs(List.of(folder)))),
            new SeparatorMenuItem(),
            item(
                Feather.PACKAGE,
                TEXTS.get("menu.convertSongs"),
                Command.CONVERT,
                () ->
                    picker.songs(
                        TEXTS.get("menu.convertSongs.choose"),
                        songs ->
                            picker.folder(
                                TEXTS.get("convert.target"),
                                folder -> actions.convert(songs, folder)))),
            item(
                Feather.FOLDER,
                TEXTS.get("menu.convertFolder"),
                null,
                () ->
                    picker.folder(
                        TEXTS.get("menu.convertFolder.choose"),
                        songs ->
                            picker.folder(
                                TEXTS.get("convert.target"),
                                folder -> actions.convert(List.of(songs), folder)))),
            new SeparatorMenuItem(),
            item(Feather.COMMAND, TEXTS.get("menu.keys"), Command.SHOW_KEYS, actions::showKeys),
            item(
                Feather.SETTINGS,
                TEXTS.get("menu.settings"),
                Command.SETTINGS,
                actions::openSettings));
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
