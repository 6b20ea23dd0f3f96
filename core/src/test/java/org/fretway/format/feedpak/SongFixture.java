package org.fretway.format.feedpak;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fretway.chart.Chart;
import org.fretway.chart.ChartFixture;
import org.fretway.format.Shortfall;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;

/** A song of no format at all, for what writes songs: one arrangement and one WAV stem. */
public final class SongFixture implements SongPackage {
  private String title = "Fixture";
  private String artist = "The Testers";
  private String album = "";
  private Optional<byte[]> cover = Optional.empty();
  private Optional<byte[]> preview = Optional.empty();
  private Optional<Shortfall> shortfall = Optional.empty();
  private List<String> tones = List.of();
  private final List<Chart> charts = new ArrayList<>();
  private final List<ArrangementInfo> arrangements = new ArrayList<>();
  private final Map<String, byte[]> stems = new LinkedHashMap<>();

  /** Creates the song. */
  public SongFixture() {
    arrangement("lead", ChartFixture.of("Lead", List.of(), List.of()));
    stems.put("full", FeedpakFixture.silentWav(1));
  }

  /** Sets what the song says of itself. */
  public SongFixture named(String title, String artist, String album) {
    this.title = title;
    this.artist = artist;
    this.album = album;
    return this;
  }

  /** Replaces all arrangements. */
  public SongFixture only(Chart chart) {
    charts.clear();
    arrangements.clear();
    return arrangement("lead", chart);
  }

  /** Adds an arrangement. */
  public SongFixture arrangement(String id, Chart chart) {
    arrangements.add(new ArrangementInfo(id, chart.name()));
    charts.add(chart);
    return this;
  }

  /** Adds a stem, or replaces one. */
  public SongFixture stem(String id, byte[] audio) {
    stems.put(id, audio);
    return this;
  }

  /** Takes all stems away. */
  public SongFixture silent() {
    stems.clear();
    return this;
  }

  /** Sets what the user has yet to give. */
  public SongFixture lacking(Shortfall missing) {
    shortfall = Optional.of(missing);
    return this;
  }

  /** Sets the picture. */
  public SongFixture cover(byte[] image) {
    cover = Optional.of(image);
    return this;
  }

  /** Sets the excerpt. */
  public SongFixture preview(byte[] audio) {
    preview = Optional.of(audio);
    return this;
  }

  /** Sets the gear of all arrangements. */
  public SongFixture tones(String... definitions) {
    tones = List.of(definitions);
    return this;
  }

  @Override
  public SongMetadata metadata() {
    return new SongMetadata(
        title, artist, album, Optional.of(1999), 12.5, charts.getFirst().tuning(), false);
  }

  @Override
  public List<ArrangementInfo> arrangements() {
    return List.copyOf(arrangements);
  }

  @Override
  public Chart chart(int index) {
    return charts.get(index);
  }

  @Override
  public List<StemInfo> stems() {
    return stems.keySet().stream().map(id -> new StemInfo(id, id.equals("full"))).toList();
  }

  @Override
  public InputStream openStem(int index) {
    return new ByteArrayInputStream(List.copyOf(stems.values()).get(index));
  }

  @Override
  public Optional<InputStream> openCover() {
    return cover.map(ByteArrayInputStream::new);
  }

  @Override
  public Optional<InputStream> openPreview() {
    return preview.map(ByteArrayInputStream::new);
  }

  @Override
  public List<String> toneDefinitions(int index) {
    return tones;
  }

  @Override
  public Optional<Shortfall> shortfall() {
    return shortfall;
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public void close() {
    // Nothing stays open.
  }
}
