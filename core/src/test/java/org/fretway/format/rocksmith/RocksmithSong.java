package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The files of one song as an archive has them: manifests, XML charts, cover, banks and sound. A
 * song is two bars long, with a note a beat in each arrangement.
 */
public final class RocksmithSong {
  /** Seconds of every song. */
  public static final double LENGTH = 8;

  private final String key;
  private final List<Arrangement> arrangements = new ArrayList<>();
  private String title;
  private String artist = "The Testers";
  private Platform platform = Platform.PC;
  private byte[] sound = pcmWem(LENGTH);
  private byte[] preview = pcmWem(1);
  private int number = 1000;

  private record Arrangement(String name, String file, String properties, int notes) {}

  /** Creates a song without arrangements. */
  public RocksmithSong(String key) {
    this.key = key;
    this.title = key;
  }

  /** Sets title and artist. */
  public RocksmithSong named(String newTitle, String newArtist) {
    title = newTitle;
    artist = newArtist;
    return this;
  }

  /** Adds an arrangement that is how the song goes, such as "Lead". */
  public RocksmithSong with(String arrangement) {
    return with(arrangement, "\"represent\": 1, \"bonusArr\": 0");
  }

  /** Adds an arrangement with some ArrangementProperties. */
  public RocksmithSong with(String arrangement, String properties) {
    String file =
        (key + "_" + arrangement + (arrangements.isEmpty() ? "" : arrangements.size()))
            .toLowerCase(Locale.ROOT);
    arrangements.add(new Arrangement(arrangement, file, properties, 3 + arrangements.size()));
    return this;
  }

  /** Makes the song one for another platform. */
  public RocksmithSong on(Platform newPlatform) {
    platform = newPlatform;
    return this;
  }

  /**
   * Sets the sound.
   *
   * @param newNumber file name of the song; that of the preview is one more
   */
  public RocksmithSong sound(int newNumber, byte[] newSound, byte[] newPreview) {
    number = newNumber;
    sound = newSound;
    preview = newPreview;
    return this;
  }

  /** Adds the files of the song to an archive. */
  public PsarcFixture addTo(PsarcFixture archive) {
    String lower = key.toLowerCase(Locale.ROOT);
    for (Arrangement arrangement : arrangements) {
      boolean vocals = arrangement.name.equals("Vocals");
      archive.file(
          "songs/arr/" + arrangement.file + ".xml", vocals ? vocalsXml() : xml(arrangement));
      archive.file(
          "manifests/songs_dlc_%s/%s.json".formatted(lower, arrangement.file),
          manifest(arrangement));
    }
    archive.file("gfxassets/album_art/album_%s_256.dds".formatted(lower), DdsFixture.dxt1(256));
    String folder = "audio/" + platform.audioFolder() + "/";
    archive.file(folder + "song_%s.bnk".formatted(lower), bank(number));
    archive.file(folder + "song_%s_preview.bnk".formatted(lower), bank(number + 1));
    archive.file(folder + Integer.toUnsignedString(number) + ".wem", sound);
    archive.file(folder + Integer.toUnsignedString(number + 1) + ".wem", preview);
    return archive;
  }

  private String manifest(Arrangement arrangement) {
    boolean vocals = arrangement.name.equals("Vocals");
    String lower = key.toLowerCase(Locale.ROOT);
    return """
    {"Entries": {"ID%s": {"Attributes": {
      "AlbumArt": "urn:image:dds:album_%s", "AlbumName": "Assertions", "ArrangementName": "%s",
      %s
      "DLCKey": "%s", "SongKey": "%s", "SongBank": "song_%s.bnk",
      "PreviewBankPath": "song_%s_preview.bnk",
      "SongXml": "urn:application:xml:%s", "SongAsset": "urn:application:musicgame-song:%s"
    }}}, "ModelName": "RSEnumerable_Song", "IterationVersion": 2}
    """
        .formatted(
            arrangement.file,
            lower,
            arrangement.name,
            vocals ? "" : details(arrangement),
            key,
            key,
            lower,
            lower,
            arrangement.file,
            arrangement.file);
  }

