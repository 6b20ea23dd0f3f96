package org.fretway.format.rocksmith;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.fretway.chart.Chart;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;

/** The charts of a song in an archive: as XML where there is one, since it says more. */
final class PsarcCharts {
  private static final int SNG_HEADER = 8;
  private static final int SNG_MARK = 0x4A;
  private static final int ENCRYPTED = 1;

  private final ReadContext context;
  private final PsarcPlaces places;
  private final FormatAids aids;

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
    return Optional.<Chart>empty()
        .orElseThrow(
            () -> context.broken(arrangement.attributes().manifest().name(), song.key() + " TODO"));
  }

  /** Decrypts and inflates a compiled chart. */
  byte[] unpack(PsarcEntry sng) throws IOException {
    return Optional.<byte[]>empty().orElseThrow(() -> context.broken(sng.name(), "TODO"));
  }
}
