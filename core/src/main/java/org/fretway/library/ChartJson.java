package org.fretway.library;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import org.fretway.chart.Chart;

/**
 * Charts as JSON, in the field names of the API's HighwayResponse. Whatever a chart holds survives
 * being written and read.
 */
public final class ChartJson {
  /** The most JSON that is read, in bytes: the densest real charts stay below a tenth of it. */
  public static final long MAX_BYTES = 256L << 20;

  private static final int MAX_DEPTH = 20;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MAX_BYTES)
                  .maxNestingDepth(MAX_DEPTH)
                  .build())
          .build();

  private ChartJson() {}

  /** Returns the factory for the generators that charts are written to. */
  static JsonFactory factory() {
    return JSON;
  }

  /**
   * Writes a chart as an object: "song" with what the chart knows of it, then its parts. The
   * generator is not closed.
   */
  public static void write(Chart chart, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeObjectFieldStart("song");
    writeSongFields(chart, out);
    out.writeEndObject();
    writeParts(chart, out);
    out.writeEndObject();
  }

  /** Writes "tuning", "capo", "centOffset" and "arrangementName" into the object being written. */
  public static void writeSongFields(Chart chart, JsonGenerator out) throws IOException {
    new ChartWriter(out).songFields(chart);
  }

  /** Writes "notes" to "toneChanges" into the object being written. */
  public static void writeParts(Chart chart, JsonGenerator out) throws IOException {
    new ChartWriter(out).parts(chart);
  }

  /**
   * Reads a chart as {@link #write} wrote it. Fields that are not known are skipped. The stream is
   * not closed.
   *
   * @throws IOException if it is not a chart, or larger than {@link #MAX_BYTES}
   */
  public static Chart read(InputStream in) throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      return new ChartReader(parser).read();
    }
  }
}
