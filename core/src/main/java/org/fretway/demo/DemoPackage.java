package org.fretway.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fretway.chart.Chart;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;

/**
 * The score and its sound as a song like any other, so that it is written like any other.
 *
 * @param score of the song
 * @param sounds by the id of their stem, in order
 */
record DemoPackage(Score score, Map<String, Sound> sounds) implements SongPackage {
  private static final int YEAR = 2026;

  @Override
  public SongMetadata metadata() {
    return new SongMetadata(
        score.title(),
        score.artist(),
        "Demo",
        Optional.of(YEAR),
        score.duration(),
        score.parts().getFirst().instrument().tuning(),
        true);
  }

  @Override
  public List<ArrangementInfo> arrangements() {
    return score.parts().stream().map(part -> new ArrangementInfo(part.id(), part.name())).toList();
  }

  @Override
  public Chart chart(int index) {
    return PartChart.of(score, score.parts().get(index));
  }

  @Override
  public List<StemInfo> stems() {
    return sounds.keySet().stream().map(id -> new StemInfo(id, true)).toList();
  }

  @Override
  public InputStream openStem(int index) {
    Sound sound = sounds.values().stream().skip(index).findFirst().orElseThrow();
    return new ByteArrayInputStream(WavFile.of(sound));
  }

  @Override
  public Optional<InputStream> openCover() throws IOException {
    return Optional.of(new ByteArrayInputStream(Cover.png()));
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
