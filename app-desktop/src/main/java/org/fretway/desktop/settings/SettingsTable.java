package org.fretway.desktop.settings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fretway.audio.pitch.ReferencePitch;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.model.Preference;
import org.fretway.desktop.settings.SettingControl.Amount;
import org.fretway.desktop.settings.SettingControl.Card;
import org.fretway.desktop.settings.SettingControl.Choice;
import org.fretway.desktop.settings.SettingControl.Option;
import org.fretway.desktop.settings.SettingControl.Switch;
import org.fretway.desktop.settings.SettingControl.Text;
import org.fretway.desktop.settings.SettingEntry.Owner;
import org.fretway.desktop.text.Language;
import org.fretway.desktop.text.Texts;
import org.fretway.desktop.theme.TextSize;
import org.fretway.settings.PublicSetting;

/**
 * All that the settings have: the one place where rows are listed. What is said of a row stands in
 * the texts under {@code row} and its id.
 */
final class SettingsTable {
  private static final Texts TEXTS = Texts.of(SettingsTable.class);

  /** The card of the library folders; it sets {@code dlcDir} and {@code libraryFolders}. */
  static final String FOLDERS = "folders";

  /** Names that songs give their arrangements, whatever the language. */
  private static final List<String> ARRANGEMENTS =
      List.of("Lead", "Rhythm", "Bass", "Combo", "Lead 2", "Bonus Lead");

  private SettingsTable() {}

  /** Returns everything, in the language that is spoken. */
  static List<SettingEntry> entries() {
    return List.of(
        card("signIn", SettingsPage.PROFILE),
        card("myLook", SettingsPage.PROFILE),
        card("myPin", SettingsPage.PROFILE),
        card("myPhrase", SettingsPage.PROFILE),
        card(FOLDERS, SettingsPage.LIBRARY),
        value(PublicSetting.SCAN_AT_START, SettingsPage.LIBRARY, new Switch()),
        value(PublicSetting.WATCH_FOLDERS, SettingsPage.LIBRARY, new Switch()),
        value(
            PublicSetting.SCAN_EVERY_MINUTES,
            SettingsPage.LIBRARY,
            new Amount(10, TEXTS.get("unit.minutes"))),
        value(
            PublicSetting.DEFAULT_ARRANGEMENT,
            SettingsPage.PLAYING,
            new Text("Lead", ARRANGEMENTS)),
        value(
            PublicSetting.AV_OFFSET_MS, SettingsPage.PLAYING, new Amount(5, TEXTS.get("unit.ms"))),
        value(
            PublicSetting.DEMUCS_SERVER_URL,
            SettingsPage.PLAYING,
            new Text(TEXTS.get("stemServer.none"), List.of())),
        personal(
            Preference.ARRANGEMENT,
            SettingsPage.PLAYING,
            new Text(TEXTS.get("arrangement.asForAll"), ARRANGEMENTS)),
        personal(Preference.PREVIEW_ON_HOVER, SettingsPage.PLAYING, new Switch()),
        personal(Preference.HIDE_BARS, SettingsPage.PLAYING, new Switch()),
        personal(Preference.EVEN_LOUDNESS, SettingsPage.PLAYING, new Switch()),
        personal(Preference.TUNE_FIRST, SettingsPage.PLAYING, new Switch()),
        personal(Preference.TUNER_A, SettingsPage.PLAYING, pitches()),
        card("soundOutput", SettingsPage.SOUND),
        card("soundInput", SettingsPage.SOUND),
        card("soundLatency", SettingsPage.SOUND),
        card("shortcuts", SettingsPage.KEYS),
        value(
            PublicSetting.PSARC_PLATFORM,
            SettingsPage.FORMATS,
            new Choice(List.of(new Option("pc", "PC"), new Option("mac", "Mac")))),
        card("keys", SettingsPage.FORMATS),
        card("codebooks", SettingsPage.FORMATS),
        card("vgmstream", SettingsPage.FORMATS),
        card("sharing", SettingsPage.NETWORK),
        card("profiles", SettingsPage.PEOPLE),
        card("groups", SettingsPage.PEOPLE),
        personal(Preference.THEME, SettingsPage.APPEARANCE, themes()),
        personal(Preference.LANGUAGE, SettingsPage.APPEARANCE, languages()),
        personal(Preference.TEXT_SIZE, SettingsPage.APPEARANCE, textSizes()),
        card("plugins", SettingsPage.PLUGINS),
        card("version", SettingsPage.ABOUT),
        card("welcome", SettingsPage.ABOUT),
        card("bundle", SettingsPage.ABOUT),
        card("diagnostics", SettingsPage.ABOUT));
  }

  /** Returns all that can be searched for: the entries, and each command that has keys. */
  static List<SettingEntry> searchable() {
    return Stream.concat(entries().stream(), Stream.of(Command.values()).map(SettingsTable::key))
        .toList();
  }

  private static SettingEntry key(Command command) {
    return new SettingEntry(
        command.settingId(),
        SettingsPage.KEYS,
        Owner.PERSON,
        command.title(),
        command.group().title(),
        TEXTS.get("row.shortcuts.words"),
        new Card());
  }

  private static Choice themes() {
    return new Choice(
        Stream.of("system", "dark", "light")
            .map(each -> new Option(each, TEXTS.get("theme." + each)))
            .toList());
  }

  /** Languages name themselves, so that everybody finds the own one. */
  private static Choice languages() {
    return new Choice(
        Stream.concat(
                Stream.of(new Option("system", TEXTS.get("language.system"))),
                Arrays.stream(Language.values()).map(it -> new Option(it.tag(), it.ownName())))
            .toList());
  }

  private static Choice pitches() {
    return new Choice(
        IntStream.rangeClosed(ReferencePitch.LOWEST, ReferencePitch.HIGHEST)
            .mapToObj(Integer::toString)
            .map(hertz -> new Option(hertz, hertz + " Hz"))
            .toList());
  }

  private static Choice textSizes() {
    return new Choice(
        Arrays.stream(TextSize.values())
            .map(it -> Integer.toString(it.percent()))
            .map(percent -> new Option(percent, percent + " %"))
            .toList());
  }

  private static SettingEntry value(
      PublicSetting setting, SettingsPage page, SettingControl control) {
    return entry(setting.key(), page, Owner.PROGRAM, control);
  }

  private static SettingEntry personal(
      Preference preference, SettingsPage page, SettingControl control) {
    return entry("my." + preference.key(), page, Owner.PERSON, control);
  }

  private static SettingEntry card(String id, SettingsPage page) {
    return entry(id, page, Owner.PROGRAM, new Card());
  }

  private static SettingEntry entry(
      String id, SettingsPage page, Owner owner, SettingControl control) {
    String row = "row." + id;
    return new SettingEntry(
        id,
        page,
        owner,
        TEXTS.get(row + ".name"),
        TEXTS.get(row + ".description"),
        TEXTS.get(row + ".words"),
        control);
  }

  /** Returns what a page shows as rows, of one owner. */
  static List<SettingEntry> rows(SettingsPage page, Owner owner) {
    return entries().stream()
        .filter(it -> it.page() == page && it.owner() == owner)
        .filter(it -> !(it.control() instanceof Card))
        .toList();
  }
}
