package org.fretway.format.rocksmith;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fretway.format.SongPackage.ArrangementInfo;
import org.fretway.format.rocksmith.SongAttributes.Part;

/**
 * Puts the arrangements of a song in order and names them: by part, and of each part first what is
 * played on the recording, then other ways to play it, then extras.
 */
final class ArrangementNames {
  private ArrangementNames() {}

  /** An arrangement with its name. */
  record Named(ArrangementInfo info, SongAttributes attributes) {}

  private enum Rank {
    MAIN(""),
    ALTERNATE("Alternate "),
    BONUS("Bonus ");

    private final String prefix;

    Rank(String prefix) {
      this.prefix = prefix;
    }
  }

  /** Returns the arrangements in the order in which they are shown; names and ids are unique. */
  static List<Named> of(List<SongAttributes> instruments) {
    List<SongAttributes> sorted = new ArrayList<>(instruments);
    sorted.sort(Comparator.comparing(SongAttributes::part).thenComparing(ArrangementNames::rank));
    Set<Part> partsWithMain = EnumSet.noneOf(Part.class);
    Set<String> ids = new HashSet<>();
    List<Named> named = new ArrayList<>();
    for (SongAttributes attributes : sorted) {
      // What there is nothing else beside is no alternate.
      boolean first = partsWithMain.add(attributes.part());
      Rank rank = rank(attributes);
      String prefix = first && rank == Rank.ALTERNATE ? "" : rank.prefix;
      named.add(new Named(unique(prefix + attributes.partName(), ids), attributes));
    }
    return List.copyOf(named);
  }

  private static Rank rank(SongAttributes attributes) {
    if (attributes.isBonus()) {
      return Rank.BONUS;
    }
    return attributes.isMain() ? Rank.MAIN : Rank.ALTERNATE;
  }

  private static ArrangementInfo unique(String name, Set<String> ids) {
    String numbered = name;
    for (int n = 2; !ids.add(slug(numbered)); n++) {
      numbered = name + " " + n;
    }
    return new ArrangementInfo(slug(numbered), numbered);
  }

  private static String slug(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "arrangement" : slug;
  }
}
