package org.fretway.format.rocksmith;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.util.List;
import org.fretway.format.FormatAids;
import org.fretway.format.SongBundle;
import org.fretway.format.SongPackage;
import org.fretway.format.reading.ReadContext;

/** The songs of an opened archive. */
final class PsarcBundle implements SongBundle {
  private final ReadContext context;
  private final FormatAids aids;
  private final PsarcArchive archive;
  private final PsarcPlaces places;
  private final PsarcManifests manifests;
  private final List<PsarcSong> songs;

  private PsarcBundle(ReadContext context, FormatAids aids, PsarcArchive archive, JsonFactory json)
      throws IOException {
    this.context = context;
    this.aids = aids;
    this.archive = archive;
    this.places = PsarcPlaces.of(archive, String.valueOf(context.file().getFileName()));
    this.manifests = new PsarcManifests(context, archive, json);
    this.songs = manifests.songs();
  }

  /** Opens the songs of an archive; closes it again if that fails. */
  static PsarcBundle open(
      ReadContext context, FormatAids aids, PsarcArchive archive, JsonFactory json)
      throws IOException {
    try {
      return new PsarcBundle(context, aids, archive, json);
    } catch (IOException | RuntimeException e) {
      try (archive) {
        throw e;
      }
    }
  }

  @Override
  public List<String> keys() {
    return songs.stream().map(PsarcSong::key).toList();
  }

  @Override
  public SongPackage song(String key) throws IOException {
    PsarcSong song =
        songs.stream()
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow(() -> context.broken("", "has no song '%s'".formatted(key)));
    return new PsarcPackage(context, places, manifests, song, songs.size() == 1, aids);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
