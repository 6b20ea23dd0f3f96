package org.fretway.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.chart.Chart;
import org.fretway.chart.Tuning;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormat;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.SongSource;
import org.fretway.format.feedpak.FeedpakFixture;

/**
 * A format for tests: a text file {@code *.songs} with a song a line, {@code key: title word word}.
 * The words say what is the matter with it: {@code broken}, {@code bug}, {@code locked} (needs
 * keys), {@code locked-chart} (its second chart does), {@code mute} (needs codebooks), {@code
 * preview} (has one). A file that begins with {@code sealed} is one locked song until there are
 * keys.
 */
final class MadeUpSongs implements SongSource {
  static final String KEYS_MESSAGE = "Give the keys in Settings, Formats.";
  static final String CODEBOOKS_MESSAGE = "Give the codebooks in Settings, Formats.";

  private static final String SEALED = "sealed\n";

  private final FormatAids.Source aids;

  MadeUpSongs(FormatAids.Source aids) {
    this.aids = aids;
  }

  @Override
  public SongFormat format() {
    return SongFormat.PSARC;
  }

  @Override
  public boolean accepts(Path path) {
    return path.toString().endsWith(".songs") && Files.isRegularFile(path);
  }

  @Override
  public SongBundle open(Path path) throws IOException {
    FormatAids given = aids.current();
    String text;
    try {
      text = Files.readString(path);
    } catch (MalformedInputException e) {
      throw new FormatException(path, "", "is no text", e);
    }
    if (text.startsWith(SEALED) && given.keys().isEmpty()) {
      return SongBundle.of(new Song(path, "Sealed", Set.of("locked"), given));
    }
    List<String> lines = text.replace(SEALED, "").lines().toList();
    if (lines.isEmpty()) {
      throw new FormatException(path, "", "has no song");
    }
    return new Lines(path, lines, given);
  }

  private record Lines(Path path, List<String> lines, FormatAids given) implements SongBundle {
    @Override
    public List<String> keys() {
      return lines.stream().map(line -> line.split(":", 2)[0]).toList();
    }

    @Override
    public SongPackage song(String key) throws IOException {
      List<String> words =
          lines.stream()
              .filter(line -> line.startsWith(key + ":"))
              .findFirst()
              .map(line -> List.of(line.substring(key.length() + 1).strip().split(" ", -1)))
              .orElseThrow();
      if (words.contains("broken")) {
        throw new FormatException(path, key, "is torn off");
      }
      if (words.contains("bug")) {
        throw new IllegalStateException("a bug in the reader");
      }
      return new Song(path, words.getFirst(), Set.copyOf(words), given);
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private record Song(Path path, String title, Set<String> words, FormatAids given)
      implements SongPackage {
    private boolean lacksKeys() {
      return words.contains("locked") && given.keys().isEmpty();
    }

    private boolean lacksCodebooks() {
      return words.contains("mute") && given.codebooks().isEmpty();
    }

    @Override
    public SongMetadata metadata() {
      return new SongMetadata(
          title, "Makers", "", Optional.empty(), 60, Tuning.GUITAR_STANDARD, false);
    }

    @Override
    public List<ArrangementInfo> arrangements() {
      return lacksKeys()
          ? List.of()
          : List.of(new ArrangementInfo("a", "Lead"), new ArrangementInfo("b", "Bass"));
    }

    @Override
    public Chart chart(int index) throws IOException {
      if (index == 1 && words.contains("locked-chart") && given.keys().isEmpty()) {
        throw FormatException.lacking(
            path, "bass", new Shortfall(Shortfall.Need.KEYS, KEYS_MESSAGE));
      }
      return Charts.empty(title + index);
    }

    @Override
    public List<StemInfo> stems() {
      return lacksKeys() || lacksCodebooks() ? List.of() : List.of(new StemInfo("full", true));
    }

    @Override
    public InputStream openStem(int index) {
      return new ByteArrayInputStream(FeedpakFixture.silentWav(1));
    }

    @Override
    public Optional<InputStream> openCover() {
      return Optional.empty();
    }

    @Override
    public Optional<InputStream> openPreview() {
      return words.contains("preview")
          ? Optional.of(new ByteArrayInputStream(FeedpakFixture.silentWav(3)))
          : Optional.empty();
    }

    @Override
    public Optional<Shortfall> shortfall() {
      if (lacksKeys()) {
        return Optional.of(new Shortfall(Shortfall.Need.KEYS, KEYS_MESSAGE));
      }
      return lacksCodebooks()
          ? Optional.of(new Shortfall(Shortfall.Need.CODEBOOKS, CODEBOOKS_MESSAGE))
          : Optional.empty();
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
}
