package org.fretway.format.rocksmith;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where things are in an archive, by the platform that it was made for. */
record PsarcPlaces(PsarcArchive archive, Platform platform) {
  private static final String BANK_ENDING = ".bnk";

  /** The sizes that covers come in, the best first. */
  private static final int[] COVER_SIZES = {256, 128, 64};

  /** Tells the platform by what is in the archive, or else by its name. */
  static PsarcPlaces of(PsarcArchive archive, String fileName) {
    for (PsarcEntry entry : archive.entries()) {
      for (Platform platform : Platform.values()) {
        if (startsWith(entry, charts(platform)) || startsWith(entry, audio(platform))) {
          return new PsarcPlaces(archive, platform);
        }
      }
    }
    return new PsarcPlaces(archive, byName(fileName));
  }

  /** Tells the platform by the name of the archive; PC where it does not say. */
  static Platform byName(String fileName) {
    boolean mac = fileName.toLowerCase(Locale.ROOT).endsWith("_m.psarc");
    return mac ? Platform.MAC : Platform.PC;
  }

  /** Returns the compiled charts of the platform. */
  List<PsarcEntry> sngs() {
    return archive.entries().stream()
        .filter(entry -> startsWith(entry, charts(platform)))
        .filter(entry -> entry.name().toLowerCase(Locale.ROOT).endsWith(".sng"))
        .toList();
  }

  private static boolean startsWith(PsarcEntry entry, String folder) {
    return entry.name().regionMatches(true, 0, folder, 0, folder.length());
  }

  private static String charts(Platform platform) {
    return "songs/bin/" + platform.chartFolder() + "/";
  }

  private static String audio(Platform platform) {
    return "audio/" + platform.audioFolder() + "/";
  }

  /** Returns the chart of an arrangement as XML; empty if the archive has none. */
  Optional<PsarcEntry> xml(SongAttributes attributes) {
    return chart(attributes, "SongXml", "songs/arr/", ".xml");
  }

  /** Returns the compiled chart of an arrangement; empty if the archive has none. */
  Optional<PsarcEntry> sng(SongAttributes attributes) {
    return chart(attributes, "SongAsset", charts(platform), ".sng");
  }

  private Optional<PsarcEntry> chart(
      SongAttributes attributes, String key, String folder, String ending) {
    // Short manifests name no chart; all three are named alike.
    return attributes
        .urn(key)
        .or(() -> attributes.urn("ManifestUrn"))
        .flatMap(name -> archive.entry(folder + name + ending));
  }

  /** Returns a cover by its name, "urn:image:dds:NAME"; the biggest that there is. */
  Optional<PsarcEntry> cover(SongAttributes attributes) {
    Optional<String> name = attributes.urn("AlbumArt");
    for (int size : COVER_SIZES) {
      Optional<PsarcEntry> cover =
          name.flatMap(n -> archive.entry("gfxassets/album_art/%s_%d.dds".formatted(n, size)));
      if (cover.isPresent()) {
        return cover;
      }
    }
    return Optional.empty();
  }

  /** Returns a sound bank by its file name; of this platform rather than of another. */
  Optional<PsarcEntry> bank(String name) {
    String file = name.endsWith(BANK_ENDING) ? name : name + BANK_ENDING;
    Optional<PsarcEntry> bank = archive.entry(audio(platform) + file);
    for (Platform other : Platform.values()) {
      bank = bank.or(() -> archive.entry(audio(other) + file));
    }
    return bank.or(() -> archive.entry("audio/" + file));
  }

  /** Returns whether a file is sound that can be played. */
  static boolean isSound(PsarcEntry entry) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    return name.startsWith("audio/")
        && (isWem(entry) || name.endsWith(".ogg") || name.endsWith(".wav"));
  }

  /** Returns whether a file is Wwise audio. */
  static boolean isWem(PsarcEntry entry) {
    return entry.name().toLowerCase(Locale.ROOT).endsWith(".wem");
  }
}
