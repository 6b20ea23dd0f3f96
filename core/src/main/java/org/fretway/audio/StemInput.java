package org.fretway.audio;

/**
 * One stem of a song, encoded.
 *
 * @param id as the song calls it, such as "guitar"; unique within the song
 * @param enabledByDefault whether it sounds unless the player turns it up or down
 * @param source the encoded bytes: of one of the kinds in {@link AudioCodec}
 * @param placement where in the song it belongs
 */
public record StemInput(
    String id, boolean enabledByDefault, ByteSource source, Placement placement) {
  /** A stem that spans the song. */
  public StemInput(String id, boolean enabledByDefault, ByteSource source) {
    this(id, enabledByDefault, source, Placement.WHOLE_SONG);
  }
}
