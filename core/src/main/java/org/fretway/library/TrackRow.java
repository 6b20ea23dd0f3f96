package org.fretway.library;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fretway.format.SongFormat;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.RoutingBinderRef;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A track as stored. */
@Entity
@Table(name = "track")
@Indexed(index = LibraryIndex.NAME, routingBinder = @RoutingBinderRef(type = TrackRouting.class))
@TypeBinding(binder = @TypeBinderRef(type = TrackBinder.class))
class TrackRow {
  private static final int MAX_TEXT = 500;

  @Id String id = "";

  String root = "";

  String path = "";

  String part = "";

  @Column(name = "file_modified")
  long fileModified;

  @Column(name = "file_size")
  long fileSize;

  @Column(name = "file_entries")
  int fileEntries;

  /** What {@link Fingerprint} says of its file; null if that was not asked yet. */
  @Nullable String fingerprint;

  /** Whether its file is away or it is in the bin; nothing shows it then. */
  boolean missing;

  /** Since when its file is away; null if it is there, or was not missed by a scan yet. */
  @Column(name = "missing_since")
  @Nullable Instant missingSince;

  /** When it was put into the bin; null if it is not there. */
  @Column(name = "binned_at")
  @Nullable Instant binnedAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  TrackState state = TrackState.READY;

  @Column(name = "state_message")
  @Nullable String stateMessage;

  @Nullable String aids;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  SongFormat format = SongFormat.SLOPPAK;

  String filename = "";

  String title = "";

  String artist = "";

  String album = "";

  @Column(name = "title_key")
  String titleKey = "";

  @Column(name = "artist_key")
  String artistKey = "";

  @Column(name = "search_key")
  String searchKey = "";

  String letter = "#";

  @Column(name = "release_year")
  @Nullable Integer releaseYear;

  double duration;

  @Column(name = "tuning_name")
  String tuningName = "";

  @Column(name = "tuning_order")
  int tuningOrder;

  @Column(name = "has_lyrics")
  boolean hasLyrics;

  @Column(name = "cover_blob")
  @Nullable String coverBlob;

  @Column(name = "cover_size")
  long coverSize;

  @Column(name = "audio_blob")
  @Nullable String audioBlob;

  @Column(name = "preview_blob")
  @Nullable String previewBlob;

  @Column(name = "preview_type")
  @Nullable String previewType;

  @Column(name = "preview_size")
  long previewSize;

  @Column(name = "added_at")
  Instant addedAt = Instant.EPOCH;

  @Column(name = "modified_at")
  Instant modifiedAt = Instant.EPOCH;

  @ElementCollection
  @CollectionTable(name = "arrangement", joinColumns = @JoinColumn(name = "track_id"))
  @OrderColumn(name = "idx")
  List<ArrangementRow> arrangements = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "stem", joinColumns = @JoinColumn(name = "track_id"))
  @OrderColumn(name = "idx")
  List<StemRow> stems = new ArrayList<>();

  @Transient private @Nullable IndexDocument document;

  /** Makes ready what the index has of it; returns false if that is nothing. */
  boolean makeDocument() {
    document = missing ? null : IndexDocument.of(this);
    return document != null;
  }

  /** Hands over what was made ready. */
  IndexDocument takeDocument() {
    IndexDocument made = document == null ? IndexDocument.of(this) : document;
    document = null;
    return made;
  }

  /** Hides it, since its file, or its place in that, is gone. */
  void goMissing(Instant since) {
    missing = true;
    missingSince = since;
  }

  /** Shows it again. */
  void comeBack() {
    missing = false;
    missingSince = null;
  }

  /** Takes a file as that which its song is in. */
  void moveTo(FoundSong found) {
    root = found.place().root();
    path = found.place().path();
    filename = found.place().filename();
    fileModified = found.stamp().modified();
    fileSize = found.stamp().size();
    fileEntries = found.stamp().entries();
  }

  /** Returns where its file is. */
  SongPlace place() {
    return new SongPlace(root, path);
  }

  /** Sets artist, title and album, and what is derived from them for comparing. */
  void setTexts(String newArtist, String newTitle, String newAlbum) {
    artist = TextFold.limit(newArtist, MAX_TEXT);
    title = TextFold.limit(newTitle, MAX_TEXT);
    album = TextFold.limit(newAlbum, MAX_TEXT);
    artistKey = TextFold.limit(TextFold.fold(artist), MAX_TEXT);
    titleKey = TextFold.limit(TextFold.fold(title), MAX_TEXT);
    String albumKey = TextFold.limit(TextFold.fold(album), MAX_TEXT);
    // No word of a query has a line break, so none matches across two of the three.
    searchKey = String.join("\n", artistKey, titleKey, albumKey);
    letter = TextFold.letter(artistKey);
  }

  /** Returns the excerpt for listening before playing, if there is one. */
  Optional<StoredFile> preview() {
    return previewBlob == null || previewType == null
        ? Optional.empty()
        : Optional.of(new StoredFile(previewBlob, previewType, previewSize));
  }

  Track toTrack(boolean hasEstd) {
    return new Track(
        id,
        format,
        filename,
        title,
        artist,
        album,
        Optional.ofNullable(releaseYear),
        duration,
        tuningName,
        summaries(),
        IntStream.range(0, stems.size()).mapToObj(this::stem).toList(),
        hasLyrics,
        hasEstd,
        state,
        Optional.ofNullable(stateMessage),
        Optional.ofNullable(coverBlob),
        Optional.ofNullable(audioBlob),
        Optional.ofNullable(previewBlob),
        addedAt,
        modifiedAt);
  }

  /** Returns this track as lists show it, its parts having been read by themselves. */
  SongMeta toMeta(
      boolean hasEstd, List<ArrangementSummary> arrangementsOfIt, List<String> stemIds) {
    return new SongMeta(
        id,
        filename,
        artist,
        title,
        album,
        Optional.ofNullable(releaseYear),
        duration,
        tuningName,
        arrangementsOfIt,
        stemIds.size(),
        stemIds,
        hasLyrics,
        hasEstd,
        false,
        format.apiName(),
        state,
        Optional.ofNullable(stateMessage),
        Optional.empty(),
        Optional.empty(),
        addedAt);
  }

  private Stem stem(int index) {
    StemRow stem = stems.get(index);
    return new Stem(index, stem.stemId, stem.enabled, stem.file());
  }

  private List<ArrangementSummary> summaries() {
    return IntStream.range(0, arrangements.size())
        .mapToObj(
            index ->
                new ArrangementSummary(
                    index, arrangements.get(index).name, arrangements.get(index).notes))
        .toList();
  }
}
