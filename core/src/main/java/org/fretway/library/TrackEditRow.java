package org.fretway.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the user changed about a track, with what its file says instead. The row of the track has
 * the values that count.
 */
@Entity
@Table(name = "track_edit")
class TrackEditRow {
  @Id
  @Column(name = "track_id")
  String trackId = "";

  @Nullable String title;

  @Nullable String artist;

  @Nullable String album;

  @Column(name = "year_edited")
  boolean yearEdited;

  @Column(name = "release_year")
  @Nullable Integer releaseYear;

  @Column(name = "cover_blob")
  @Nullable String coverBlob;

  @Column(name = "cover_size")
  long coverSize;

  @Column(name = "file_title")
  String fileTitle = "";

  @Column(name = "file_artist")
  String fileArtist = "";

  @Column(name = "file_album")
  String fileAlbum = "";

  @Column(name = "file_year")
  @Nullable Integer fileYear;

  @Column(name = "file_cover_blob")
  @Nullable String fileCoverBlob;

  @Column(name = "file_cover_size")
  long fileCoverSize;

  /** Keeps what the file of a track says, which the row must have as it was read. */
  void keep(TrackRow asRead) {
    trackId = asRead.id;
    fileTitle = asRead.title;
    fileArtist = asRead.artist;
    fileAlbum = asRead.album;
    fileYear = asRead.releaseYear;
    fileCoverBlob = asRead.coverBlob;
    fileCoverSize = asRead.coverSize;
  }

  /** Lets the file count again, also when it changes, where the user wants what it says. */
  void dropWhatTheFileSays() {
    title = fileTitle.equals(title) ? null : title;
    artist = fileArtist.equals(artist) ? null : artist;
    album = fileAlbum.equals(album) ? null : album;
    yearEdited = yearEdited && !Objects.equals(releaseYear, fileYear);
  }

  /** Gives a row what the user changed, and what the file says for the rest. */
  void applyTo(TrackRow row) {
    row.setTexts(
        artist == null ? fileArtist : artist,
        title == null ? fileTitle : title,
        album == null ? fileAlbum : album);
    row.releaseYear = yearEdited ? releaseYear : fileYear;
    row.coverBlob = coverBlob == null ? fileCoverBlob : coverBlob;
    row.coverSize = coverBlob == null ? fileCoverSize : coverSize;
  }

  /** Gives a row what the file says. */
  void takeBackFrom(TrackRow row) {
    row.setTexts(fileArtist, fileTitle, fileAlbum);
    row.releaseYear = fileYear;
    row.coverBlob = fileCoverBlob;
    row.coverSize = fileCoverSize;
  }
}
