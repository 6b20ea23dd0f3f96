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

  private static final List<String> TONES = List.of("Tone_A", "Tone_B", "Tone_C", "Tone_D");

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
    try (InputStream in = open(sng)) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(SNG_HEADER)).order(ByteOrder.LITTLE_ENDIAN);
      return header.remaining() == SNG_HEADER
          && header.getInt() == SNG_MARK
          && (header.getInt() & ENCRYPTED) != 0;
    } catch (FormatException e) {
      return false; // Whoever reads the chart will say why it can't be.
    }
  }

  /**
   * Reads the chart of an arrangement, with the words of its song.
   *
   * @throws FormatException if it is damaged, or with its shortfall if its key does not fit
   */
  Chart read(ArrangementNames.Named arrangement, PsarcSong song) throws IOException {
    SongAttributes attributes = arrangement.attributes();
    Optional<PsarcEntry> xml = places.xml(attributes);
    Instrumental source =
        xml.isPresent() ? fromXml(xml.get(), attributes) : fromSng(attributes, song);
    return ChartAssembler.assemble(source, arrangement.info().name(), lyrics(song));
  }

  private Instrumental fromXml(PsarcEntry xml, SongAttributes attributes) throws IOException {
    try (InputStream in = open(xml)) {
      return ArrangementXml.read(context, xml.name(), in, setting(attributes));
    }
  }

  /** As in the metadata, the manifest wins over a chart. */
  private static InstrumentSetting setting(SongAttributes attributes) {
    return new InstrumentSetting(
        attributes.text("Tuning.string0").map(_ -> attributes.tuning()),
        attributes.text("CapoFret").map(_ -> attributes.capo()),
        attributes.text("CentOffset").map(_ -> attributes.centOffset()));
  }

  private Instrumental fromSng(SongAttributes attributes, PsarcSong song) throws IOException {
    PsarcEntry sng =
        places
            .sng(attributes)
            .orElseThrow(() -> context.broken(song.key(), "the archive has no such chart"));
    List<String> tones = TONES.stream().map(tone -> attributes.text(tone).orElse("")).toList();
    SngAbout about =
        new SngAbout(
            attributes.arrangementName(),
            attributes.part() == SongAttributes.Part.BASS,
            attributes.text("SongName").orElse(""),
            attributes.text("ArtistName").orElse(""),
            attributes.text("AlbumName").orElse(""),
            attributes.year().orElse(0),
            attributes.centOffset(),
            attributes.text("Tone_Base").orElse(""),
            tones);
    return SngChart.read(context, sng.name(), unpack(sng), about, setting(attributes));
  }

  /** Decrypts and inflates a compiled chart. */
  byte[] unpack(PsarcEntry sng) throws IOException {
    try (InputStream in = open(sng)) {
      return SngFile.unpack(context, sng.name(), in, aids.keys(), places.platform());
    }
  }

  private List<Lyric> lyrics(PsarcSong song) throws IOException {
    if (lyrics == null) {
      lyrics = readLyrics(song);
    }
    return lyrics;
  }

  /** Where the words are there twice, in Latin letters and in Japanese, the first are read. */
  private List<Lyric> readLyrics(PsarcSong song) throws IOException {
    Optional<SongAttributes> vocals =
        song.vocals().stream().min(Comparator.comparing(SongAttributes::isJapaneseVocals));
    Optional<PsarcEntry> xml = vocals.flatMap(places::xml);
    Optional<PsarcEntry> sng = vocals.flatMap(places::sng);
    try {
      if (xml.isPresent()) {
        try (InputStream in = open(xml.get())) {
          return VocalsXml.read(context, xml.get().name(), in);
        }
      }
      return sng.isPresent()
          ? SngChart.lyrics(context, sng.get().name(), unpack(sng.get()))
          : List.of();
    } catch (FormatException e) {
      context.warn("The lyrics were left out: " + e.getMessage() + ".");
      return List.of();
    }
  }

  private InputStream open(PsarcEntry chart) throws FormatException {
    return places.archive().open(chart, context.limits().maxJsonBytes());
  }
}
