package org.fretway.format.feedpak;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Note;
import org.fretway.chart.Tuning;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The arrangement files of a song and what is settled between them and the manifest: the instrument
 * (the manifest wins) and the timeline (its own file wins, then the first arrangement that has it).
 */
final class ArrangementFiles {
  /** Four octaves either way: beyond any instrument, within any arithmetic. */
  static final int MAX_OFFSET = 48;

  /** As far, in cents. */
  static final double MAX_CENTS = 100.0 * MAX_OFFSET;

  private final ReadContext context;
  private final JsonFiles json;
  private final Manifest manifest;

  private int lastIndex = -1;
  private Wire.@Nullable Arrangement last;

  ArrangementFiles(ReadContext context, JsonFiles json, Manifest manifest) {
    this.context = context;
    this.json = json;
    this.manifest = manifest;
  }

  /** Reads an arrangement; the one read last is kept, because it is often asked for twice. */
  Wire.Arrangement read(int index) throws IOException {
    if (last != null && lastIndex == index) {
      return last;
    }
    Wire.Arrangement wire = json.read(entry(index).file(), Wire.Arrangement.class);
    last = wire;
    lastIndex = index;
    return wire;
  }

  Tuning tuning(int index) throws IOException {
    Optional<List<Integer>> listed = entry(index).tuning();
    List<Integer> offsets =
        listed.isPresent() ? listed.get() : Tally.map(read(index).tuning(), Optional::of);
    boolean valid =
        offsets.size() >= Tuning.MIN_STRINGS
            && offsets.size() <= Tuning.MAX_STRINGS
            && offsets.stream().allMatch(offset -> Math.abs(offset) <= MAX_OFFSET);
    if (valid) {
      return new Tuning(offsets);
    }
    if (!offsets.isEmpty()) {
      context.warn(
          "%s: the tuning is none of 4 to 8 strings; standard tuning stands for it."
              .formatted(entry(index).name()));
    }
    return Tuning.GUITAR_STANDARD;
  }

  int capo(int index) throws IOException {
    Optional<Integer> listed = entry(index).capo();
    int capo = listed.isPresent() ? listed.get() : read(index).capo();
    if (capo < 0 || capo > Note.MAX_FRET) {
      context.warn("%s: the capo at fret %d was left out.".formatted(entry(index).name(), capo));
      return 0;
    }
    return capo;
  }

  double centOffset(int index) throws IOException {
    Optional<Double> listed = entry(index).centOffset();
    double cents = listed.isPresent() ? listed.get() : read(index).centOffset();
    if (!(Math.abs(cents) <= MAX_CENTS)) {
      context.warn(
          "%s: the offset of %s cents was left out.".formatted(entry(index).name(), cents));
      return 0;
    }
    return cents;
  }

  Timeline timeline() throws IOException {
    Timeline timeline = ownTimeline();
    for (int i = 0; i < manifest.arrangements().size() && !timeline.isComplete(); i++) {
      try {
        Wire.Arrangement wire = read(i);
        Tally tally = new Tally();
        timeline = timeline.or(Timeline.of(context, tally, wire.beats(), wire.sections()));
        tally.report(context, entry(i).name());
      } catch (FormatException e) {
        // Reported by whoever asks for that chart; the others may still do.
        context.warn("Beats could not be looked for: " + e.getMessage() + ".");
      }
    }
    return timeline;
  }

  private Timeline ownTimeline() throws IOException {
    if (manifest.songTimeline().isEmpty()) {
      return Timeline.EMPTY;
    }
    try {
      Wire.Timeline wire = json.read(manifest.songTimeline().get(), Wire.Timeline.class);
      Tally tally = new Tally();
      Timeline timeline = Timeline.of(context, tally, wire.beats(), wire.sections());
      tally.report(context, "Timeline");
      return timeline;
    } catch (FormatException e) {
      context.warn("The song's timeline was left out: " + e.getMessage() + ".");
      return Timeline.EMPTY;
    }
  }

  private Manifest.Arrangement entry(int index) {
    return manifest.arrangements().get(index);
  }
}
