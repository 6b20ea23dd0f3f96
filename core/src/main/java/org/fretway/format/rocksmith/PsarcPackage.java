package org.fretway.format.rocksmith;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fretway.chart.Chart;
import org.fretway.chart.Tuning;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.reading.ReadContext;

/**
 * One song of an archive. What it says of itself comes from the manifests; charts, sound and cover
 * are read when they are asked for.
 */
final class PsarcPackage implements SongPackage {
  private final ReadContext context;
  private final ReadContext shared;
  private final PsarcPlaces places;
  private final PsarcManifests manifests;
  private final PsarcSong song;
  private final PsarcCharts charts;
  private final PsarcAudio audio;
  private final List<ArrangementNames.Named> arrangements;
  private final SongMetadata metadata;

  private Optional<Shortfall> lacksKeys = Optional.empty();

  /**
   * Creates the package.
   *
   * @param shared context of the archive, which has its own warnings
   * @param only whether the archive holds no other song
   * @throws FormatException if there is nothing to play
   */
  PsarcPackage(
      ReadContext shared,
      PsarcPlaces places,
      PsarcManifests manifests,
      PsarcSong song,
      boolean only,
      FormatAids aids)
      throws IOException {
    this.context = new ReadContext(shared.file(), shared.limits());
    this.shared = shared;
    this.places = places;
    this.manifests = manifests;
    this.song = song;
    this.charts = new PsarcCharts(context, places, aids);
    this.audio = new PsarcAudio(context, places, song, only, aids);
    this.arrangements = playable();
    this.metadata = describe();
  }

  private List<ArrangementNames.Named> playable() throws IOException {
    List<SongAttributes> instruments = song.instruments();
    int max = context.limits().maxArrangements();
    if (instruments.size() > max) {
      context.warn(
          "Of %d arrangements only the first %d were read.".formatted(instruments.size(), max));
      instruments = instruments.subList(0, max);
    }
    List<ArrangementNames.Named> playable = new ArrayList<>();
    for (ArrangementNames.Named named : ArrangementNames.of(instruments)) {
      if (!charts.has(named.attributes())) {
        context.warn(
            "%s was left out: the archive has no chart of it.".formatted(named.info().name()));
      } else if (charts.lacksKey(named.attributes())) {
        lacksKeys = Optional.of(KeyShortfall.noChartKey(places.platform()));
      } else {
        playable.add(named);
      }
    }
    if (playable.isEmpty() && lacksKeys.isEmpty()) {
      throw context.broken(
          song.instruments().getFirst().manifest().name(),
          "the archive has no chart of any arrangement of '%s'".formatted(song.key()));
    }
    return List.copyOf(playable);
  }

  private SongMetadata describe() {
    Tuning tuning =
        arrangements.stream()
            .findFirst()
            .map(ArrangementNames.Named::attributes)
            .orElse(song.instruments().getFirst())
            .tuning();
    return new SongMetadata(
        name("title", "SongName", song.key()),
        name("artist", "ArtistName", LockedSong.UNKNOWN_ARTIST),
        first("AlbumName").orElse(""),
        everything().flatMap(entry -> entry.year().stream()).findFirst(),
        duration(),
        tuning,
        !song.vocals().isEmpty());
  }

  private String name(String what, String key, String fallback) {
    Optional<String> name = first(key);
    if (name.isEmpty()) {
      context.warn("The manifests have no %s; '%s' stands for it.".formatted(what, fallback));
    }
    return name.orElse(fallback);
  }

  private double duration() {
    Optional<Double> duration =
        everything().flatMap(entry -> entry.duration(context).stream()).findFirst();
    if (duration.isEmpty()) {
      context.warn("The manifests do not say how long the song is.");
    }
    return duration.orElse(0.0);
  }

  private Optional<String> first(String key) {
    return everything().flatMap(entry -> entry.text(key).stream()).findFirst();
  }

  private Stream<SongAttributes> everything() {
    return Stream.concat(song.instruments().stream(), song.vocals().stream());
  }

  @Override
  public SongMetadata metadata() {
    return metadata;
  }

  @Override
  public List<ArrangementInfo> arrangements() {
    return arrangements.stream().map(ArrangementNames.Named::info).toList();
  }

  @Override
  public Chart chart(int index) throws IOException {
    return charts.read(arrangements.get(index), song);
  }

  @Override
  public List<StemInfo> stems() throws IOException {
    return audio.stems();
  }

  @Override
  public InputStream openStem(int index) throws IOException {
    return audio.openStem(index);
  }

  @Override
  public Optional<InputStream> openPreview() throws IOException {
    return audio.openPreview();
  }

  @Override
  public Optional<InputStream> openCover() throws IOException {
    Optional<PsarcEntry> cover =
        everything().flatMap(entry -> places.cover(entry).stream()).findFirst();
    if (cover.isEmpty()) {
      return Optional.empty();
    }
    return context.openOrWarn(
        "cover", () -> places.archive().open(cover.get(), context.limits().maxCoverBytes()));
  }

  @Override
  public List<String> toneDefinitions(int index) throws IOException {
    return manifests.tones(arrangements.get(index).attributes());
  }

  @Override
  public Optional<Shortfall> shortfall() {
    return lacksKeys.or(audio::shortfall);
  }

  @Override
  public List<String> warnings() {
    return Stream.concat(shared.warnings().stream(), context.warnings().stream()).toList();
  }

  @Override
  public void close() {
    // The archive is closed with its bundle.
  }
}
