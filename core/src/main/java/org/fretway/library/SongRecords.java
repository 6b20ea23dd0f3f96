package org.fretway.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.fretway.format.SongFormat;
import org.fretway.library.index.IndexedSong;
import org.fretway.library.index.IndexedSong.Named;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the index keeps songs: all that lists show, so that a page of them is read
 * without the database, and all that they are put in order by, so that two tracks with the same
 * record are the same to the index.
 */
final class SongRecords {
  private SongRecords() {}

  /** Returns a track as the index keeps it. */
  static IndexedSong indexed(TrackRow row) {
    return new IndexedSong(
        row.id,
        row.artist,
        row.artistKey,
        row.titleKey,
        TextFold.fold(row.album),
        row.album,
        row.letter,
        row.format.name(),
        row.tuningName,
        row.tuningOrder,
        row.hasLyrics,
        row.coverBlob != null,
        row.releaseYear == null ? OptionalInt.empty() : OptionalInt.of(row.releaseYear),
        micros(row.addedAt),
        row.arrangements.stream().map(part -> new Named(part.nameKey, part.name)).toList(),
        row.stems.stream().map(stem -> new Named(stem.stemKey, stem.stemId)).toList(),
        new BytesRef(encode(row)));
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** Returns the record of a track. */
  static byte[] encode(TrackRow row) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(row.filename);
      out.writeString(row.artist);
      out.writeString(row.title);
      out.writeString(row.album);
      out.writeZInt(row.releaseYear == null ? Integer.MIN_VALUE : row.releaseYear);
      out.writeLong(Double.doubleToLongBits(row.duration));
      out.writeString(row.tuningName);
      out.writeZInt(row.tuningOrder);
      out.writeVInt(row.arrangements.size());
      for (ArrangementRow arrangement : row.arrangements) {
        out.writeString(arrangement.name);
        out.writeZInt(arrangement.notes);
      }
      out.writeVInt(row.stems.size());
      for (StemRow stem : row.stems) {
        out.writeString(stem.stemId);
      }
      out.writeByte((byte) (row.hasLyrics ? 1 : 0));
      out.writeString(row.format.name());
      out.writeString(row.state.name());
      writeOptional(out, row.stateMessage);
      out.writeLong(micros(row.addedAt));
      // What lists don't show comes last, and is not read.
      out.writeByte((byte) (row.coverBlob == null ? 0 : 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toArrayCopy();
  }

  private static void writeOptional(DataOutput out, @Nullable String text) throws IOException {
    out.writeByte((byte) (text == null ? 0 : 1));
    if (text != null) {
      out.writeString(text);
    }
  }

  /**
   * Returns the song of a record, without anybody's marks.
   *
   * @param hasEstd whether the library has the same song in E Standard, while this one is not
   */
  static SongMeta decode(String id, ByteArrayDataInput in, boolean hasEstd) throws IOException {
    String filename = in.readString();
    String artist = in.readString();
    String title = in.readString();
    String album = in.readString();
    int year = in.readZInt();
    double duration = Double.longBitsToDouble(in.readLong());
    String tuningName = in.readString();
    in.readZInt();
    List<ArrangementSummary> arrangements = arrangements(in);
    List<String> stems = stems(in);
    boolean lyrics = in.readByte() == 1;
    SongFormat format = SongFormat.valueOf(in.readString());
    TrackState state = TrackState.valueOf(in.readString());
    Optional<String> message = in.readByte() == 0 ? Optional.empty() : Optional.of(in.readString());
    Instant addedAt = Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
    return new SongMeta(
        id,
        filename,
        artist,
        title,
        album,
        year == Integer.MIN_VALUE ? Optional.empty() : Optional.of(year),
        duration,
        tuningName,
        arrangements,
        stems.size(),
        stems,
        lyrics,
        hasEstd,
        false,
        format.apiName(),
        state,
        message,
        Optional.empty(),
        Optional.empty(),
        addedAt);
  }

  private static List<ArrangementSummary> arrangements(ByteArrayDataInput in) throws IOException {
    int count = in.readVInt();
    List<ArrangementSummary> arrangements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arrangements.add(new ArrangementSummary(i, in.readString(), in.readZInt()));
    }
    return arrangements;
  }

  private static List<String> stems(ByteArrayDataInput in) throws IOException {
    int count = in.readVInt();
    List<String> stems = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      stems.add(in.readString());
    }
    return stems;
  }
}
