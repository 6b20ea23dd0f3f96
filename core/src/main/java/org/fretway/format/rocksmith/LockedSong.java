package org.fretway.format.rocksmith;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fretway.chart.Chart;
import org.fretway.chart.Tuning;
import org.fretway.format.Shortfall;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.reading.ReadContext;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the songs of an archive that can't be looked into without its keys. All that is known
 * is the name of the file.
 */
final class LockedSong implements SongPackage {
  /** Stands where no artist is named. */
  static final String UNKNOWN_ARTIST = "Unknown Artist";

  /** What archive names end in: a version, a mark for difficulty levels, the platform. */
  private static final Pattern ENDING =
      Pattern.compile("(_v\\d[\\d_.]*)?(_DD)?(_[pm])?\\.psarc$", Pattern.CASE_INSENSITIVE);

  /** Artist and title, in the two ways in which people name such files. */
  private static final Pattern ARTIST_AND_TITLE = Pattern.compile("(.+?) - (.+)|([^_]+)_(.+)");

  private final Shortfall shortfall;
  private final SongMetadata metadata;

  LockedSong(ReadContext context, Shortfall shortfall) {
    this.shortfall = shortfall;
    Path name = context.file().getFileName();
    String known =
        ENDING.matcher(context.clean(name == null ? "" : name.toString())).replaceFirst("");
    Matcher parts = ARTIST_AND_TITLE.matcher(known);
    this.metadata =
        parts.matches()
            ? describe(group(parts, 1, 3), group(parts, 2, 4))
            : describe(UNKNOWN_ARTIST, known);
  }

  private static String group(Matcher parts, int first, int second) {
    @Nullable String group = parts.group(first);
    return group == null ? parts.group(second) : group;
  }

  private static SongMetadata describe(String artist, String title) {
    return new SongMetadata(
        words(title, "Untitled"),
        words(artist, UNKNOWN_ARTIST),
        "",
        Optional.empty(),
        0,
        Tuning.GUITAR_STANDARD,
        false);
  }

  /** Hyphens and underscores stand for spaces where a name has none. */
  private static String words(String part, String fallback) {
    String words = part.strip().contains(" ") ? part : part.replaceAll("[-_]+", " ");
    return words.isBlank() ? fallback : words.strip();
  }

  @Override
  public SongMetadata metadata() {
    return metadata;
  }

  @Override
  public List<ArrangementInfo> arrangements() {
    return List.of();
  }

  @Override
  public Chart chart(int index) {
    throw new IndexOutOfBoundsException("no arrangement " + index);
  }

  @Override
  public List<StemInfo> stems() {
    return List.of();
  }

  @Override
  public InputStream openStem(int index) {
    throw new IndexOutOfBoundsException("no stem " + index);
  }

  @Override
  public Optional<InputStream> openCover() {
    return Optional.empty();
  }

  @Override
  public Optional<Shortfall> shortfall() {
    return Optional.of(shortfall);
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
