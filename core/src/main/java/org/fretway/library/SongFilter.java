package org.fretway.library;

import java.util.Optional;
import java.util.Set;
import org.fretway.format.SongFormat;

/**
 * Which songs a list lets through; a song must meet all conditions. Names are compared without
 * regard to case and diacritics.
 *
 * @param formats families of which the song must be in one; empty for any
 * @param arrangementsHas names of arrangements that must all be there, such as "Lead"
 * @param arrangementsLacks names of arrangements of which none may be there
 * @param stemsHas ids of stems that must all be there, such as "guitar"
 * @param stemsLacks ids of stems of which none may be there
 * @param lyrics whether there must be sung words, or must not; empty for either
 * @param tunings names of tunings of which the song must have one; empty for any
 * @param favorites what a profile must have marked, or must not have; empty for either
 * @param artist the one whose songs are wanted; empty for all
 * @param album the one whose songs are wanted, "" inside for songs without one; empty for all
 */
public record SongFilter(
    Set<SongFormat> formats,
    Set<String> arrangementsHas,
    Set<String> arrangementsLacks,
    Set<String> stemsHas,
    Set<String> stemsLacks,
    Optional<Boolean> lyrics,
    Set<String> tunings,
    Optional<MarkedBy> favorites,
    Optional<String> artist,
    Optional<String> album) {
  /** Lets every song through. */
  public static final SongFilter NONE =
      new SongFilter(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * What a profile marked as its favourites, or what it did not.
   *
   * @param profileId the profile
   * @param marked true for what it marked, false for all else
   */
  public record MarkedBy(long profileId, boolean marked) {}

  /** Copies the sets. */
  public SongFilter {
    formats = Set.copyOf(formats);
    arrangementsHas = Set.copyOf(arrangementsHas);
    arrangementsLacks = Set.copyOf(arrangementsLacks);
    stemsHas = Set.copyOf(stemsHas);
    stemsLacks = Set.copyOf(stemsLacks);
    tunings = Set.copyOf(tunings);
  }

  /** Returns this filter with other families. */
  public SongFilter withFormats(Set<SongFormat> families) {
    return new SongFilter(
        families,
        arrangementsHas,
        arrangementsLacks,
        stemsHas,
        stemsLacks,
        lyrics,
        tunings,
        favorites,
        artist,
        album);
  }

  /** Returns this filter with other arrangements. */
  public SongFilter withArrangements(Set<String> has, Set<String> lacks) {
    return new SongFilter(
        formats, has, lacks, stemsHas, stemsLacks, lyrics, tunings, favorites, artist, album);
  }

  /** Returns this filter with other stems. */
  public SongFilter withStems(Set<String> has, Set<String> lacks) {
    return new SongFilter(
        formats,
        arrangementsHas,
        arrangementsLacks,
        has,
        lacks,
        lyrics,
        tunings,
        favorites,
        artist,
        album);
  }

  /** Returns this filter for songs with lyrics, without, or either. */
  public SongFilter withLyrics(Optional<Boolean> wanted) {
    return new SongFilter(
        formats,
        arrangementsHas,
        arrangementsLacks,
        stemsHas,
        stemsLacks,
        wanted,
        tunings,
        favorites,
        artist,
        album);
  }

  /** Returns this filter with other tunings. */
  public SongFilter withTunings(Set<String> names) {
    return new SongFilter(
        formats,
        arrangementsHas,
        arrangementsLacks,
        stemsHas,
        stemsLacks,
        lyrics,
        names,
        favorites,
        artist,
        album);
  }

  /** Returns this filter for what a profile marked, or did not; empty for either. */
  public SongFilter withFavorites(Optional<MarkedBy> by) {
    return new SongFilter(
        formats,
        arrangementsHas,
        arrangementsLacks,
        stemsHas,
        stemsLacks,
        lyrics,
        tunings,
        by,
        artist,
        album);
  }

  /** Returns this filter for the songs of an artist, and of one album if given. */
  public SongFilter withArtist(Optional<String> name, Optional<String> ofAlbum) {
    return new SongFilter(
        formats,
        arrangementsHas,
        arrangementsLacks,
        stemsHas,
        stemsLacks,
        lyrics,
        tunings,
        favorites,
        name,
        ofAlbum);
  }
}
