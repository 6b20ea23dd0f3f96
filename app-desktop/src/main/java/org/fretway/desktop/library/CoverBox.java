package org.fretway.desktop.library;

import java.util.Optional;
import org.fretway.library.SongMeta;
import org.jspecify.annotations.Nullable;

/** Shows the cover of one song after the other; what is not wanted any more is not read. */
final class CoverBox {
  private final CoverLoader covers;
  private final CoverArt art = new CoverArt();
  private CoverLoader.@Nullable Request request;
  private String trackId = "";
  private int revision = -1;

  CoverBox(CoverLoader covers) {
    this.covers = covers;
  }

  CoverArt art() {
    return art;
  }

  void show(Optional<SongMeta> song) {
    String wanted = song.map(SongMeta::trackId).orElse("");
    if (wanted.equals(trackId) && revision == covers.revision()) {
      return;
    }
    cancel();
    boolean same = wanted.equals(trackId) && !wanted.isEmpty();
    trackId = wanted;
    art.belongTo(wanted);
    revision = covers.revision();
    if (!same) {
      art.showTitle(song.map(SongMeta::title).orElse(""), song.map(SongMeta::artist).orElse(""));
    }
    song.ifPresent(it -> request = covers.load(it.trackId(), art::showImage));
  }

  /** Gives up what is still being read; asked for again when the song is shown again. */
  void cancel() {
    if (request != null) {
      request.cancel();
      request = null;
      revision = -1;
    }
  }
}
