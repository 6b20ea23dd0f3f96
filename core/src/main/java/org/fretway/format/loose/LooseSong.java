package org.fretway.format.loose;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fretway.chart.Chart;
import org.fretway.chart.Lyric;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.rocksmith.ArrangementXml;
import org.fretway.format.rocksmith.ChartAssembler;
import org.fretway.format.rocksmith.Instrumental;
import org.fretway.format.rocksmith.VocalsXml;

/** An opened folder. The heads of its arrangements and the lyrics are read at once. */
final class LooseSong implements SongPackage {
  private final ReadContext context;
  private final PackageFiles files;
  private final LooseFolder folder;
  private final List<LooseArrangement> arrangements;
  private final LooseSound sound;
  private final List<Lyric> lyrics;
  private final SongMetadata metadata;

  private LooseSong(ReadContext context, PackageFiles files, LooseFolder folder, FormatAids aids)
      throws IOException {
    this.context = context;
    this.files = files;
    this.folder = folder;
    this.arrangements = LooseArrangement.read(context, files, folder);
    this.sound = new LooseSound(context, files, folder, aids);
    this.lyrics = lyrics(context, files, folder.vocals());
    this.metadata =
        new LooseMetadata(context, folder, arrangements).metadata(duration(), !lyrics.isEmpty());
  }

  /** Opens a song; the caller closes the files if that fails. */
  static LooseSong open(
      ReadContext context, PackageFiles files, LooseFolder folder, FormatAids aids)
      throws IOException {
    return new LooseSong(context, files, folder, aids);
  }

  private static List<Lyric> lyrics(
      ReadContext context, PackageFiles files, List<PackagePath> vocals) throws IOException {
    // Words in Japanese letters come beside those in Latin ones, in a file named "jvocals".
    List<PackagePath> latinFirst =
        vocals.stream()
            .sorted((one, other) -> Boolean.compare(isJapanese(one), isJapanese(other)))
            .toList();
    for (PackagePath file : latinFirst) {
      try (InputStream in = files.open(file, context.limits().maxJsonBytes())) {
        List<Lyric> lyrics = VocalsXml.read(context, file.value(), in);
        if (!lyrics.isEmpty()) {
          return lyrics;
        }
      } catch (FormatException e) {
        context.warn("The lyrics were left out: " + e.getMessage() + ".");
      }
    }
    return List.of();
  }

  private static boolean isJapanese(PackagePath file) {
    return file.value().toLowerCase(Locale.ROOT).contains("jvocals");
  }

  /** Where nobody says how long the song is, its first chart has to be read. */
  private double duration() throws IOException {
    for (LooseArrangement arrangement : arrangements) {
      if (arrangement.head().songLength() > 0) {
        return arrangement.head().songLength();
      }
    }
    return folder.manifest().duration().isPresent() ? 0 : ChartAssembler.length(read(0));
  }

  private Instrumental read(int index) throws IOException {
    LooseArrangement arrangement = arrangements.get(index);
    try (InputStream in = files.open(arrangement.file(), context.limits().maxJsonBytes())) {
      return ArrangementXml.read(context, arrangement.file().value(), in, arrangement.setting());
    }
  }

  @Override
  public SongMetadata metadata() {
    return metadata;
  }

  @Override
  public List<ArrangementInfo> arrangements() {
    return arrangements.stream()
        .map(arrangement -> new ArrangementInfo(arrangement.id(), arrangement.name()))
        .toList();
  }

  @Override
  public Chart chart(int index) throws IOException {
    return ChartAssembler.assemble(read(index), arrangements.get(index).name(), lyrics);
  }

  @Override
  public List<StemInfo> stems() {
    return sound.stems().stream()
        .map(stem -> new StemInfo(stem.id(), stem.enabledByDefault()))
        .toList();
  }

  @Override
  public InputStream openStem(int index) throws IOException {
    return sound.open(sound.stems().get(index).file());
  }

  @Override
  public Optional<InputStream> openPreview() throws IOException {
    return sound.openPreview();
  }

  @Override
  public Optional<InputStream> openCover() throws IOException {
    Optional<PackagePath> cover =
        folder.manifest().cover().or(() -> LooseCover.of(folder.images()));
    if (cover.isEmpty()) {
      return Optional.empty();
    }
    return context.openOrWarn(
        "cover", () -> files.open(cover.get(), context.limits().maxCoverBytes()));
  }

  @Override
  public Optional<Shortfall> shortfall() {
    return sound.shortfall();
  }

  @Override
  public List<String> warnings() {
    return context.warnings();
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
