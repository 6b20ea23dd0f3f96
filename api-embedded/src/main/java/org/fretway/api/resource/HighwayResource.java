package org.fretway.api.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Call;
import org.fretway.api.http.Json;
import org.fretway.api.http.Parameter;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.chart.Chart;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.Library;
import org.fretway.library.Track;
import org.fretway.settings.PublicSettings;

/** The chart of one arrangement, as players draw it; the same shape whatever the song's format. */
final class HighwayResource {
  static final Parameter<Optional<Integer>> ARRANGEMENT =
      Parameter.integer(
          "arrangement",
          "Index of the arrangement; the preferred one if absent.",
          0,
          Integer.MAX_VALUE);

  private final Library library;
  private final PublicSettings settings;

  HighwayResource(Library library, PublicSettings settings) {
    this.library = library;
    this.settings = settings;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/tracks/:trackId/highway", "Sends the chart of an arrangement.")
            .reads(ARRANGEMENT)
            .answers(new Shape.Named("HighwayResponse"))
            .by(this::highway));
  }

  void highway(Call call) throws IOException {
    Optional<Integer> wanted = call.query().get(ARRANGEMENT);
    Track track = TrackResource.track(library, call);
    int index = wanted.orElseGet(() -> defaultArrangement(track));
    Chart chart =
        library
            .chart(track.trackId(), index)
            .orElseThrow(
                () ->
                    ApiException.notFound(
                        "arrangement_not_found", "This track has no arrangement with this index."));
    call.revalidatedJson(write(track, chart));
  }

  private int defaultArrangement(Track track) {
    String preferred = settings.read().defaultArrangement();
    return track.arrangements().stream()
        .filter(arrangement -> arrangement.name().equalsIgnoreCase(preferred))
        .findFirst()
        .or(() -> track.arrangements().stream().findFirst())
        .map(ArrangementSummary::index)
        .orElse(0);
  }

  private static byte[] write(Track track, Chart chart) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = Json.MAPPER.createGenerator(bytes)) {
      out.writeStartObject();
      writeSong(track, chart, out);
      new ChartWriter(out).parts(chart);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void writeSong(Track track, Chart chart, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("song");
    out.writeStringField("title", track.title());
    out.writeStringField("artist", track.artist());
    out.writeStringField("album", track.album());
    out.writeNumberField("duration", track.duration());
    new ChartWriter(out).songFields(chart);
    out.writeArrayFieldStart("arrangements");
    for (ArrangementSummary arrangement : track.arrangements()) {
      out.writeStartObject();
      out.writeNumberField("index", arrangement.index());
      out.writeStringField("name", arrangement.name());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
