package org.fretway.format.loose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fretway.format.FormatAids;
import org.fretway.format.Fuzz;
import org.fretway.format.SongBundle;
import org.fretway.format.SongPackage;
import org.fretway.format.rocksmith.RocksmithXmlFixture;

/** Folders with damaged files end in a song or in one error. */
class LooseFuzzTest {
  private static final byte[] XML = new RocksmithXmlFixture().bytes();
  private static final byte[] MANIFEST =
      """
      title: Fuzzed
      year: 1999
      duration: 33.5
      cover: cover.png
      arrangements:
        - {id: l, name: Lead, file: lead.xml, tuning: [0, 0, 0, 0, 0, 0], capo: 1}
        - {id: v, name: V, file: vocals.xml, centOffset: 3}
      stems:
        - {id: full, file: audio.wav, default: on}
      """
          .getBytes(UTF_8);

  @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
  void damaged_folders(
      @ForAll("xml") byte[] lead, @ForAll("manifest") byte[] manifest, @ForAll boolean listed)
      throws IOException {
    Path folder = Files.createTempDirectory("loose");
    try {
      Files.write(folder.resolve("lead.xml"), lead);
      Files.write(folder.resolve("vocals.xml"), RocksmithXmlFixture.vocals());
      Files.write(folder.resolve("audio.wav"), lead);
      if (listed) {
        Files.write(folder.resolve("manifest.yaml"), manifest);
      }
      LooseSource source = new LooseSource(() -> FormatAids.NONE);
      source.accepts(folder);
      Fuzz.songOrFormatException(folder, () -> readAll(source, folder));
    } finally {
      delete(folder);
    }
  }

  private static void readAll(LooseSource source, Path folder) throws IOException {
    try (SongBundle bundle = source.open(folder)) {
      SongPackage song = bundle.song(SongBundle.ONLY);
      song.openCover();
      for (int i = 0; i < song.arrangements().size(); i++) {
        song.chart(i);
      }
      for (int i = 0; i < song.stems().size(); i++) {
        song.openStem(i).close();
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  @Provide
  Arbitrary<byte[]> xml() {
    return Arbitraries.oneOf(Fuzz.damaged(XML), Arbitraries.just(XML));
  }

  @Provide
  Arbitrary<byte[]> manifest() {
    return Arbitraries.oneOf(Fuzz.damaged(MANIFEST), Fuzz.junk());
  }
}
