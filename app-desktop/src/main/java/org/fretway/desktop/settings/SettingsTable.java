package org.fretway.desktop.settings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fretway.desktop.model.Preference;
import org.fretway.desktop.settings.SettingControl.Amount;
import org.fretway.desktop.settings.SettingControl.Card;
import org.fretway.desktop.settings.SettingControl.Choice;
import org.fretway.desktop.settings.SettingControl.Option;
import org.fretway.desktop.settings.SettingControl.Switch;
import org.fretway.desktop.settings.SettingControl.Text;
import org.fretway.desktop.settings.SettingEntry.Owner;
import org.fretway.desktop.text.Language;
import org.fretway.desktop.theme.TextSize;
import org.fretway.settings.PublicSetting;

/** All that the settings have: the one place where rows are named and described. */
final class SettingsTable {
  /** The card of the library folders; it sets {@code dlcDir} and {@code libraryFolders}. */
  static final String FOLDERS = "folders";

  private static final List<String> ARRANGEMENTS =
      List.of("Lead", "Rhythm", "Bass", "Combo", "Lead 2", "Bonus Lead");

  static final List<SettingEntry> ENTRIES =
      List.of(
          card(
              "sign-in",
              SettingsPage.PROFILE,
              "Sign in and out",
              "Who sits at this window.",
              "login logout user account switch guest PIN"),
          card(
              "my-look",
              SettingsPage.PROFILE,
              "Name and picture",
              "How others see you.",
              "avatar rename own account"),
          card(
              "my-pin",
              SettingsPage.PROFILE,
              "PIN",
              "Changes your PIN.",
              "password secret change code"),
          card(
              "my-phrase",
              SettingsPage.PROFILE,
              "Recovery phrase",
              "What lets you set a new PIN when you have forgotten it.",
              "forgot password hint recover secret"),
          card(
              FOLDERS,
              SettingsPage.LIBRARY,
              "Library folders",
              "Where your songs are, with all folders below.",
              "directory path songs dlc music location disk drive nas add remove scan refresh"
                  + " rescan cancel"),
          value(
              PublicSetting.SCAN_AT_START,
              SettingsPage.LIBRARY,
              "Look for songs at the start",
              "Looks through the folders when Fretway starts; only what changed is read.",
              "scan startup launch automatic refresh",
              new Switch()),
          value(
              PublicSetting.WATCH_FOLDERS,
              SettingsPage.LIBRARY,
              "Watch the folders",
              "New songs come in as soon as they are in a folder.",
              "monitor automatic scan live import background",
              new Switch()),
          value(
              PublicSetting.SCAN_EVERY_MINUTES,
              SettingsPage.LIBRARY,
              "Look again every",
              "For folders that can't be watched, such as those on other machines; 0 for never, up"
                  + " to 10080 for once a week.",
              "scan periodic interval minutes timer schedule rescan",
              new Amount(10, "minutes")),
          value(
              PublicSetting.DEFAULT_ARRANGEMENT,
              SettingsPage.PLAYING,
              "Arrangement that opens",
              "Opened for everybody who has not chosen another below; where a song lacks it, its"
                  + " first one opens.",
              "default instrument guitar lead rhythm bass part path",
              new Text("Lead", ARRANGEMENTS)),
          value(
              PublicSetting.AV_OFFSET_MS,
              SettingsPage.PLAYING,
              "Picture after sound",
              "How much later than the sound the notes are shown; less than 0 shows them earlier."
                  + " From -1000 to 1000.",
              "av offset latency delay sync lag calibration milliseconds video audio timing",
              new Amount(5, "ms")),
          value(
              PublicSetting.DEMUCS_SERVER_URL,
              SettingsPage.PLAYING,
              "Stem server",
              "A Demucs server that separates songs into stems, such as http://localhost:8080.",
              "demucs url address separation stems split vocals drums",
              new Text("None", List.of())),
          personal(
              Preference.ARRANGEMENT,
              SettingsPage.PLAYING,
              "Arrangement that opens for you",
              "Wins over the one for everybody.",
              "default instrument guitar lead rhythm bass part my own",
              new Text("As for everybody", ARRANGEMENTS)),
          personal(
              Preference.PREVIEW_ON_HOVER,
              SettingsPage.PLAYING,
              "Listen by pointing",
              "Plays a short preview of a song while you point at it in the library.",
              "preview hover sound sample snippet",
              new Switch()),
          personal(
              Preference.EVEN_LOUDNESS,
              SettingsPage.PLAYING,
              "Even out the loudness of songs",
              "Quiet songs get louder and loud ones quieter when they are opened, once they were"
                  + " measured in the background.",
              "volume normalise normalize level lufs replaygain gain loud quiet",
              new Switch()),
          card(
              "sound-output",
              SettingsPage.SOUND,
              "Output",
              "The device that songs are heard on, and how much sound is kept ready for it.",
              "audio device speaker headphones card buffer playback stutter crackle"),
          card(
              "sound-input",
              SettingsPage.SOUND,
              "Input",
              "The device that your guitar is heard by.",
              "audio device microphone interface line in record recording level meter"),
          card(
              "sound-latency",
              SettingsPage.SOUND,
              "Latency",
              "How late sound is, and measuring it.",
              "calibrate calibration tap loopback delay sync lag offset av milliseconds timing"),
          value(
              PublicSetting.PSARC_PLATFORM,
              SettingsPage.FORMATS,
              "Platform of archives",
              "What an archive is taken for that does not say for which platform it was made.",
              "psarc rocksmith mac pc windows",
              new Choice(List.of(new Option("pc", "PC"), new Option("mac", "Mac")))),
          card(
              "keys",
              SettingsPage.FORMATS,
              "Rocksmith keys",
              "Keys for encrypted archives and charts.",
              "psarc decrypt encryption sng archive"),
          card(
              "codebooks",
              SettingsPage.FORMATS,
              "Wwise codebooks",
              "What the sound of archives lacks.",
              "wem audio vorbis aotuv sound"),
          card(
              "vgmstream",
              SettingsPage.FORMATS,
              "vgmstream",
              "A program that decodes sound where there are no codebooks.",
              "wem audio decoder cli path"),
          card(
              "sharing",
              SettingsPage.NETWORK,
              "Share on the network",
              "Lets phones and other machines reach the library.",
              "lan wifi phone server address url port remote browser"),
          card(
              "profiles",
              SettingsPage.PEOPLE,
              "Profiles",
              "Make, change, unlock and delete profiles.",
              "users accounts admin people avatar picture PIN unlock delete rename"),
          card(
              "groups",
              SettingsPage.PEOPLE,
              "Groups and permissions",
              "Who may do what.",
              "permission groups admin rights roles members upload edit"),
          personal(
              Preference.THEME,
              SettingsPage.APPEARANCE,
              "Theme",
              "Dark, light, or whatever the system is set to.",
              "colours colors dark light mode night look appearance contrast",
              new Choice(
                  List.of(
                      new Option("system", "As the system"),
                      new Option("dark", "Dark"),
                      new Option("light", "Light")))),
          personal(
              Preference.LANGUAGE,
              SettingsPage.APPEARANCE,
              "Language",
              "In which the window speaks to you.",
              "english deutsch français español translation sprache langue idioma",
              new Choice(
                  Stream.concat(
                          Stream.of(new Option("system", "As the system")),
                          Arrays.stream(Language.values())
                              .map(it -> new Option(it.tag(), it.ownName())))
                      .toList())),
          personal(
              Preference.TEXT_SIZE,
              SettingsPage.APPEARANCE,
              "Text size",
              "How large texts and icons are. The highway keeps its own sizes.",
              "font zoom scale large small letters readable accessibility percent",
              new Choice(
                  Arrays.stream(TextSize.values())
                      .map(it -> Integer.toString(it.percent()))
                      .map(percent -> new Option(percent, percent + " %"))
                      .toList())),
          card(
              "plugins",
              SettingsPage.PLUGINS,
              "Plugins",
              "Switch plugins on and off.",
              "extensions addons themes enable disable"),
          card(
              "version",
              SettingsPage.ABOUT,
              "Version and data folder",
              "Which build this is, and where it keeps its data.",
              "about build data directory licence"),
          card(
              "welcome",
              SettingsPage.ABOUT,
              "Welcome",
              "The questions of the first start, once more.",
              "setup wizard first start introduction tour"),
          card(
              "bundle",
              SettingsPage.ABOUT,
              "Settings as a file",
              "Carries the settings to another machine, or back.",
              "export import backup restore bundle zip transfer"),
          card(
              "diagnostics",
              SettingsPage.ABOUT,
              "Diagnostics",
              "Logs and figures for whoever looks for a fault.",
              "logs report bug export zip support problem error"));

  private SettingsTable() {}

  private static SettingEntry value(
      PublicSetting setting,
      SettingsPage page,
      String name,
      String description,
      String words,
      SettingControl control) {
    return new SettingEntry(setting.key(), page, Owner.PROGRAM, name, description, words, control);
  }

  private static SettingEntry personal(
      Preference preference,
      SettingsPage page,
      String name,
      String description,
      String words,
      SettingControl control) {
    return new SettingEntry(
        "my." + preference.key(), page, Owner.PERSON, name, description, words, control);
  }

  private static SettingEntry card(
      String id, SettingsPage page, String name, String description, String words) {
    return new SettingEntry(id, page, Owner.PROGRAM, name, description, words, new Card());
  }

  /** Returns what a page shows as rows, of one owner. */
  static List<SettingEntry> rows(SettingsPage page, Owner owner) {
    return ENTRIES.stream()
        .filter(it -> it.page() == page && it.owner() == owner)
        .filter(it -> !(it.control() instanceof Card))
        .toList();
  }
}
