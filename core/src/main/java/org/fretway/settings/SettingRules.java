package org.fretway.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.PlainText;

/** What values the settings may have. */
final class SettingRules {
  private static final int MAX_PATH_LENGTH = 1024;
  private static final int MAX_NAME_LENGTH = 200;
  private static final int MAX_URL_LENGTH = 500;
  private static final int MAX_PORT = 65_535;
  private static final Set<String> PLATFORMS = Set.of("pc", "mac");
  private static final Set<String> SCHEMES = Set.of("http", "https");

  // With underscores, unlike java.net.URI: containers are often named so.
  private static final Pattern SERVER =
      Pattern.compile("(?:[\\p{Alnum}._-]+|\\[[\\p{XDigit}:.]+])(?::(\\d{1,5}))?");

  private SettingRules() {}

  /**
   * Returns a value as it is stored.
   *
   * @param present what holds; a library folder of it stays though its drive is away
   * @throws InvalidInputException if the setting can't have it
   */
  static String check(PublicSetting setting, Object value, EffectiveSettings present)
      throws InvalidInputException {
    return switch (setting) {
      case DLC_DIR -> folder(setting, value).toString();
      case PSARC_PLATFORM -> platform(text(setting, value, MAX_NAME_LENGTH));
      case DEFAULT_ARRANGEMENT -> text(setting, value, MAX_NAME_LENGTH);
      case AV_OFFSET_MS ->
          wholeNumber(setting, value, -PublicSetting.MAX_OFFSET_MS, PublicSetting.MAX_OFFSET_MS);
      case DEMUCS_SERVER_URL -> url(text(setting, value, MAX_URL_LENGTH));
      case LIBRARY_FOLDERS -> folders(value, present.libraryFolders());
      case SCAN_AT_START, WATCH_FOLDERS -> yesOrNo(setting, value);
      case SCAN_EVERY_MINUTES -> wholeNumber(setting, value, 0, PublicSetting.MAX_MINUTES);
    };
  }

  private static String text(PublicSetting setting, Object value, int maxLength)
      throws InvalidInputException {
    if (!(value instanceof String text)
        || text.isBlank()
        || text.length() > maxLength
        || PlainText.hasControl(text)) {
      throw invalid(
          setting,
          "must be a text of 1 to %d characters without control characters".formatted(maxLength));
    }
    return text.strip();
  }

  private static Path folder(PublicSetting setting, Object value) throws InvalidInputException {
    Path folder = path(setting, value);
    if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
      throw invalid(setting, "must be a folder on the server that can be read: " + folder);
    }
    return folder;
  }

  // Names of folders may begin and end with blanks, and hold joiners, as emoji do.
  private static Path path(PublicSetting setting, Object value) throws InvalidInputException {
    if (!(value instanceof String text)
        || text.length() > MAX_PATH_LENGTH
        || text.chars().anyMatch(Character::isISOControl)) {
      throw invalid(setting, "must be a path of at most %d characters".formatted(MAX_PATH_LENGTH));
    }
    Path folder;
    try {
      folder = Path.of(text);
    } catch (InvalidPathException _) {
      throw invalid(setting, "is no path of a folder");
    }
    if (!folder.isAbsolute()) {
      throw invalid(setting, "must be an absolute path");
    }
    return folder.normalize();
  }

  private static String folders(Object value, List<String> present) throws InvalidInputException {
    PublicSetting setting = PublicSetting.LIBRARY_FOLDERS;
    if (!(value instanceof List<?> items) || items.size() > PublicSetting.MAX_LIBRARY_FOLDERS) {
      throw invalid(
          setting,
          "must be a list of at most %d folders".formatted(PublicSetting.MAX_LIBRARY_FOLDERS));
    }
    Set<String> folders = new LinkedHashSet<>();
    for (Object item : items) {
      String folder = path(setting, item).toString();
      folders.add(present.contains(folder) ? folder : folder(setting, item).toString());
    }
    return String.join("\n", folders);
  }

  private static String yesOrNo(PublicSetting setting, Object value) throws InvalidInputException {
    if (!(value instanceof Boolean yes)) {
      throw invalid(setting, "must be true or false");
    }
    return yes.toString();
  }

  private static String platform(String text) throws InvalidInputException {
    if (!PLATFORMS.contains(text)) {
      throw invalid(PublicSetting.PSARC_PLATFORM, "must be \"pc\" or \"mac\"");
    }
    return text;
  }

  private static String wholeNumber(PublicSetting setting, Object value, int min, int max)
      throws InvalidInputException {
    if (!(value instanceof Long number) || number < min || number > max) {
      throw invalid(setting, "must be a whole number from %d to %d".formatted(min, max));
    }
    return number.toString();
  }

  private static String url(String text) throws InvalidInputException {
    try {
      URI url = new URI(text);
      String scheme = Objects.requireNonNullElse(url.getScheme(), "").toLowerCase(Locale.ROOT);
      String authority = Objects.requireNonNullElse(url.getRawAuthority(), "");
      if (SCHEMES.contains(scheme) && isServer(authority)) {
        return text;
      }
    } catch (URISyntaxException _) {
      // Answered below, as is what is no address of a server.
    }
    throw invalid(
        PublicSetting.DEMUCS_SERVER_URL,
        "must be an http or https URL without a user name, such as http://localhost:8080");
  }

  private static boolean isServer(String authority) {
    var server = SERVER.matcher(authority);
    return server.matches()
        && (server.group(1) == null || Integer.parseInt(server.group(1)) <= MAX_PORT);
  }

  private static InvalidInputException invalid(PublicSetting setting, String rule) {
    return new InvalidInputException(
        setting.key(), "The setting \"%s\" %s.".formatted(setting.key(), rule));
  }
}
