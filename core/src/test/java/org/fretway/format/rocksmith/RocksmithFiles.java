package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fretway.chart.Chart;
import org.fretway.chart.Lyric;
import org.fretway.format.Limits;
import org.fretway.format.reading.ReadContext;

/** What tests of Rocksmith charts read with. */
final class RocksmithFiles {
  static final Path FILE = Path.of("song");

  private RocksmithFiles() {}

  static ReadContext context() {
    return new ReadContext(FILE, Limits.DEFAULT);
  }

  static Instrumental xml(ReadContext context, byte[] file) throws IOException {
    return ArrangementXml.read(
        context, "lead.xml", new ByteArrayInputStream(file), InstrumentSetting.UNKNOWN);
  }

  static Instrumental xml(String file) throws IOException {
    return xml(context(), file.getBytes(UTF_8));
  }

  static Instrumental xml(RocksmithXmlFixture fixture) throws IOException {
    return xml(context(), fixture.bytes());
  }

  static Chart chart(RocksmithXmlFixture fixture) throws IOException {
    return ChartAssembler.assemble(xml(fixture), "Lead", List.of());
  }

  static List<Lyric> vocals(byte[] file) throws IOException {
    return VocalsXml.read(context(), "vocals.xml", new ByteArrayInputStream(file));
  }

  static SngAbout about(Instrumental.Header header, List<String> tones) {
    return new SngAbout(
        header.arrangement(),
        header.tuning().strings() == 4,
        header.title(),
        header.artist(),
        header.album(),
        header.year(),
        header.centOffset(),
        tones.isEmpty() ? "" : tones.getFirst(),
        tones);
  }
}
