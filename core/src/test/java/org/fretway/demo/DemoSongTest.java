package org.fretway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.fretway.Samples;
import org.fretway.chart.Anchor;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.Section;
import org.fretway.chart.Technique;
import org.fretway.format.CoverImage;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.ArrangementInfo;
import org.fretway.format.SongPackage.StemInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoSongTest {
  private static final int WAV_HEADER = 44;
  private static final int RATE = 44_100;

  private Path file;
  private SongPackage song;
  private List<Chart> charts;

  @BeforeAll
  void compose(@TempDir Path folder) throws IOException {
    file = DemoSong.writeTo(folder);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    song = SongFormats.standard().open(file);
    charts = new ArrayList<>();
    for (int i = 0; i < song.arrangements().size(); i++) {
      charts.add(song.chart(i));
    }
  }

  @AfterAll
  void close() throws IOException {
    song.close();
  }

  @Test
  void it_is_a_minute_for_three_players_and_a_drummer() throws IOException {
    assertThat(song.metadata().title()).isEqualTo("First Steps");
    assertThat(song.metadata().duration()).isEqualTo(60);
    assertThat(song.metadata().hasLyrics()).isTrue();
    assertThat(song.arrangements())
        .extracting(ArrangementInfo::name)
        .containsExactly("Lead", "Rhythm", "Bass");
    assertThat(song.stems()).extracting(StemInfo::id).contains("lead", "rhythm", "bass", "drums");
    assertThat(song.stems()).hasSize(4).allMatch(StemInfo::enabledByDefault);
    assertThat(charts.get(0).sections())
        .extracting(Section::name)
        .containsExactly("intro", "verse", "chorus", "verse", "outro");
    assertThat(song.warnings()).isEmpty();
  }

  @Test
  void what_is_read_is_what_was_written() {
    Score score = FirstSteps.score();
    for (int i = 0; i < charts.size(); i++) {
      Chart written = PartChart.of(score, score.parts().get(i));
      Chart read = charts.get(i);
      assertThat(read.noteCount()).isEqualTo(written.noteCount());
      assertThat(read.chordTemplates()).isEqualTo(written.chordTemplates());
      assertThat(read.notes())
          .extracting(Note::techniques)
          .isEqualTo(written.notes().stream().map(Note::techniques).toList());
    }
  }

  @Test
  void it_shows_how_guitars_are_played() {
    Chart lead = charts.get(0);
    for (Technique technique :
        List.of(
            Technique.HAMMER_ON,
            Technique.PULL_OFF,
            Technique.VIBRATO,
            Technique.PALM_MUTE,
            Technique.NATURAL_HARMONIC,
            Technique.ACCENT)) {
      assertThat(lead.notes()).as(technique.name()).anyMatch(note -> note.has(technique));
    }
    assertThat(lead.notes()).anyMatch(note -> note.bend() > 0 && !note.bendCurve().isEmpty());
    assertThat(lead.notes()).anyMatch(note -> note.slideTo() != Note.UNSET);
    assertThat(charts.get(1).chordTemplates())
        .extracting("name")
        .contains("E5", "A5", "Em", "C", "G", "D");
    assertThat(charts.get(1).handShapes()).isNotEmpty();
    assertThat(charts.get(2).tuning().strings()).isEqualTo(4);
    assertThat(charts.get(2).notes()).anyMatch(note -> note.has(Technique.SLAP));
  }

  @Test
  void the_hand_is_where_the_notes_are() {
    for (Chart chart : charts) {
      Stream<Note> inChords = chart.chords().stream().map(ChordStrike::notes).flatMap(List::stream);
      Stream.concat(chart.notes().stream(), inChords)
          .filter(note -> note.fret() > 0)
          .forEach(
              note -> {
                Anchor anchor = anchorAt(chart, note.time());
                assertThat(note.fret())
                    .as("%s at %s", chart.name(), note.time())
                    .isBetween(anchor.fret(), anchor.fret() + anchor.width() - 1);
              });
    }
  }

  @Test
  void the_lead_plays_the_tune_of_the_words() {
    List<Double> onsets = charts.get(0).notes().stream().map(Note::time).toList();
    assertThat(charts.get(0).lyrics()).extracting(Lyric::time).isSubsetOf(onsets);
  }

  @ParameterizedTest
  @CsvSource({"0,lead", "1,rhythm", "2,bass"})
  void the_sound_begins_at_the_sample_of_the_first_note(int arrangement, String stem)
      throws IOException {
    ShortBuffer samples = samples(stem);
    assertThat(samples.remaining()).isEqualTo(60 * RATE);
    Chart chart = charts.get(arrangement);
    double first =
        Stream.concat(
                chart.notes().stream().map(Note::time),
                chart.chords().stream().map(ChordStrike::time))
            .min(Double::compare)
            .orElseThrow();
    int sounding = 0;
    while (samples.get(sounding) == 0) {
      sounding++;
    }
    assertThat(sounding).isBetween((int) Math.round(first * RATE), (int) (first * RATE) + 20);
  }

  @Test
  void the_bass_is_in_tune_with_its_chart() throws IOException {
    ShortBuffer samples = samples("bass");
    List<Note> notes = charts.get(2).notes().stream().filter(note -> note.sustain() > 0.4).toList();
    assertThat(notes).hasSizeGreaterThan(20);
    for (Note note : notes) {
      double period = RATE / Instrument.BASS.hertz(note.string(), note.fret());
      int start = (int) ((note.time() + 0.1) * RATE);
      assertThat(similarity(samples, start, (int) Math.round(period)))
          .as("one period later, at %s", note.time())
          .isGreaterThan(0.97);
      assertThat(similarity(samples, start, (int) Math.round(period * 1.06)))
          .as("the period of the next lower fret, at %s", note.time())
          .isLessThan(0.97);
    }
  }

  @Test
  void all_stems_together_do_not_clip() throws IOException {
    ShortBuffer lead = samples("lead");
    ShortBuffer rhythm = samples("rhythm");
    ShortBuffer bass = samples("bass");
    ShortBuffer drums = samples("drums");
    int peak = 0;
    for (int i = 0; i < lead.remaining(); i++) {
      peak = Math.max(peak, Math.abs(lead.get(i) + rhythm.get(i) + bass.get(i) + drums.get(i)));
    }
    assertThat(peak).isBetween(25_000, (int) Short.MAX_VALUE);
  }

  @Test
  void its_cover_is_an_image() throws IOException {
    try (InputStream cover = song.openCover().orElseThrow()) {
      assertThat(CoverImage.toPng(cover, 512)).isNotEmpty();
    }
  }

  @Test
  void it_is_the_same_file_each_time(@TempDir Path other) throws IOException {
    assertThat(DemoSong.writeTo(other)).hasSameBinaryContentAs(file);
    assertThat(DemoSong.writeTo(other)).hasFileName(DemoSong.FILE_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "manifest.yaml,manifest",
    "arrangements/lead.json,arrangement",
    "arrangements/rhythm.json,arrangement",
    "arrangements/bass.json,arrangement",
    "song_timeline.json,song-timeline",
    "lyrics.json,lyrics"
  })
  void it_keeps_to_the_published_schemas(String entry, String schema) throws IOException {
    Path schemas = Samples.require("spec/feedpak-schemas");
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema rules = registry.getSchema(Files.readString(schemas.resolve(schema + ".schema.json")));
    InputFormat form = entry.endsWith("yaml") ? InputFormat.YAML : InputFormat.JSON;
    String text = new String(bytes(entry), StandardCharsets.UTF_8);
    assertThat(rules.validate(text, form)).isEmpty();
    assertThat(rules.validate("7", form)).isNotEmpty();
  }

  /** Returns how much a tenth of a second is like itself some samples later, at most 1. */
  private static double similarity(ShortBuffer samples, int start, int shift) {
    double product = 0;
    double energy = 0;
    double shiftedEnergy = 0;
    for (int i = start; i < start + RATE / 10; i++) {
      product += (double) samples.get(i) * samples.get(i + shift);
      energy += (double) samples.get(i) * samples.get(i);
      shiftedEnergy += (double) samples.get(i + shift) * samples.get(i + shift);
    }
    return product / Math.sqrt(energy * shiftedEnergy);
  }

  private static Anchor anchorAt(Chart chart, double time) {
    return chart.anchors().stream()
        .filter(anchor -> anchor.time() <= time)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private ShortBuffer samples(String stem) throws IOException {
    byte[] wav = bytes("stems/" + stem + ".wav");
    return ByteBuffer.wrap(wav, WAV_HEADER, wav.length - WAV_HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer();
  }

  private byte[] bytes(String entry) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(entry))) {
      return in.readAllBytes();
    }
  }
}
