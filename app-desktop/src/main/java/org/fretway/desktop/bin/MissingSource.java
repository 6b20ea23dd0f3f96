package org.fretway.desktop.bin;

import java.util.List;
import org.fretway.desktop.text.Figures;
import org.fretway.desktop.text.Texts;
import org.fretway.library.BulkListener;
import org.fretway.library.MissingSong;
import org.fretway.library.MissingSongs;
import org.fretway.library.Page;
import org.fretway.profile.Actor;

/**
 * The songs whose files are gone.
 *
 * @param missing what lists them
 */
record MissingSource(MissingSongs missing) implements AwaySource {
  private static final Texts TEXTS = Texts.of(MissingSource.class);

  @Override
  public Page<AwaySong> page(Actor actor, int page, int size) {
    Page<MissingSong> songs = missing.page(actor, page, size);
    return new Page<>(
        songs.items().stream().map(MissingSource::shown).toList(), songs.total(), page, size);
  }

  private static AwaySong shown(MissingSong song) {
    return new AwaySong(
        song.song(), TEXTS.get("missing.since", Figures.day(song.missingSince())), song.file());
  }

  @Override
  public List<String> ids(Actor actor) {
    return missing.ids(actor);
  }

  @Override
  public int remove(Actor actor, List<String> trackIds, BulkListener listener) {
    return missing.forget(actor, trackIds, listener);
  }
}
