package org.fretway.format.rocksmith;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Chart;
import org.fretway.chart.Lyric;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;
import org.jspecify.annotations.Nullable;

/** The charts of a song in an archive: as XML where there is one, since it says more. */
final class PsarcCharts {
  private static final int SNG_HEADER = 8;
  private static final int SNG_MARK = 0x4A;
  private static final int ENCRYPTED = 1;

  private final ReadContext context;
  private final PsarcPlaces places;
  private final FormatAids aids;

  private @Nullable List<Lyric> lyrics;

  PsarcCharts(ReadContext context, PsarcPlaces places, FormatAids aids) {
    this.context = context;
    this.places = places;
    this.aids = aids;
  }

  /** Returns whether there is a chart of an arrangement. */
  boolean has(SongAttributes attributes) {
    return places.xml(attributes).isPresent() || places.sng(attributes).isPresent();
  }

  /** Returns whether the only chart of an arrangement needs a key that was not given. */
  boolean lacksKey(SongAttributes attributes) throws IOException {
    return places.xml(attributes).isEmpty()
        && aids.keys().filter(keys -> keys.opensCharts(places.platform())).isEmpty()
        && places.sng(attributes).isPresent()
        && isEncrypted(places.sng(attributes).get());
  }

  /** Returns whether a compiled chart is encrypted; what is no chart is not. */
  boolean isEncrypted(PsarcEntry sng) throws IOException {
    try (InputStream in = places.archive().open(sng, context.limits().maxStemBytes())) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(SNG_HEADER)).order(ByteOrder.LITTLE_ENDIAN);
      return header.remaining() == SNG_HEADER
          && header.getInt() == SNG_MARK
          && (header.getInt() & ENCRYPTED) != 0;
    } catch (FormatException e) {
      return false; // Whoever reads the chart will say why it can't be.
    }
  }

  /** Reads the chart of an arrangement, with the words of its song. */
  Chart read(ArrangementNames.Named arrangement, PsarcSong song) throws IOException {
    return ChartAssembler.assemble(
        instrumental(arrangement.attributes()), arrangement.info().name(), lyrics(song));
  }

  private Instrumental instrumental(SongAttributes attributes) throws IOException {
    Optional<PsarcEntry> xml = places.xml(attributes);
    if (xml.isPresent()) {
      try (InputStream in = open(xml.get())) {
        return ArrangementXml.read(context, xml.get().name(), in, attributes.setting());
      }
    }
    PsarcEntry sng =
        places
            .sng(attributes)
            .orElseThrow(
                () -> context.broken(attributes.manifest().name(), "names no chart that is there"));
    return SngChart.read(context, sng.name(), unpack(sng), attributes.about());
  }

  /** Decrypts and inflates a compiled chart. */
  byte[] unpack(PsarcEntry sng) throws IOException {
    try (InputStream in = open(sng)) {
      return SngFile.unpack(context, sng.name(), in, aids.keys(), places.platform());
    }
  }

  /** The words as they are sung rather than in Japanese script; without them a song still plays. */
  private List<Lyric> lyrics(PsarcSong song) throws IOException {
    if (lyrics == null) {
      Optional<SongAttributes> vocals =
          song.vocals().stream().min(Comparator.comparing(SongAttributes::isJapaneseVocals));
      lyrics = vocals.isEmpty() ? List.of() : lyrics(vocals.get());
    }
    return lyrics;
  }

  private List<Lyric> lyrics(SongAttributes vocals) throws IOException {
    try {
      Optional<PsarcEntry> xml = places.xml(vocals);
      if (xml.isPresent()) {
        try (InputStream in = open(xml.get())) {
          return VocalsXml.read(context, xml.get().name(), in);
        }
      }
      Optional<PsarcEntry> sng = places.sng(vocals);
      return sng.isEmpty()
          ? List.of()
          : SngChart.lyrics(context, sng.get().name(), unpack(sng.get()));
    } catch (FormatException e) {
      context.warn("The lyrics were left out: " + e.getMessage() + ".");
      return List.of();
    }
  }

  private InputStream open(PsarcEntry entry) throws IOException {
    return places.archive().open(entry, context.limits().maxJsonBytes());
  }
}
