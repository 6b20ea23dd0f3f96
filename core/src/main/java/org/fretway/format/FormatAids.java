package org.fretway.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.fretway.format.reading.Sha256;
import org.fretway.format.rocksmith.RocksmithKeys;
import org.fretway.format.wem.VorbisCodebooks;

/**
 * What the user has given for songs that can't be read without it. Fretway ships none of it.
 *
 * @param keys of encrypted archives and charts
 * @param codebooks that Wwise Vorbis leaves out of its files
 * @param vgmstream the program {@code vgmstream-cli}, which decodes where codebooks are missing
 */
public record FormatAids(
    Optional<RocksmithKeys> keys, Optional<VorbisCodebooks> codebooks, Optional<Path> vgmstream) {
  /** Nothing given. */
  public static final FormatAids NONE =
      new FormatAids(Optional.empty(), Optional.empty(), Optional.empty());

  private static final int FINGERPRINT_BYTES = 8;

  /** Where the present state of what was given is to be had. */
  @FunctionalInterface
  public interface Source {
    /** Returns what is given now; quick, since every song that is opened asks. */
    FormatAids current();
  }

  /**
   * Returns a text by which a change of what was given is noticed: 16 hex digits that don't tell
   * what it is.
   */
  public String fingerprint() {
    byte[] none = new byte[0];
    byte[] hash =
        Sha256.of(
            keys.map(RocksmithKeys::fingerprint).orElse(none),
            codebooks.map(VorbisCodebooks::fingerprint).orElse(none),
            vgmstream.map(path -> path.toString().getBytes(StandardCharsets.UTF_8)).orElse(none));
    return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
  }
}