  private String details(Arrangement arrangement) {
    return """
    "ArrangementProperties": {%s}, "ArtistName": "%s", "SongName": "%s",
      "SongYear": 2014, "SongLength": %s, "CapoFret": 2.0, "CentOffset": -12.5,
      "Tuning": {"string0": -2, "string1": 0, "string2": 0, "string3": 0, "string4": 0, "string5": 0},
      "Tone_Base": "Clean", "Tone_A": "Clean", "Tone_B": "Lead",
      "Tones": [{"Key": "Clean", "Volume": "-12.10"}, {"Key": "Lead", "GearList": {"Amp": {}}}],
      "Chords": {"0": [1, 2, {"a": []}]},\
    """
        .formatted(arrangement.properties, artist, title, LENGTH);
  }

  private String xml(Arrangement arrangement) {
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < arrangement.notes; i++) {
      notes.append(
          "<note time=\"%.3f\" string=\"%d\" fret=\"%d\" sustain=\"0.250\"/>\n"
              .formatted(1 + i * 0.5, i % 4, 3 + i));
    }
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <song version="7">
      <title>%s</title><arrangement>%s</arrangement><songLength>%s</songLength>
      <tuning string0="0" string1="0" string2="0" string3="0" string4="0" string5="0"/>
      <capo>0</capo><artistName>%s</artistName><albumName>Assertions</albumName>
      <phrases count="1"><phrase disparity="0" ignore="0" maxDifficulty="0" name="all" solo="0"/></phrases>
      <phraseIterations count="1"><phraseIteration time="0.000" phraseId="0"/></phraseIterations>
      <ebeats count="2"><ebeat time="0.000" measure="1"/><ebeat time="0.500" measure="-1"/></ebeats>
      <sections count="1"><section name="riff" number="1" startTime="0.000"/></sections>
      <levels count="1"><level difficulty="0">
        <notes count="%d">%s</notes>
        <chords count="0"/>
        <anchors count="1"><anchor time="0.000" fret="3" width="4.000"/></anchors>
        <handShapes count="0"/>
      </level></levels>
    </song>
    """
        .formatted(title, arrangement.name, LENGTH, artist, arrangement.notes, notes);
  }

  private static String vocalsXml() {
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <vocals count="2">
      <vocal time="1.000" note="254" length="0.300" lyric="la-"/>
      <vocal time="1.500" note="254" length="0.300" lyric="la+"/>
    </vocals>
    """;
  }

  /** Returns a sound bank that plays one file. */
  public static byte[] bank(int number) {
    byte[] bank = new byte[8 + 28 + 8 + 12 + 8 + 64 + 8 + 16];
    littleEndian(bank)
        .put(ascii("BKHD"))
        .putInt(28)
        .put(new byte[28])
        .put(ascii("DIDX"))
        .putInt(12)
        .putInt(number)
        .putLong(0)
        .put(ascii("DATA"))
        .putInt(64)
        .put(new byte[64])
        .put(ascii("HIRC"))
        .putInt(16)
        .putInt(1)
        .put(new byte[3])
        .putInt(number)
        .put(new byte[5]);
    return bank;
  }

  /** Returns silent Wwise PCM, mono, of 8000 samples a second. */
  public static byte[] pcmWem(double seconds) {
    int data = ((int) (seconds * 8000)) * 2;
    byte[] wem = new byte[12 + 8 + 24 + 8 + data];
    littleEndian(wem)
        .put(ascii("RIFF"))
        .putInt(4 + 8 + 24 + 8 + data)
        .put(ascii("WAVE"))
        .put(ascii("fmt "))
        .putInt(24)
        .putShort((short) 0xFFFE)
        .putShort((short) 1)
        .putInt(8000)
        .putInt(16_000)
        .putShort((short) 2)
        .putShort((short) 16)
        .putShort((short) 6)
        .putShort((short) 0)
        .putInt(4)
        .put(ascii("data"))
        .putInt(data);
    return wem;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
