package org.fretway.format;

/**
 * How much a song file may ask of the machine that reads it. Whatever breaks a limit ends in a
 * {@link FormatException}; the limits leave room for any real song and stop a hostile one early.
 *
 * @param maxEntries files in an archive
 * @param maxNameLength characters of a path inside a song
 * @param maxManifestBytes size of a manifest
 * @param maxJsonBytes size of one JSON or XML file or compiled chart, inflated
 * @param maxJsonTokens tokens (brackets, keys and values) of one JSON file
 * @param maxJsonObjects objects and lists of one JSON file, elements of one XML file, notes of one
 *     compiled chart
 * @param maxJsonDepth nesting of a JSON or XML file or a manifest
 * @param maxCoverBytes size of the cover, encoded
 * @param maxStemBytes size of one stem, encoded; an hour of 24-bit stereo WAV fits
 * @param maxTotalBytes size of all files of an archive, inflated
 * @param maxCompressionRatio inflated to stored size of one file above {@code ratioFreeBytes}
 * @param ratioFreeBytes inflated size up to which any ratio is harmless
 * @param maxArrangements arrangements of a song
 * @param maxStems stems of a song
 * @param maxTextLength characters of a title, a name or a syllable
 * @param maxSeconds the longest song and the latest time in it, in seconds
 */
public record Limits(
    int maxEntries,
    int maxNameLength,
    long maxManifestBytes,
    long maxJsonBytes,
    long maxJsonTokens,
    int maxJsonObjects,
    int maxJsonDepth,
    long maxCoverBytes,
    long maxStemBytes,
    long maxTotalBytes,
    int maxCompressionRatio,
    long ratioFreeBytes,
    int maxArrangements,
    int maxStems,
    int maxTextLength,
    double maxSeconds) {
  private static final long MIB = 1L << 20;

  /** The limits that songs are read with. */
  public static final Limits DEFAULT =
      new Limits(
          /* maxEntries= */ 10_000,
          /* maxNameLength= */ 512,
          /* maxManifestBytes= */ MIB,
          /* maxJsonBytes= */ 32 * MIB,
          /* maxJsonTokens= */ 8_000_000,
          /* maxJsonObjects= */ 500_000,
          /* maxJsonDepth= */ 64,
          /* maxCoverBytes= */ 32 * MIB,
          /* maxStemBytes= */ 1024 * MIB,
          /* maxTotalBytes= */ 4096 * MIB,
          /* maxCompressionRatio= */ 200,
          /* ratioFreeBytes= */ 16 * MIB,
          /* maxArrangements= */ 64,
          /* maxStems= */ 64,
          /* maxTextLength= */ 500,
          /* maxSeconds= */ 86_400);
}
