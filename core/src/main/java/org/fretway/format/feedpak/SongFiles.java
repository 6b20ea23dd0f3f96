package org.fretway.format.feedpak;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Chart;
import org.fretway.chart.Lyric;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.PackageSink;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.ArrangementInfo;
import org.fretway.format.SongPackage.StemInfo;
import org.fretway.format.reading.ReadContext;

/** The files of a feedpak that is written anew from what a song tells. */
final class SongFiles {
  private static final String LYRICS = "lyrics.json";
  private static final String TIMELINE = "song_timeline.json";

  private final SongPackage song;
  private final ReadContext context;
  private final JsonFactory json = new JsonFactory();
  private final JsonMapper strict =
      JsonMapper.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  private Timeline timeline = Timeline.EMPTY;
  private List<Lyric> lyrics = List.of();

  SongFiles(SongPackage song, Path source, Limits limits) {
    this.song = song;
    this.context = new ReadContext(source, limits);
  }

  List<String> warnings() {
    return context.warnings();
  }

  /** Writes all of them, the manifest last, since the others decide what it says. */
  void writeTo(PackageSink sink) throws IOException {
    List<StemInfo> stems = song.stems();
    if (stems.isEmpty()) {
      throw noSound();
    }
    ArrayNode arrangements = arrangements(sink);
    ObjectNode shared = shared(sink);
    ArrayNode stemEntries = stems(sink, stems);
    cover(sink, shared);
    preview(sink, shared);

    ObjectNode manifest = head(song.metadata());
    manifest.set("arrangements", arrangements);
    manifest.set("stems", stemEntries);
    manifest.setAll(shared);
    String text = YamlText.of(manifest);
    sink.text("manifest.yaml", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private FormatException noSound() {
    return context.broken("", "has no sound, and a feedpak can't be without");
  }

  private static ObjectNode head(SongMetadata metadata) {
    ObjectNode manifest = object();
    manifest.put("feedpak_version", FeedpakWriter.VERSION);
    manifest.put("title", metadata.title());
    manifest.put("artist", metadata.artist());
    if (!metadata.album().isEmpty()) {
      manifest.put("album", metadata.album());
    }
    metadata.year().ifPresent(year -> manifest.put("year", year));
    manifest.put("duration", metadata.duration());
    return manifest;
  }

  private ArrayNode arrangements(PackageSink sink) throws IOException {
    FileNames names = new FileNames();
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < song.arrangements().size(); i++) {
      ArrangementInfo info = song.arrangements().get(i);
      Chart chart = song.chart(i);
      List<String> definitions = toneDefinitions(i);
      String id = names.unique(info.id(), "arrangement");
      String file = "arrangements/" + id + ".json";
      json(sink, file, generator -> new ArrangementJson(generator).write(chart, definitions));
      timeline = timeline.or(new Timeline(chart.beats(), chart.sections()));
      lyrics = lyrics.isEmpty() ? chart.lyrics() : lyrics;

      ObjectNode entry = entries.addObject();
      entry.put("id", id).put("name", info.name()).put("file", file);
      chart.tuning().offsets().forEach(entry.putArray("tuning")::add);
      entry.put("capo", chart.capo());
      if (chart.centOffset() != 0) {
        entry.put("centOffset", chart.centOffset());
      }
    }
    if (entries.isEmpty()) {
      throw context.broken("", "has no arrangement, and a feedpak can't be without");
    }
    return entries;
  }

  /** Tones are put in verbatim, but what is no JSON object would break the file. */
  private List<String> toneDefinitions(int index) throws IOException {
    List<String> definitions = new ArrayList<>();
    for (String definition : song.toneDefinitions(index)) {
      try {
        if (strict.readTree(definition).isObject()) {
          definitions.add(definition);
          continue;
        }
      } catch (JsonProcessingException e) {
        // As for one that is no object.
      }
      context.warn("A tone was left out: it is described by no JSON object.");
    }
    return definitions;
  }

  private ObjectNode shared(PackageSink sink) throws IOException {
    ObjectNode keys = object();
    if (!lyrics.isEmpty()) {
      json(sink, LYRICS, generator -> new SongJson(generator).lyrics(lyrics));
      keys.put("lyrics", LYRICS).put("lyrics_source", "authored");
    }
    if (!timeline.equals(Timeline.EMPTY)) {
      json(sink, TIMELINE, generator -> new SongJson(generator).timeline(timeline));
      keys.put("song_timeline", TIMELINE);
    }
    return keys;
  }

  private ArrayNode stems(PackageSink sink, List<StemInfo> stems) throws IOException {
    FileNames names = new FileNames();
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < stems.size(); i++) {
      StemInfo stem = stems.get(i);
      int index = i;
      Optional<StemCodec> codec = codec(() -> song.openStem(index));
      if (codec.isEmpty()) {
        context.warn(
            "The stem '%s' was left out: it is no sound in a form that feedpaks hold."
                .formatted(stem.id()));
        continue;
      }
      String id = names.unique(stem.id(), "stem");
      String file = "stems/%s.%s".formatted(id, codec.get().extension());
      sink.media(file, () -> song.openStem(index));
      ObjectNode entry = entries.addObject();
      entry.put("id", id).put("file", file).put("codec", codec.get().codec());
      entry.put("default", stem.enabledByDefault());
    }
    if (entries.isEmpty()) {
      throw noSound();
    }
    return entries;
  }

  private static Optional<StemCodec> codec(PackageSink.Content content) throws IOException {
    try (InputStream in = content.open()) {
      return StemCodec.of(in.readNBytes(StemCodec.HEAD_BYTES));
    }
  }

  private void cover(PackageSink sink, ObjectNode manifest) throws IOException {
    Optional<InputStream> opened = song.openCover();
    if (opened.isEmpty()) {
      return;
    }
    CoverFile cover;
    try (InputStream in = opened.get()) {
      cover = CoverFile.read(in, context.limits());
    } catch (IOException e) {
      context.warn("The cover was left out: " + ReadContext.cause(e) + ".");
      return;
    }
    sink.media(cover.name(), cover::open);
    manifest.put("cover", cover.name());
  }

  private void preview(PackageSink sink, ObjectNode manifest) throws IOException {
    Optional<InputStream> opened = song.openPreview();
    if (opened.isEmpty()) {
      return;
    }
    Optional<StemCodec> codec;
    try (InputStream in = opened.get()) {
      codec = StemCodec.of(in.readNBytes(StemCodec.HEAD_BYTES));
    }
    if (codec.isEmpty()) {
      context.warn("The preview was left out: it is no sound in a form that feedpaks hold.");
      return;
    }
    String file = "preview." + codec.get().extension();
    sink.media(file, () -> song.openPreview().orElseGet(InputStream::nullInputStream));
    manifest.put("preview", file);
  }

  private void json(PackageSink sink, String file, JsonBody body) throws IOException {
    sink.text(
        file,
        out -> {
          try (JsonGenerator generator = generator(out)) {
            body.writeTo(generator);
          }
        });
  }

  private JsonGenerator generator(OutputStream out) throws IOException {
    return json.createGenerator(out, JsonEncoding.UTF8)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** What writes a JSON file. */
  @FunctionalInterface
  private interface JsonBody {
    void writeTo(JsonGenerator json) throws IOException;
  }
}
