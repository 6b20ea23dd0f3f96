package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.fretway.Samples;
import org.fretway.chart.Chart;
import org.fretway.chart.Lyric;
import org.fretway.chart.Mastery;
import org.fretway.chart.Tuning;
import org.fretway.format.CoverImage;
import org.fretway.format.FormatAids;
import org.fretway.format.Limits;
import org.fretway.format.Shortfall.Need;
import org.fretway.format.SongFormats;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.ArrangementInfo;
import org.fretway.format.reading.JsonText;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.rocksmith.RocksmithKeyCheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real archive, with keys that were made up for it. */
class SamplePsarcTest {
  private static final String ENCRYPTED = "psarc/testtest_p.psarc";
  private static final String PLAIN = "psarc/testtest_plain_toc_p.psarc";

  @Test
  void encrypted_or_not_it_is_the_same_song() throws IOException {
    try (SongPackage encrypted = open(ENCRYPTED);
        SongPackage plain = open(PLAIN)) {
      assertThat(encrypted.metadata()).isEqualTo(plain.metadata());
      assertThat(encrypted.arrangements()).isEqualTo(plain.arrangements());
      for (int i = 0; i < plain.arrangements().size(); i++) {
        assertThat(encrypted.chart(i)).isEqualTo(plain.chart(i));
        assertThat(encrypted.toneDefinitions(i)).isEqualTo(plain.toneDefinitions(i));
      }
      assertThat(plain.warnings()).isEmpty();
    }
  }

  @Test
  void it_says_what_it_is() throws IOException {
    try (SongPackage song = open(ENCRYPTED)) {
      assertThat(song.metadata())
          .isEqualTo(
              new SongMetadata(
                  "Test",
                  "Test",
                  "Test",
                  Optional.of(2020),
                  119.999,
                  Tuning.GUITAR_STANDARD,
                  true));
      assertThat(song.arrangements())
          .containsExactly(
              new ArrangementInfo("lead", "Lead"), new ArrangementInfo("rhythm", "Rhythm"));
      assertThat(song.toneDefinitions(0)).singleElement().asString().contains("Amp_OrangeAD50");
    }
  }

  @Test
  void its_charts_have_the_notes_of_the_xml() throws IOException {
    try (SongPackage song = open(ENCRYPTED)) {
      assertThat(strikes(song.chart(0))).isEqualTo(strikes("songs/arr/testtest_lead.xml"));
      assertThat(strikes(song.chart(1))).isEqualTo(strikes("songs/arr/testtest_rhythm.xml"));
      assertThat(song.chart(0).lyrics()).isNotEmpty();
    }
  }

  @Test
  void its_charts_have_one_level_only_so_that_mastery_leaves_nothing_to_choose()
      throws IOException {
    try (SongPackage song = open(ENCRYPTED)) {
      Mastery mastery = Mastery.of(song.chart(0));
      assertThat(mastery.isLadder()).isFalse();
      assertThat(mastery.at(0)).isEqualTo(song.chart(0));
    }
  }

  @Test
  void without_its_xml_its_compiled_charts_have_the_same_notes(@TempDir Path folder)
      throws IOException {
    PsarcFixture compiled = new PsarcFixture();
    PsarcEntries.of(Samples.song(PLAIN)).forEach(compiled::file);
    Path path =
        compiled.without("_lead.xml").without("_vocals.xml").write(folder.resolve("p.psarc"));
    try (SongPackage fromXml = open(PLAIN);
        SongPackage fromSng = open(path, Optional.of(keys()))) {
      assertThat(fromSng.arrangements()).isEqualTo(fromXml.arrangements());
      assertThat(fromSng.chart(0).notes()).hasSameSizeAs(fromXml.chart(0).notes());
      assertThat(fromSng.chart(0).chords()).hasSameSizeAs(fromXml.chart(0).chords());
      assertThat(fromSng.chart(0).lyrics())
          .extracting(Lyric::text)
          .isEqualTo(fromXml.chart(0).lyrics().stream().map(Lyric::text).toList());
      assertThat(fromSng.warnings()).isEmpty();
    }
    try (SongPackage locked = open(path, Optional.empty())) {
      assertThat(locked.arrangements()).extracting(ArrangementInfo::id).containsExactly("rhythm");
      assertThat(locked.shortfall().orElseThrow().need()).isEqualTo(Need.KEYS);
    }
  }

