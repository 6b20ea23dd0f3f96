package org.fretway.format.rocksmith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fretway.format.Fuzz;

/** Damaged charts of every kind end in a chart or in one error. */
class RocksmithFuzzTest {
  private static final byte[] XML = new RocksmithXmlFixture().bytes();
  private static final byte[] VOCALS = RocksmithXmlFixture.vocals();
  private static final byte[] PLAIN = SngCompiler.compile(XML);
  private static final byte[] PLAIN_VOCALS = SngCompiler.compileVocals(VOCALS);
  private static final SngPacker PACKER = new SngPacker(3);
  private static final byte[] PACKED = PACKER.pack(PLAIN);
  private static final byte[] COMPRESSED = PACKER.pack(PLAIN, SngPacker.COMPRESSED, PLAIN.length);

  @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
  void damaged_arrangements(@ForAll("xml") byte[] file) throws IOException {
    read(
        () ->
            ChartAssembler.assemble(
                RocksmithFiles.xml(RocksmithFiles.context(), file), "Lead", List.of()));
    XmlKind.of(new ByteArrayInputStream(file));
  }

  @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
  void damaged_heads(@ForAll("xml") byte[] file) throws IOException {
    read(
        () ->
            ArrangementXml.head(
                RocksmithFiles.context(),
                "lead.xml",
                new ByteArrayInputStream(file),
                InstrumentSetting.UNKNOWN));
  }

  @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
  void damaged_vocals(@ForAll("vocals") byte[] file) throws IOException {
    read(() -> RocksmithFiles.vocals(file));
  }

  @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
  void damaged_plain_charts(@ForAll("plain") byte[] file) throws IOException {
    read(() -> readSng(file));
    read(() -> SngChart.lyrics(RocksmithFiles.context(), "v.sng", file));
  }

  @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
  void damaged_packed_charts(@ForAll("packed") byte[] file) throws IOException {
    read(
        () ->
            readSng(
                SngFile.unpack(
                    RocksmithFiles.context(),
                    "lead.sng",
                    new ByteArrayInputStream(file),
                    Optional.of(PACKER.keys()),
                    Platform.MAC)));
  }

  @Provide
  Arbitrary<byte[]> xml() {
    return Arbitraries.oneOf(Fuzz.damaged(XML), Fuzz.damaged(XML), Fuzz.junk());
  }

  @Provide
  Arbitrary<byte[]> vocals() {
    return Arbitraries.oneOf(Fuzz.damaged(VOCALS), Fuzz.damaged(XML), Fuzz.junk());
  }

  @Provide
  Arbitrary<byte[]> plain() {
    return Arbitraries.oneOf(Fuzz.damaged(PLAIN), Fuzz.damaged(PLAIN_VOCALS), Fuzz.junk());
  }

  @Provide
  Arbitrary<byte[]> packed() {
    return Arbitraries.oneOf(Fuzz.damaged(PACKED), Fuzz.damaged(COMPRESSED), Fuzz.junk());
  }

  private static void readSng(byte[] plain) throws IOException {
    SngAbout about = new SngAbout("Lead", false, "", "", "", 0, 0, "", List.of("a", "b"));
    ChartAssembler.assemble(
        SngChart.read(
            RocksmithFiles.context(), "lead.sng", plain, about, InstrumentSetting.UNKNOWN),
        "Lead",
        List.of());
  }

  private static void read(Fuzz.Reading reading) throws IOException {
    Fuzz.songOrFormatException(RocksmithFiles.FILE, reading);
  }
}
