package org.fretway.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Permission;
import org.fretway.profile.PermissionInfo;
import org.fretway.settings.Settings;

/**
 * The ways of storing songs and of finding out about them, one of each type being in use. Safe for
 * several threads.
 */
public final class Providers {
  // The first of a type is in use until another is chosen.
  private static final Map<String, List<String>> NAMES = names();

  private final Settings settings;

  /** Creates the providers; which are in use is kept in the settings. */
  public Providers(Settings settings) {
    this.settings = settings;
  }

  private static Map<String, List<String>> names() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("storage", List.of("local"));
    names.put("metadata", List.of("song-files"));
    return names;
  }

  /** Returns all providers by their type, in the order in which they are shown. */
  public Map<String, List<Provider>> list() {
    Map<String, List<Provider>> providers = new LinkedHashMap<>();
    NAMES.keySet().forEach(type -> providers.put(type, list(type)));
    return providers;
  }

  /**
   * Returns the providers of a type.
   *
   * @throws NotFoundException if there is no such type
   */
  public List<Provider> list(String type) {
    List<String> names = named(type);
    // One that is no longer there is not in use, whatever was chosen.
    String active = settings.get(key(type)).filter(names::contains).orElse(names.getFirst());
    return names.stream()
        .map(name -> new Provider(name, PermissionInfo.BUILT_IN, name.equals(active)))
        .toList();
  }

  /**
   * Chooses the provider to use.
   *
   * @param actor who wants it; needs {@link Permission#MANAGE_SETTINGS}
   * @return the providers of the type
   * @throws NotFoundException if there is no such type
   * @throws InvalidInputException if the type has no provider of that name
   */
  public List<Provider> setActive(Actor actor, String type, String name)
      throws InvalidInputException {
    actor.require(Permission.MANAGE_SETTINGS);
    List<String> names = named(type);
    if (!names.contains(name)) {
      throw new InvalidInputException(
          "name",
          "There is no such provider of %s, only %s.".formatted(type, String.join(", ", names)));
    }
    settings.put(key(type), name);
    return list(type);
  }

  private static List<String> named(String type) {
    List<String> names = NAMES.get(type);
    if (names == null) {
      throw new NotFoundException(
          "provider_type_not_found",
          "There are no providers of that type, only of %s."
              .formatted(String.join(" and ", NAMES.keySet())));
    }
    return names;
  }

  private static String key(String type) {
    return "provider." + type;
  }
}
