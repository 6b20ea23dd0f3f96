package org.fretway.format.feedpak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Chart;
import org.fretway.chart.Lyric;
import org.fretway.chart.LyricTrack;
import org.fretway.chart.Tuning;
import org.fretway.format.PackageCopy;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;
import org.jspecify.annotations.Nullable;

/** An opened feedpak. The manifest and the lyrics are read at once, all else when asked for. */
final class FeedpakPackage implements SongPackage {
  private final ReadContext context;
  private final PackageFiles files;
  private final Manifest manifest;
  private final List<Manifest.Stem> stems;
  private final ArrangementFiles arrangements;
  private final List<Lyric> lyrics;
  private final SongMetadata metadata;

  private @Nullable Timeline timeline;

  private FeedpakPackage(ReadContext context, PackageFiles files) throws IOException {
    this.context = context;
    this.files = files;
    this.manifest = ManifestReader.read(context, files);
    this.stems = present(manifest.stems());
    JsonFiles json = new JsonFiles(context, files);
    this.arrangements = new ArrangementFiles(context, json, manifest);
    this.lyrics = new LyricsFile(context, json).read(manifest.lyrics());
    this.metadata =
        new SongMetadata(
            manifest.title(),
            manifest.artist(),
            manifest.album(),
            manifest.year(),
            manifest.duration(),
            arrangements.tuning(0),
            !lyrics.isEmpty());
  }

  /** Opens a song; closes its files again if that fails. */
  static FeedpakPackage open(ReadContext context, PackageFiles files) throws IOException {
    try {
      return new FeedpakPackage(context, files);
    } catch (IOException | RuntimeException e) {
      try (files) {
        throw e;
      }
    }
  }

  @Override
  public SongMetadata metadata() {
    return metadata;
  }

  @Override
  public List<ArrangementInfo> arrangements() {
    return manifest.arrangements().stream()
        .map(entry -> new ArrangementInfo(entry.id(), entry.name()))
        .toList();
  }

  @Override
  public Chart chart(int index) throws IOException {
    Manifest.Arrangement entry = manifest.arrangements().get(index);
    Wire.Arrangement wire = arrangements.read(index);
    Tuning tuning = arrangements.tuning(index);
    Tally tally = new Tally();
    ChartMapper mapper = new ChartMapper(context, tuning, wire, tally);
    Timeline shared = timeline();
    Chart chart =
        new Chart(
            entry.name(),
            tuning,
            arrangements.capo(index),
            arrangements.centOffset(index),
            mapper.notes(wire.notes()),
            mapper.chords(wire.chords()),
            mapper.templates(),
            mapper.anchors(wire.anchors()),
            mapper.handShapes(wire.handshapes()),
            shared.beats(),
            shared.sections(),
            mapper.phrases(wire.phrases()),
            lyrics,
            mapper.baseTone(wire.tones()),
            mapper.toneChanges(wire.tones()));
    tally.report(context, entry.name());
    return chart;
  }

  private Timeline timeline() throws IOException {
    if (timeline == null) {
      timeline = arrangements.timeline();
    }
    return timeline;
  }

  @Override
  public List<StemInfo> stems() {
    return stems.stream().map(stem -> new StemInfo(stem.id(), stem.enabledByDefault())).toList();
  }

  @Override
  public InputStream openStem(int index) throws IOException {
    return files.open(stems.get(index).file(), context.limits().maxStemBytes());
  }

  @Override
  public List<LyricTrack> lyricTracks() throws IOException {
    LyricsFile reader = new LyricsFile(context, new JsonFiles(context, files));
    List<LyricTrack> tracks = new ArrayList<>();
    for (Manifest.Words words : manifest.lyricTracks()) {
      List<Lyric> syllables = reader.read(Optional.of(words.file()));
      if (!syllables.isEmpty()) {
        tracks.add(
            new LyricTrack(words.id(), words.name(), words.language(), words.kind(), syllables));
      }
    }
    return tracks;
  }

  @Override
  public Optional<InputStream> openCover() throws IOException {
    Optional<PackagePath> cover = manifest.cover();
    if (cover.isEmpty()) {
      return Optional.empty();
    }
    return context.openOrWarn(
        "cover", () -> files.open(cover.get(), context.limits().maxCoverBytes()));
  }

  @Override
  public Optional<InputStream> openPreview() throws IOException {
    Optional<PackagePath> preview = manifest.preview().filter(files::contains);
    return preview.isEmpty()
        ? Optional.empty()
        : Optional.of(files.open(preview.get(), context.limits().maxStemBytes()));
  }

  @Override
  public List<String> toneDefinitions(int index) throws IOException {
    Wire.@Nullable Tones tones = arrangements.read(index).tones();
    List<String> definitions = new ArrayList<>();
    if (tones != null && tones.definitions() != null) {
      for (JsonNode definition : tones.definitions()) {
        if (definition.isObject()) {
          definitions.add(definition.toString());
        }
      }
    }
    return definitions;
  }

  @Override
  public Optional<PackageCopy> losslessCopy() {
    return Optional.of(new FeedpakCopy(context, files, manifest, this));
  }

  private List<Manifest.Stem> present(List<Manifest.Stem> listed) {
    List<Manifest.Stem> present = new ArrayList<>();
    for (Manifest.Stem stem : listed) {
      if (files.contains(stem.file())) {
        present.add(stem);
      } else {
        context.warn(
            "The stem '%s' was left out: %s is missing from the song."
                .formatted(stem.id(), stem.file()));
      }
    }
    return List.copyOf(present);
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
