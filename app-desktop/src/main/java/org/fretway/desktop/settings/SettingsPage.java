package org.fretway.desktop.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The pages of the settings, in the order in which they are listed. */
public enum SettingsPage {
  /** Who sits at the window, and what that one may change of itself. */
  PROFILE(Feather.USER),
  /** Folders, and when they are looked through. */
  LIBRARY(Feather.FOLDER),
  /** What happens when a song is opened. */
  PLAYING(Feather.PLAY_CIRCLE),
  /** Sound devices and how late they are. */
  SOUND(Feather.VOLUME_2),
  /** Which keys stand for what. */
  KEYS(Feather.COMMAND),
  /** Keys, codebooks and the like. */
  FORMATS(Feather.KEY),
  /** Sharing with other machines. */
  NETWORK(Feather.WIFI),
  /** Profiles and groups, for administrators. */
  PEOPLE(Feather.USERS),
  /** Colours and lists. */
  APPEARANCE(Feather.SUN),
  /** What extends the program. */
  PLUGINS(Feather.PACKAGE),
  /** Version, data folder, diagnostics and settings as a file. */
  ABOUT(Feather.INFO);

  private static final Texts TEXTS = Texts.of(SettingsPage.class);

  private final Feather icon;

  SettingsPage(Feather icon) {
    this.icon = icon;
  }

  /** Returns its headline. */
  public String title() {
    return TEXTS.get(key() + ".title");
  }

  Feather icon() {
    return icon;
  }

  /** Returns a sentence for below the headline. */
  String purpose() {
    return TEXTS.get(key() + ".purpose");
  }

  private String key() {
    return "page." + name().toLowerCase(Locale.ROOT);
  }

  /** Returns the page of a name in lower case, such as "library". */
  public static Optional<SettingsPage> named(String name) {
    return Arrays.stream(values())
        .filter(page -> page.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
