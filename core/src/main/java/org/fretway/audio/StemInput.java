package org.fretway.audio;

/**
 * One stem of a song, encoded.
 *
 * @param id as the song calls it, such as "guitar"; unique within the song
 * @param enabledByDefault whether it sounds unless the player turns it up or down
 * @param source the encoded bytes: of one of the kinds in {@link AudioCodec}
 */
public record StemInput(String id, boolean enabledByDefault, ByteSource source) {}
