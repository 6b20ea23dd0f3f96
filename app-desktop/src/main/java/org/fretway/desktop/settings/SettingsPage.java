package org.fretway.desktop.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/** The pages of the settings, in the order in which they are listed. */
public enum SettingsPage {
  /** Who sits at the window, and what that one may change of itself. */
  PROFILE("Profile", Feather.USER, "Who sits at this window, and how others see that one."),
  /** Folders, and when they are looked through. */
  LIBRARY("Library", Feather.FOLDER, "Where your songs are, and when Fretway looks for new ones."),
  /** What happens when a song is opened. */
  PLAYING("Playing", Feather.PLAY_CIRCLE, "What is shown and heard when a song is opened."),
  /** Sound devices and how late they are. */
  SOUND("Sound", Feather.VOLUME_2, "Where you hear the songs, and where your guitar comes in."),
  /** Keys, codebooks and the like. */
  FORMATS(
      "Formats",
      Feather.KEY,
      "Some songs can't be read without something that only you can give. It stays in your data"
          + " folder, and Fretway never shows or sends it."),
  /** Sharing with other machines. */
  NETWORK("Network", Feather.WIFI, "Who else can reach this library."),
  /** Profiles and groups, for administrators. */
  PEOPLE("Profiles & permissions", Feather.USERS, "Who uses this library, and who may do what."),
  /** Colours and lists. */
  APPEARANCE("Appearance", Feather.SUN, "How Fretway looks, for you."),
  /** What extends the program. */
  PLUGINS("Plugins", Feather.PACKAGE, "What extends Fretway. A switch counts from the next start."),
  /** Version, data folder, diagnostics and settings as a file. */
  ABOUT("About", Feather.INFO, "This program, its data, and help when something is wrong.");

  private final String title;
  private final Feather icon;
  private final String purpose;

  SettingsPage(String title, Feather icon, String purpose) {
    this.title = title;
    this.icon = icon;
    this.purpose = purpose;
  }

  /** Returns its headline. */
  public String title() {
    return title;
  }

  Feather icon() {
    return icon;
  }

  /** Returns a sentence for below the headline. */
  String purpose() {
    return purpose;
  }

  /** Returns the page of a name in lower case, such as "library". */
  public static Optional<SettingsPage> named(String name) {
    return Arrays.stream(values())
        .filter(page -> page.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
