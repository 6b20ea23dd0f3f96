package org.fretway.format.wem;

import org.fretway.format.reading.Sha256;

/** The codebooks that Wwise Vorbis leaves out of its files, as the user gave them. */
public final class VorbisCodebooks {
  private final byte[] file;

  private VorbisCodebooks(byte[] file) {
    this.file = file.clone();
  }

  /** Reads a packed codebook file. */
  public static VorbisCodebooks of(byte[] file) {
    return new VorbisCodebooks(file);
  }

  /** Returns a hash of the file. */
  public byte[] fingerprint() {
    return Sha256.of(file);
  }
}
