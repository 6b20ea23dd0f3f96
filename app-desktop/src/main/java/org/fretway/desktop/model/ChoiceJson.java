package org.fretway.desktop.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;

/** How a choice among a few is kept in JSON: by its name in small letters. */
public final class ChoiceJson {
  private ChoiceJson() {}

  /** Returns what is kept of a choice. */
  public static String name(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the choice that was kept, or another one where that can't be read. */
  public static <E extends Enum<E>> E read(E[] all, JsonNode kept, E fallback) {
    return Arrays.stream(all)
        .filter(each -> name(each).equals(kept.asText()))
        .findFirst()
        .orElse(fallback);
  }
}
