package org.fretway.audio;

/** The ways in which a stem can be encoded. */
public enum AudioCodec {
  /** Vorbis in an Ogg container. */
  VORBIS("audio/ogg"),
  /** Opus in an Ogg container. */
  OPUS("audio/ogg"),
  /** Lossless audio in an Ogg container. */
  OGG_FLAC("audio/ogg"),
  /** Lossless audio in its own container. */
  FLAC("audio/flac"),
  /** Uncompressed PCM in a RIFF container. */
  WAV("audio/wav"),
  /** MPEG-1 or MPEG-2 audio, layer III. */
  MP3("audio/mpeg");

  private final String contentType;

  AudioCodec(String contentType) {
    this.contentType = contentType;
  }

  /** Returns the media type under which such audio is served. */
  public String contentType() {
    return contentType;
  }
}
