package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Fuzz;
import org.fretway.format.Limits;
import org.fretway.format.SongBundle;
import org.fretway.format.SongPackage;

/** Whatever an archive holds, reading it ends in a song or in one error that names the file. */
class PsarcFuzzTest {
  private static final RocksmithKeys KEYS = PsarcFixture.keys(1);
  private static final FormatAids AIDS =
      new FormatAids(Optional.of(KEYS), Optional.empty(), Optional.empty());
  private static final int HEADER = 32;
  private static final String MANIFEST =
      """
      {"Entries": {"1": {"Attributes": {"ArrangementName": "Lead", "SongKey": "K",
        "SongName": "S", "ArtistName": "A", "SongLength": 8, "SongYear": 2014, "CapoFret": -1,
        "Tuning": {"string0": 0, "string1": 0}, "ArrangementProperties": {"represent": 1},
        "SongBank": "song_k.bnk", "SongXml": "urn:application:xml:k", "AlbumArt": "urn:x:k",
        "Tones": [{"Key": "Clean", "GearList": {"Amp": {"KnobValues": {"Gain": 1.5}}}}]}}}}
      """;

  private final byte[] plain;
  private final byte[] encrypted;

  PsarcFuzzTest() throws IOException {
    Path path = Files.createTempFile("fuzz", ".psarc");
    plain = Files.readAllBytes(archive().write(path));
    encrypted = Files.readAllBytes(archive().encrypted(KEYS).write(path));
    Files.delete(path);
  }

  private static PsarcFixture archive() {
    return new RocksmithSong("K")
        .with("Lead")
        .with("Vocals")
        .sound(5, RocksmithSong.pcmWem(0.02), RocksmithSong.pcmWem(0.01))
        .addTo(new PsarcFixture())
        .without(".dds")
        .file("gfxassets/album_art/album_k_128.dds", DdsFixture.dxt1(16));
  }

  @Property(seed = Fuzz.SEED)
  void a_damaged_plain_archive_is_read_or_refused(@ForAll("plainArchives") byte[] archive)
      throws IOException {
    readAll(archive);
  }

  @Property(seed = Fuzz.SEED)
  void a_damaged_encrypted_archive_is_read_or_refused(@ForAll("encryptedArchives") byte[] archive)
      throws IOException {
    readAll(archive);
  }

  @Property(seed = Fuzz.SEED)
  void damage_below_the_encryption_is_read_or_refused(@ForAll("contents") byte[] toc)
      throws IOException {
    byte[] archive = encrypted.clone();
    byte[] whole = Arrays.copyOf(toc, tocEnd(encrypted) - HEADER);
    byte[] hidden = PsarcFixture.crypt(whole, KEYS.archive().orElseThrow(), Cipher.ENCRYPT_MODE);
    System.arraycopy(hidden, 0, archive, HEADER, hidden.length);
    readAll(archive);
  }

  @Property(seed = Fuzz.SEED)
  void a_damaged_manifest_is_read_or_refused(@ForAll("manifests") byte[] manifest)
      throws IOException {
    Path path = Files.createTempFile("fuzz", ".psarc");
    new PsarcFixture()
        .file("manifests/k/k.json", PsarcFixture.Packing.STORED, manifest)
        .file("songs/arr/k.xml", "<song/>")
        .write(path);
    byte[] archive = Files.readAllBytes(path);
    Files.delete(path);
    readAll(archive);
  }

  @Property(seed = Fuzz.SEED)
  void junk_is_refused(@ForAll("junk") byte[] junk) throws IOException {
    readAll(junk);
  }

  @Provide
  Arbitrary<byte[]> plainArchives() {
    return Fuzz.damaged(plain);
  }

  @Provide
  Arbitrary<byte[]> encryptedArchives() {
    return Fuzz.damaged(encrypted);
  }

  @Provide
  Arbitrary<byte[]> contents() {
    return Fuzz.damaged(Arrays.copyOfRange(plain, HEADER, tocEnd(plain)));
  }

  @Provide
  Arbitrary<byte[]> manifests() {
    return Fuzz.damaged(MANIFEST.getBytes(UTF_8));
  }

  @Provide
  Arbitrary<byte[]> junk() {
    return Fuzz.junk();
  }

  private static int tocEnd(byte[] archive) {
    return ByteBuffer.wrap(archive).getInt(12);
  }

  private static void readAll(byte[] archive) throws IOException {
    Path path = Files.createTempFile("fuzz_p", ".psarc");
    try {
      Files.write(path, archive);
      Fuzz.songOrFormatException(path, () -> readAll(path));
    } finally {
      Files.delete(path);
    }
  }

  private static void readAll(Path path) throws IOException {
    try (SongBundle bundle = new PsarcSource(() -> AIDS, Limits.DEFAULT).open(path)) {
      for (String key : bundle.keys()) {
        try (SongPackage song = bundle.song(key)) {
          for (int i = 0; i < song.arrangements().size(); i++) {
            int index = i;
            Fuzz.songOrFormatException(path, () -> song.chart(index));
            song.toneDefinitions(i);
          }
          song.shortfall();
          for (int i = 0; i < song.stems().size(); i++) {
            int index = i;
            Fuzz.songOrFormatException(path, () -> drain(song.openStem(index)));
          }
          Fuzz.songOrFormatException(path, () -> drain(song.openPreview()));
          Fuzz.songOrFormatException(path, () -> drain(song.openCover()));
        } catch (FormatException e) {
          Fuzz.songOrFormatException(
              path,
              () -> {
                throw e;
              });
        }
      }
    }
  }

  private static void drain(Optional<InputStream> stream) throws IOException {
    if (stream.isPresent()) {
      drain(stream.get());
    }
  }

  private static void drain(InputStream stream) throws IOException {
    try (stream) {
      stream.transferTo(OutputStream.nullOutputStream());
    }
  }
}
