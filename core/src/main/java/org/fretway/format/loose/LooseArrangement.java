package org.fretway.format.loose;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fretway.chart.Tuning;
import org.fretway.format.FormatException;
import org.fretway.format.feedpak.Manifest;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.rocksmith.ArrangementXml;
import org.fretway.format.rocksmith.InstrumentSetting;
import org.fretway.format.rocksmith.Instrumental;

/**
 * An arrangement of a folder, before its chart is read.
 *
 * @param id as the manifest has it, or else the name of its file
 * @param name as shown; no other of the song has it
 * @param setting what the manifest says of the instrument
 * @param head what the file says of itself
 */
record LooseArrangement(
    String id, String name, PackagePath file, InstrumentSetting setting, Instrumental.Header head) {
  /** Who opens a song without saying which part wants to play the guitar. */
  private static final List<String> ORDER = List.of("lead", "combo", "rhythm", "bass");

  /** Four octaves either way: beyond any instrument, within any arithmetic. */
  private static final int MAX_OFFSET = 48;

  /**
   * Reads the heads of the arrangements: those of the manifest in its order, and then lead, rhythm,
   * bass and others. One whose head is broken is left out.
   *
   * @throws FormatException if none is left
   */
  static List<LooseArrangement> read(ReadContext context, PackageFiles files, LooseFolder folder)
      throws IOException {
    if (folder.arrangements().isEmpty()) {
      throw context.broken("", "the folder holds no arrangement; it needs XML with a chart");
    }
    List<LooseArrangement> listed = new ArrayList<>();
    List<LooseArrangement> found = new ArrayList<>();
    List<FormatException> failures = new ArrayList<>();
    for (PackagePath file : folder.arrangements()) {
      if (listed.size() + found.size() == context.limits().maxArrangements()) {
        context.warn(
            "Arrangements beyond the first %d were left out."
                .formatted(listed.size() + found.size()));
        break;
      }
      Optional<Manifest.Arrangement> entry =
          folder.manifest().arrangements().stream()
              .filter(one -> one.file().equals(file))
              .findFirst();
      try {
        (entry.isPresent() ? listed : found).add(read(context, files, file, entry));
      } catch (FormatException e) {
        failures.add(e);
      }
    }
    found.sort(Comparator.comparingInt(LooseArrangement::order));
    listed.addAll(found);
    if (listed.isEmpty()) {
      throw failures.getFirst();
    }
    failures.forEach(e -> context.warn("An arrangement was left out: " + e.getMessage() + "."));
    return numbered(listed);
  }

  private static LooseArrangement read(
      ReadContext context,
      PackageFiles files,
      PackagePath file,
      Optional<Manifest.Arrangement> entry)
      throws IOException {
    InstrumentSetting setting =
        entry.map(listed -> setting(context, listed)).orElse(InstrumentSetting.UNKNOWN);
    try (InputStream in = files.open(file, context.limits().maxJsonBytes())) {
      Instrumental.Header head = ArrangementXml.head(context, file.value(), in, setting);
      String base = baseName(file);
      String own = head.arrangement().isEmpty() ? base : head.arrangement();
      return new LooseArrangement(
          entry.map(Manifest.Arrangement::id).orElse(base),
          entry.map(Manifest.Arrangement::name).orElse(own),
          file,
          setting,
          head);
    }
  }

  private static InstrumentSetting setting(ReadContext context, Manifest.Arrangement listed) {
    Optional<Tuning> tuning = listed.tuning().filter(LooseArrangement::isTuning).map(Tuning::new);
    if (listed.tuning().isPresent() && tuning.isEmpty()) {
      context.warn(
          "%s: the tuning of the manifest is none of 4 to 8 strings; that of the chart counts."
              .formatted(listed.name()));
    }
    return new InstrumentSetting(tuning, listed.capo(), listed.centOffset());
  }

  private static boolean isTuning(List<Integer> offsets) {
    return offsets.size() >= Tuning.MIN_STRINGS
        && offsets.size() <= Tuning.MAX_STRINGS
        && offsets.stream().allMatch(offset -> Math.abs((long) offset) <= MAX_OFFSET);
  }

  private static String baseName(PackagePath file) {
    String name = file.value().substring(file.value().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private int order() {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < ORDER.size(); i++) {
      if (lower.startsWith(ORDER.get(i))) {
        return i;
      }
    }
    return ORDER.size();
  }

  /** The second "Lead" becomes "Lead 2". */
  private static List<LooseArrangement> numbered(List<LooseArrangement> arrangements) {
    Map<String, Integer> counts = new HashMap<>();
    return arrangements.stream()
        .map(
            one -> {
              int count = counts.merge(one.name(), 1, Integer::sum);
              return count == 1 ? one : one.named(one.name() + " " + count);
            })
        .toList();
  }

  private LooseArrangement named(String other) {
    return new LooseArrangement(id, other, file, setting, head);
  }
}
