package org.fretway.format.feedpak;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out ids that are safe as file names everywhere, and each only once. */
final class FileNames {
  private static final int MAX_LENGTH = 40;

  private final Set<String> used = new HashSet<>();

  /** Returns an id of lower-case letters, digits, '_' and '-', as near to the text as can be. */
  String unique(String text, String fallback) {
    String slug =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9_]+", "-");
    slug = slug.substring(0, Math.min(slug.length(), MAX_LENGTH)).replaceAll("^-+|-+$", "");
    String base = slug.isEmpty() ? fallback : slug;
    String name = base;
    for (int next = 2; !used.add(name); next++) {
      name = base + "-" + next;
    }
    return name;
  }
}
