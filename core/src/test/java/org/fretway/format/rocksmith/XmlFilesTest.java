package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.fretway.chart.Lyric;
import org.fretway.format.reading.ReadContext;
import org.junit.jupiter.api.Test;

/** XML files as such: how they are encoded, what they are, and those of sung words. */
class XmlFilesTest {
  private final ReadContext context = RocksmithFiles.context();

  @Test
  void files_are_read_in_the_encoding_they_are_in() throws IOException {
    String text = new RocksmithXmlFixture().about("artistName", "Motörhead ☃").text();
    assertThat(artist(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo("Motörhead ☃");
    assertThat(artist(text.getBytes(UTF_16))).isEqualTo("Motörhead ☃");
    assertThat(artist(text.getBytes(UTF_16LE))).isEqualTo("Motörhead ☃");
    assertThat(artist(text.replace("utf-8", "utf-16").getBytes(UTF_8))).isEqualTo("Motörhead ☃");
    assertThat(artist(text.replace("utf-8", "x-klingon").getBytes(UTF_8))).isEqualTo("Motörhead ☃");
    String latin = text.replace(" ☃", "");
    assertThat(artist(latin.replace("utf-8", "iso-8859-1").getBytes(ISO_8859_1)))
        .isEqualTo("Motörhead");
    assertThat(artist(latin.getBytes(ISO_8859_1))).isEqualTo("Mot\uFFFDrhead");
  }

  @Test
  void files_are_told_apart_by_their_root() throws IOException {
    assertThat(kind(new RocksmithXmlFixture().bytes())).isEqualTo(XmlKind.INSTRUMENTAL);
    assertThat(kind(new RocksmithXmlFixture().text().getBytes(UTF_16)))
        .isEqualTo(XmlKind.INSTRUMENTAL);
    assertThat(kind(RocksmithXmlFixture.vocals())).isEqualTo(XmlKind.VOCALS);
    assertThat(kind(RocksmithXmlFixture.showlights())).isEqualTo(XmlKind.SHOWLIGHTS);
    assertThat(kind("<!-- <song> --><project/>".getBytes(UTF_8))).isEqualTo(XmlKind.OTHER);
    assertThat(kind("<songs/>".getBytes(UTF_8))).isEqualTo(XmlKind.OTHER);
    assertThat(kind("<!DOCTYPE song><song/>".getBytes(UTF_8))).isEqualTo(XmlKind.OTHER);
    assertThat(kind(new byte[0])).isEqualTo(XmlKind.OTHER);
    assertThat(kind("<!---->".repeat(100_000).getBytes(UTF_8))).isEqualTo(XmlKind.OTHER);
  }

  @Test
  void syllables_that_cannot_be_sung_are_left_out() throws IOException {
    List<Lyric> lyrics =
        VocalsXml.read(
            context,
            "vocals.xml",
            new ByteArrayInputStream(
                """
                <vocals>
                  <vocal time="3" length="-1" lyric="b" />
                  <vocal time="2" length="1" lyric="a-" />
                  <vocal length="1" lyric="c" />
                  <vocal time="4" length="1" />
                </vocals>
                """
                    .getBytes(UTF_8)));
    assertThat(lyrics).containsExactly(new Lyric(2, 1, "a-"), new Lyric(3, 0, "b"));
    assertThat(context.warnings()).hasSize(1);
  }

  private String artist(byte[] file) throws IOException {
    return RocksmithFiles.xml(context, file).header().artist();
  }

  private static XmlKind kind(byte[] file) throws IOException {
    return XmlKind.of(new ByteArrayInputStream(file));
  }
}
