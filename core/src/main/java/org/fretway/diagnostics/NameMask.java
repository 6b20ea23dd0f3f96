package org.fretway.diagnostics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts placeholders for known names: whole words only, without regard to case. Where several begin
 * at the same place, the longest counts. It takes time in proportion to the text, also with many
 * names.
 */
final class NameMask {
  private final Map<Character, List<Name>> byFirst = new HashMap<>();

  /**
   * A name and what is written instead of it.
   *
   * @param path whether it is a path of the file system, which is whole after any separator
   */
  record Name(String text, String placeholder, boolean path) {
    /** Creates a name of a person or a machine. */
    static Name of(String text, String placeholder) {
      return new Name(text, placeholder, false);
    }
  }

  NameMask(List<Name> names) {
    for (Name name : names) {
      for (String form : forms(name)) {
        byFirst
            .computeIfAbsent(fold(form.charAt(0)), _ -> new ArrayList<>())
            .add(new Name(form, name.placeholder, name.path));
      }
    }
    byFirst.values().forEach(list -> list.sort(Comparator.comparing(it -> -it.text.length())));
  }

  /** Returns how a name may be written. */
  private static Set<String> forms(Name name) {
    Set<String> forms = new TreeSet<>();
    String text = name.text.strip();
    forms.add(Normalizer.normalize(text, Normalizer.Form.NFC));
    forms.add(Normalizer.normalize(text, Normalizer.Form.NFD));
    if (name.path) {
      forms.add(text.replace('\\', '/'));
      forms.add(text.replace("\\", "\\\\"));
      forms.add(text.replace('\\', '/').replace(" ", "%20"));
    } else {
      String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
      forms.add(encoded);
      forms.add(encoded.replace("+", "%20"));
    }
    forms.remove("");
    return forms;
  }

  private static char fold(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Returns the text with placeholders. */
  String mask(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      Optional<Name> name = nameAt(text, at);
      if (name.isPresent()) {
        masked.append(text, copied, at).append(name.get().placeholder);
        at += name.get().text.length();
        copied = at;
      } else {
        at++;
      }
    }
    return masked.append(text, copied, text.length()).toString();
  }

  private Optional<Name> nameAt(String text, int at) {
    List<Name> candidates = byFirst.get(fold(text.charAt(at)));
    if (candidates == null) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(
            name ->
                text.regionMatches(true, at, name.text, 0, name.text.length())
                    && isWhole(text, at, name))
        .findFirst();
  }

  private static boolean isWhole(String text, int at, Name name) {
    int end = at + name.text.length();
    boolean begins =
        at == 0
            || !isWordPart(text.codePointBefore(at))
            || !(name.path || isWordPart(text.codePointAt(at)));
    boolean ends =
        end == text.length()
            || !isWordPart(text.codePointAt(end))
            || !isWordPart(text.codePointBefore(end));
    return begins && ends;
  }

  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || codePoint == '_';
  }
}
