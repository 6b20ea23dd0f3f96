package org.fretway.format.rocksmith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.format.FormatAids;
import org.fretway.format.Limits;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.StemInfo;
import org.fretway.format.reading.JsonText;
import org.fretway.format.reading.ReadContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which sound belongs to which song. */
class PsarcSoundsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Platform.class)
  void the_banks_say_which_sound_is_whose(Platform platform) throws IOException {
    PsarcFixture archive = new PsarcFixture();
    // Not by size: the preview is the bigger one, as in some real archives.
    song("A").on(platform).sound(77, new byte[10], new byte[500]).addTo(archive);
    song("B").on(platform).sound(-5, new byte[2000], new byte[3]).addTo(archive);
    assertThat(sounds(archive, "A")).containsExactly(name(platform, "77"), name(platform, "78"));
    assertThat(sounds(archive, "B"))
        .containsExactly(name(platform, "4294967291"), name(platform, "4294967292"));
  }

  @Test
  void without_banks_the_biggest_is_the_song_and_the_smallest_its_preview() throws IOException {
    PsarcFixture archive =
        song("A").sound(7, new byte[900], new byte[50]).addTo(new PsarcFixture()).without(".bnk");
    archive.file("audio/windows/middle.wem", new byte[100]);
    assertThat(sounds(archive, "A")).containsExactly("audio/windows/7.wem", "audio/windows/8.wem");
  }

  @Test
  void the_only_sound_is_the_song_and_no_preview() throws IOException {
    PsarcFixture archive = song("A").addTo(new PsarcFixture()).without(".bnk").without("1001.wem");
    assertThat(sounds(archive, "A")).containsExactly("audio/windows/1000.wem", "");
  }

  @Test
  void a_damaged_bank_is_as_none() throws IOException {
    PsarcFixture archive =
        song("A").sound(7, new byte[900], new byte[50]).addTo(new PsarcFixture()).without(".bnk");
    archive.file("audio/windows/song_a.bnk", new byte[] {'B', 'K', 'H', 'D', -1, -1, -1, -1, 3});
    assertThat(sounds(archive, "A")).containsExactly("audio/windows/7.wem", "audio/windows/8.wem");
  }

  @Test
  void of_several_songs_without_banks_none_is_guessed() throws IOException {
    PsarcFixture archive = new PsarcFixture();
    song("A").addTo(archive);
    song("B").addTo(archive).without(".bnk");
    assertThat(sounds(archive, "A")).containsExactly("", "");
  }

  @Test
  void sound_named_as_the_bank_needs_none() throws IOException {
    PsarcFixture archive = new PsarcFixture();
    song("A").addTo(archive);
    song("B").addTo(archive).without(".bnk").without(".wem");
    archive.file("audio/windows/song_a.ogg", "OggS").file("audio/windows/song_b.wav", "RIFF");
    assertThat(sounds(archive, "A")).containsExactly("audio/windows/song_a.ogg", "");
    assertThat(sounds(archive, "B")).containsExactly("audio/windows/song_b.wav", "");
  }

  @Test
  void numbers_in_the_sound_that_is_built_into_a_bank_do_not_count() throws IOException {
    byte[] bank = RocksmithSong.bank(1);
    // Within the DATA chunk.
    bank[70] = 99;
    assertThat(SoundBank.find(new ByteArrayInputStream(bank), Set.of(1, 99))).containsExactly(1);
  }

  @Test
  void a_bank_of_any_junk_ends() throws IOException {
    byte[] junk = new byte[3000];
    for (int i = 0; i < junk.length; i++) {
      junk[i] = (byte) (i * 7919);
    }
    try (InputStream in = new ByteArrayInputStream(junk)) {
      assertThat(SoundBank.find(in, Set.of(1))).isEmpty();
    }
  }

  @Test
  void wwise_sound_is_one_stem_and_a_preview_that_can_be_played() throws IOException {
    try (SongPackage song = open(song("A").addTo(new PsarcFixture()))) {
      assertThat(song.stems()).containsExactly(new StemInfo("full", true));
      assertThat(song.openStem(0).readAllBytes())
          .hasSizeGreaterThan((int) (RocksmithSong.LENGTH * 16_000));
      assertThat(song.openPreview().orElseThrow().readAllBytes()).hasSizeBetween(16_000, 17_000);
      assertThat(song.shortfall()).isEmpty();
    }
  }

  @Test
  void sound_that_is_playable_already_is_given_as_it_is() throws IOException {
    PsarcFixture archive = song("A").addTo(new PsarcFixture()).without(".wem").without(".bnk");
    archive.file("audio/windows/song_a.ogg", "OggS, the song");
    archive.file("audio/windows/song_a_preview.ogg", "OggS");
    try (SongPackage song = open(archive)) {
      assertThat(song.openStem(0)).hasContent("OggS, the song");
      assertThat(song.openPreview().orElseThrow()).hasContent("OggS");
    }
  }

  @Test
  void an_archive_without_sound_says_so() throws IOException {
    try (SongPackage song = open(song("A").addTo(new PsarcFixture()).without(".wem"))) {
      assertThat(song.stems()).isEmpty();
      assertThat(song.openPreview()).isEmpty();
      assertThat(song.shortfall()).isEmpty();
      assertThat(song.warnings()).isEmpty();
    }
  }

  private SongPackage open(PsarcFixture archive) throws IOException {
    // Some way to decode is given, so that nothing is left to be said about that.
    FormatAids aids =
        new FormatAids(
            Optional.empty(), Optional.empty(), Optional.of(folder.resolve("vgmstream-cli")));
    PsarcSource source = new PsarcSource(() -> aids, Limits.DEFAULT);
    return new SongFormats(List.of(source)).open(archive.write(folder.resolve("song.psarc")));
  }

  private static RocksmithSong song(String key) {
    return new RocksmithSong(key).with("Lead");
  }

  private static String name(Platform platform, String number) {
    return "audio/%s/%s.wem".formatted(platform.audioFolder(), number);
  }

  private List<String> sounds(PsarcFixture fixture, String key) throws IOException {
    ReadContext context =
        new ReadContext(fixture.write(folder.resolve("songs.psarc")), Limits.DEFAULT);
    try (PsarcArchive archive = PsarcArchive.open(context, FormatAids.NONE.keys())) {
      PsarcPlaces places = PsarcPlaces.of(archive, "songs.psarc");
      List<PsarcSong> songs =
          new PsarcManifests(context, archive, JsonText.factory(Limits.DEFAULT)).songs();
      PsarcSong song =
          songs.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
      PsarcSounds sounds =
          PsarcSounds.find(context, places, song.instruments().getFirst(), songs.size() == 1);
      return List.of(path(sounds.song()), path(sounds.preview()));
    }
  }

  private static String path(Optional<PsarcEntry> entry) {
    return entry.map(PsarcEntry::name).orElse("");
  }
}