  @Test
  void its_banks_tell_the_song_from_the_bigger_preview() throws IOException {
    ReadContext context = new ReadContext(Samples.song(PLAIN), Limits.DEFAULT);
    try (PsarcArchive archive = PsarcArchive.open(context, Optional.empty())) {
      SongAttributes attributes =
          new PsarcManifests(context, archive, JsonText.factory(Limits.DEFAULT))
              .songs()
              .getFirst()
              .instruments()
              .getFirst();
      PsarcPlaces places = PsarcPlaces.of(archive, "testtest.psarc");
      PsarcSounds sounds = PsarcSounds.find(context, places, attributes, false);
      assertThat(sounds.song().orElseThrow().fileName()).isEqualTo("2099943411.wem");
      assertThat(sounds.preview().orElseThrow().fileName()).isEqualTo("712259940.wem");
    }
  }

  @Test
  void its_cover_is_the_biggest_and_becomes_a_png() throws IOException {
    try (SongPackage song = open(ENCRYPTED)) {
      byte[] png = CoverImage.toPng(song.openCover().orElseThrow(), 1024);
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(256);
    }
  }

  @Test
  void without_codebooks_its_charts_are_read_and_it_says_why_it_is_silent() throws IOException {
    try (SongPackage song = open(ENCRYPTED)) {
      assertThat(song.stems()).isEmpty();
      assertThat(song.openPreview()).isEmpty();
      assertThat(song.shortfall().orElseThrow().need()).isEqualTo(Need.CODEBOOKS);
    }
  }

  @Test
  void its_keys_fit_it() throws IOException {
    assertThat(RocksmithKeyCheck.of(Samples.song(ENCRYPTED), keys()))
        .isEqualTo(new RocksmithKeyCheck(Verdict.OPENS, Verdict.OPENS, Platform.PC));
    assertThat(RocksmithKeyCheck.of(Samples.song(PLAIN), PsarcFixture.keys(3)))
        .isEqualTo(new RocksmithKeyCheck(Verdict.NOT_ENCRYPTED, Verdict.WRONG_KEY, Platform.PC));
  }

  /** Notes and chords, so many as there are moments to strike at. */
  private static int strikes(Chart chart) {
    return chart.notes().size() + chart.chords().size();
  }

  private static int strikes(String xml) throws IOException {
    ReadContext context = new ReadContext(Samples.song(PLAIN), Limits.DEFAULT);
    try (PsarcArchive archive = PsarcArchive.open(context, Optional.empty())) {
      byte[] bytes = archive.open(archive.entry(xml).orElseThrow(), 1 << 20).readAllBytes();
      String text = new String(bytes, UTF_8);
      String levels = text.substring(text.indexOf("<levels"), text.indexOf("</levels>"));
      return Pattern.compile("<(note|chord) ").matcher(levels).results().toList().size();
    }
  }

  private static RocksmithKeys keys() throws IOException {
    return RocksmithKeys.parse(Files.readString(Samples.song("psarc/psarc-keys.json")));
  }

  private static SongPackage open(String name) throws IOException {
    return open(Samples.song(name), Optional.of(keys()));
  }

  private static SongPackage open(Path path, Optional<RocksmithKeys> keys) throws IOException {
    FormatAids aids = new FormatAids(keys, Optional.empty(), Optional.empty());
    return new SongFormats(List.of(new PsarcSource(() -> aids, Limits.DEFAULT))).open(path);
  }
}
