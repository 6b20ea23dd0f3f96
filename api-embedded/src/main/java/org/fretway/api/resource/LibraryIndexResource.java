package org.fretway.api.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fretway.api.http.Call;
import org.fretway.api.http.ETags;
import org.fretway.api.http.Json;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.library.ArtistVisitor;
import org.fretway.library.Library;
import org.fretway.library.SongMeta;
import org.fretway.library.TuningCount;
import org.fretway.profile.Actor;

/** The whole library by artist, and by tuning. */
final class LibraryIndexResource {
  private final Library library;

  LibraryIndexResource(Library library) {
    this.library = library;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/library/artists", "Lists all songs by letter and artist.")
            .answers(Shape.of(Index.class))
            .by(this::artists),
        Route.get("/api/library/tuning-names", "Counts the songs in each tuning.")
            .answers(Shape.listOf(TuningCount.class))
            .by(this::tuningNames));
  }

  void artists(Call call) {
    // Taken before the songs are read: what changes meanwhile has another one.
    Optional<Long> viewer = call.caller().flatMap(Actor::profileId);
    String tag = ETags.digest(library.revision(viewer).getBytes(StandardCharsets.UTF_8));
    call.streamedJson(
        tag,
        out -> {
          IndexWriter writer = new IndexWriter(out);
          library.byArtist(viewer, writer);
          writer.end();
        });
  }

  void tuningNames(Call call) {
    call.json(library.tunings());
  }

  /** What {@link IndexWriter} writes, for the description of the API. */
  record Index(List<Letter> letters) {}

  record Letter(String letter, List<Artist> artists) {}

  record Artist(String name, List<SongMeta> songs) {}

  /** Writes an {@link Index} song by song. */
  private static final class IndexWriter implements ArtistVisitor {
    private final JsonGenerator json;
    private boolean inLetter;
    private boolean inArtist;

    IndexWriter(OutputStream out) throws IOException {
      json = Json.MAPPER.createGenerator(out);
      // Whoever opened the stream knows whether it ended well.
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.writeStartObject();
      json.writeArrayFieldStart("letters");
    }

    @Override
    public void letter(String letter) throws IOException {
      endLetter();
      json.writeStartObject();
      json.writeStringField("letter", letter);
      json.writeArrayFieldStart("artists");
      inLetter = true;
    }

    @Override
    public void artist(String name) throws IOException {
      endArtist();
      json.writeStartObject();
      json.writeStringField("name", name);
      json.writeArrayFieldStart("songs");
      inArtist = true;
    }

    @Override
    public void song(SongMeta song) throws IOException {
      json.writePOJO(song);
    }

    void end() throws IOException {
      endLetter();
      json.writeEndArray();
      json.writeEndObject();
      json.close();
    }

    private void endLetter() throws IOException {
      endArtist();
      if (inLetter) {
        json.writeEndArray();
        json.writeEndObject();
        inLetter = false;
      }
    }

    private void endArtist() throws IOException {
      if (inArtist) {
        json.writeEndArray();
        json.writeEndObject();
        inArtist = false;
      }
    }
  }
}
