package org.fretway.library;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.audio.AudioCodec;
import org.fretway.audio.AudioFormatSniffer;
import org.fretway.chart.Chart;
import org.fretway.chart.TuningName;
import org.fretway.format.CoverImage;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.ArrangementInfo;
import org.fretway.format.SongPackage.StemInfo;
import org.fretway.storage.BlobStore;
import org.fretway.storage.ContentHash;

/**
 * Reads one opened song: its cover into the blob store, the rest into a row. Charts and sound stay
 * in the song; all of them are read, so that what is wrong with one is known.
 */
final class SongReader {
  /** The longest side of a stored cover, in pixels: enough for a large tile on a dense screen. */
  static final int COVER_PIXELS = 800;

  private static final int MAX_TUNING = 200;
  private static final int MAX_MESSAGE = 500;

  private final SongPackage song;
  private final BlobStore blobs;
  private final List<String> warnings = new ArrayList<>();
  private final List<Shortfall> shortfalls = new ArrayList<>();
  private final Set<String> stored = new HashSet<>();

  SongReader(SongPackage song, BlobStore blobs) {
    this.song = song;
    this.blobs = blobs;
  }

  /** Returns one plain sentence for each thing that was left out. */
  List<String> warnings() {
    List<String> all = new ArrayList<>(song.warnings());
    all.addAll(warnings);
    return all;
  }

  /** Returns the blobs stored so far, also those of a song that then failed. */
  Set<String> stored() {
    return stored;
  }

  /**
   * Fills everything of a row that comes from the song.
   *
   * @throws IOException if the song can't be used at all
   */
  void readInto(TrackRow row) throws IOException {
    SongMetadata metadata = song.metadata();
    row.setTexts(metadata.artist(), metadata.title(), metadata.album());
    row.releaseYear = metadata.year().orElse(null);
    row.duration = metadata.duration();
    row.tuningName = TextFold.limit(TuningName.of(metadata.tuning()), MAX_TUNING);
    row.tuningOrder = TuningName.order(metadata.tuning());
    row.hasLyrics = metadata.hasLyrics();
    row.arrangements = arrangements();
    row.stems = stems();
    readCover(row);
    readPreview(row);
    row.audioBlob = null;
    song.shortfall().ifPresent(shortfalls::add);
    lacking()
        .ifPresent(
            shortfall -> {
              row.state = TrackState.of(shortfall.need());
              row.stateMessage = TextFold.limit(shortfall.message(), MAX_MESSAGE);
            });
    if (row.stems.isEmpty() && row.state == TrackState.READY) {
      warnings.add("The song has no sound.");
    }
  }

  /** Of several things that are missing, keys come first: without them there is no chart. */
  private Optional<Shortfall> lacking() {
    return shortfalls.stream().min(Comparator.comparing(Shortfall::need));
  }

  private List<ArrangementRow> arrangements() throws IOException {
    List<ArrangementRow> rows = new ArrayList<>();
    List<ArrangementInfo> infos = song.arrangements();
    for (int i = 0; i < infos.size(); i++) {
      Optional<Chart> chart = chart(i);
      if (chart.isPresent()) {
        rows.add(ArrangementRow.of(infos.get(i).name(), chart.get().noteCount(), i));
      }
    }
    return rows;
  }

  /** Returns the chart; empty if it can't be read until the user gives something. */
  private Optional<Chart> chart(int index) throws IOException {
    try {
      return Optional.of(song.chart(index));
    } catch (FormatException e) {
      shortfalls.add(e.shortfall().orElseThrow(() -> e));
      return Optional.empty();
    }
  }

  private List<StemRow> stems() throws IOException {
    List<StemRow> rows = new ArrayList<>();
    List<StemInfo> infos = song.stems();
    for (int i = 0; i < infos.size(); i++) {
      StemInfo info = infos.get(i);
      try {
        Optional<StoredFile> file = sound(song.openStem(i));
        if (file.isPresent()) {
          rows.add(StemRow.of(info.id(), info.enabledByDefault(), file.get()));
        } else {
          warnings.add(
              "The stem \"%s\" is not %s audio.".formatted(info.id(), AudioFormatSniffer.PLAYABLE));
        }
      } catch (FormatException e) {
        e.shortfall()
            .ifPresentOrElse(
                shortfalls::add,
                () ->
                    warnings.add(
                        "The stem \"" + info.id() + "\" is left out: " + Problems.describe(e)));
      }
    }
    return rows;
  }

  /** Reads sound and closes it; empty if it is in no form that can be played. */
  private Optional<StoredFile> sound(InputStream encoded) throws IOException {
    try (InputStream in = new BufferedInputStream(encoded)) {
      in.mark(AudioFormatSniffer.HEAD_BYTES);
      byte[] head = in.readNBytes(AudioFormatSniffer.HEAD_BYTES);
      in.reset();
      Optional<AudioCodec> codec = AudioFormatSniffer.detect(head);
      if (codec.isEmpty()) {
        return Optional.empty();
      }
      ContentHash hash = ContentHash.of(in);
      return Optional.of(new StoredFile(hash.id(), codec.get().contentType(), hash.size()));
    }
  }

  /** A cover that can't be shown costs the song nothing else. */
  private void readCover(TrackRow row) throws IOException {
    byte[] png;
    try {
      Optional<InputStream> encoded = song.openCover();
      if (encoded.isEmpty()) {
        return;
      }
      try (InputStream in = encoded.get()) {
        png = CoverImage.toPng(in, COVER_PIXELS);
      }
    } catch (IOException e) {
      warnings.add("The cover is left out: " + Problems.describe(e));
      return;
    }
    row.coverBlob = put(new ByteArrayInputStream(png));
    row.coverSize = png.length;
  }

  /** A preview that can't be played costs the song nothing else. */
  private void readPreview(TrackRow row) throws IOException {
    try {
      Optional<InputStream> encoded = song.openPreview();
      Optional<StoredFile> preview = encoded.isPresent() ? sound(encoded.get()) : Optional.empty();
      if (preview.isPresent()) {
        row.previewBlob = preview.get().blobId();
        row.previewType = preview.get().contentType();
        row.previewSize = preview.get().size();
      } else if (encoded.isPresent()) {
        warnings.add("The preview is not %s audio.".formatted(AudioFormatSniffer.PLAYABLE));
      }
    } catch (FormatException e) {
      // What the preview lacks, the song lacks too, and says so.
      if (e.shortfall().isEmpty()) {
        warnings.add("The preview is left out: " + Problems.describe(e));
      }
    }
  }

  private String put(InputStream content) throws IOException {
    String id = blobs.put(content);
    stored.add(id);
    return id;
  }
}
