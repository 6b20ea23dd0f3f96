package org.fretway.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Chart;
import org.fretway.chart.LyricTrack;

/** A song that takes its file with it when it is closed. */
record FirstSong(SongBundle bundle, SongPackage song) implements SongPackage {
  @Override
  public SongMetadata metadata() {
    return song.metadata();
  }

  @Override
  public List<ArrangementInfo> arrangements() {
    return song.arrangements();
  }

  @Override
  public Chart chart(int index) throws IOException {
    return song.chart(index);
  }

  @Override
  public List<StemInfo> stems() throws IOException {
    return song.stems();
  }

  @Override
  public InputStream openStem(int index) throws IOException {
    return song.openStem(index);
  }

  @Override
  public Optional<InputStream> openCover() throws IOException {
    return song.openCover();
  }

  @Override
  public Optional<InputStream> openPreview() throws IOException {
    return song.openPreview();
  }

  @Override
  public List<LyricTrack> lyricTracks() throws IOException {
    return song.lyricTracks();
  }

  @Override
  public List<String> toneDefinitions(int index) throws IOException {
    return song.toneDefinitions(index);
  }

  @Override
  public Optional<Shortfall> shortfall() {
    return song.shortfall();
  }

  @Override
  public Optional<PackageCopy> losslessCopy() {
    return song.losslessCopy();
  }

  @Override
  public List<String> warnings() {
    return song.warnings();
  }

  @Override
  public void close() throws IOException {
    try (bundle) {
      song.close();
    }
  }
}
