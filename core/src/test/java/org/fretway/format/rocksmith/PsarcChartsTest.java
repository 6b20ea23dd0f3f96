package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.fretway.chart.Chart;
import org.fretway.chart.Lyric;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.Shortfall.Need;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.ArrangementInfo;
import org.fretway.format.rocksmith.RocksmithKeyCheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Charts of archives, and the keys that they need. */
class PsarcChartsTest {
  private static final RocksmithKeys KEYS = PsarcFixture.keys(1);
  private static final RocksmithKeys OTHERS = PsarcFixture.keys(100);

  @TempDir Path folder;

  @Test
  void an_xml_chart_is_read_with_the_instrument_of_its_manifest() throws IOException {
    Path path = song().addTo(new PsarcFixture()).write(path());
    try (SongPackage song = open(path, Optional.empty())) {
      Chart lead = song.chart(0);
      assertThat(lead.name()).isEqualTo("Lead");
      assertThat(lead.notes()).hasSize(3);
      assertThat(lead.capo()).isEqualTo(2);
      assertThat(lead.centOffset()).isEqualTo(-12.5);
      assertThat(lead.tuning().offsets()).containsExactly(-2, 0, 0, 0, 0, 0);
      assertThat(lead.lyrics()).extracting(Lyric::text).containsExactly("la-", "la+");
      Chart bass = song.chart(1);
      assertThat(bass.notes()).hasSize(4);
      assertThat(bass.tuning().offsets()).containsExactly(-2, 0, 0, 0);
      assertThat(song.warnings()).isEmpty();
    }
  }

  @Test
  void damaged_lyrics_cost_the_words_only() throws IOException {
    PsarcFixture archive = song().addTo(new PsarcFixture()).without("arr/one_vocals2.xml");
    archive.file("songs/arr/one_vocals2.xml", "<song/>");
    try (SongPackage song = open(archive.write(path()), Optional.empty())) {
      assertThat(song.chart(0).lyrics()).isEmpty();
      assertThat(song.warnings()).singleElement().asString().startsWith("The lyrics were left out");
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void arrangements_that_need_a_key_that_is_missing_are_left_out(Platform platform)
      throws IOException {
    Path path = withSng(platform).write(path());
    try (SongPackage song = open(path, Optional.empty())) {
      assertThat(song.arrangements()).extracting(ArrangementInfo::id).containsExactly("bass");
      assertThat(song.shortfall().orElseThrow().need()).isEqualTo(Need.KEYS);
      assertThat(song.shortfall().orElseThrow().message())
          .contains(platform == Platform.PC ? "for PC" : "for Mac");
    }
    try (SongPackage song = open(path, Optional.of(KEYS))) {
      assertThat(song.arrangements()).extracting(ArrangementInfo::id).startsWith("lead");
      assertThat(song.shortfall().filter(lack -> lack.need() == Need.KEYS)).isEmpty();
      // The key fits; what it opens is no chart.
      assertThatThrownBy(() -> song.chart(0))
          .isInstanceOfSatisfying(FormatException.class, e -> assertThat(e.shortfall()).isEmpty());
    }
    try (SongPackage song = open(path, Optional.of(OTHERS))) {
      assertThatThrownBy(() -> song.chart(0))
          .isInstanceOfSatisfying(
              FormatException.class,
              e -> assertThat(e.shortfall().orElseThrow().need()).isEqualTo(Need.KEYS));
    }
  }

  @Test
  void keys_are_tried_on_the_contents_and_on_one_chart() throws IOException {
    Path locked = withSng(Platform.MAC).encrypted(KEYS).write(path());
    assertThat(RocksmithKeyCheck.of(locked, KEYS))
        .isEqualTo(new RocksmithKeyCheck(Verdict.OPENS, Verdict.OPENS, Platform.MAC));
    assertThat(RocksmithKeyCheck.of(locked, OTHERS).archive()).isEqualTo(Verdict.WRONG_KEY);
    assertThat(RocksmithKeyCheck.of(locked, chartKey("pc")).archive())
        .isEqualTo(Verdict.NO_KEY_FOR_IT);
    Path plain = withSng(Platform.PC).write(path());
    assertThat(RocksmithKeyCheck.of(plain, OTHERS))
        .isEqualTo(new RocksmithKeyCheck(Verdict.NOT_ENCRYPTED, Verdict.WRONG_KEY, Platform.PC));
    assertThat(RocksmithKeyCheck.of(plain, chartKey("mac")).charts())
        .isEqualTo(Verdict.NO_KEY_FOR_IT);
    Path xml = song().addTo(new PsarcFixture()).write(path());
    assertThat(RocksmithKeyCheck.of(xml, KEYS).charts()).isEqualTo(Verdict.NOT_ENCRYPTED);
    Path junk = Files.writeString(folder.resolve("junk_m.psarc"), "PSAR");
    assertThat(RocksmithKeyCheck.of(junk, KEYS))
        .isEqualTo(new RocksmithKeyCheck(Verdict.DAMAGED, Verdict.NO_KEY_FOR_IT, Platform.MAC));
  }

  private static RocksmithKeys chartKey(String platform) {
    return RocksmithKeys.parse("{\"sng\": {\"%s\": \"%s\"}}".formatted(platform, "5a".repeat(32)));
  }

  /** The lead is compiled and encrypted, the bass is not. */
  private static PsarcFixture withSng(Platform platform) throws IOException {
    PsarcFixture archive =
        song().on(platform).addTo(new PsarcFixture()).without("arr/one_lead.xml");
    return archive.file(
        "songs/bin/%s/one_lead.sng".formatted(platform.chartFolder()), sng(platform));
  }

  private static byte[] sng(Platform platform) throws IOException {
    byte[] content = "no chart, but well packed".getBytes(UTF_8);
    byte[] payload = new byte[200];
    ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length);
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(content);
      deflater.finish();
      deflater.deflate(payload, 4, payload.length - 4);
    }
    byte[] file = new byte[24 + payload.length];
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(0x4A).putInt(3);
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      byte[] key = KEYS.charts(platform).orElseThrow();
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(file, 8, 16));
      cipher.doFinal(payload, 0, payload.length, file, 24);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    return file;
  }

  private static RocksmithSong song() {
    return new RocksmithSong("One").with("Lead").with("Bass").with("Vocals");
  }

  private Path path() {
    return folder.resolve("song.psarc");
  }

  private static SongPackage open(Path path, Optional<RocksmithKeys> keys) throws IOException {
    FormatAids aids = new FormatAids(keys, Optional.empty(), Optional.empty());
    return new SongFormats(List.of(new PsarcSource(() -> aids, Limits.DEFAULT))).open(path);
  }
}
