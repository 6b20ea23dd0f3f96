package org.fretway.desktop.bin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.fretway.desktop.text.Texts;
import org.fretway.library.Bin;
import org.fretway.library.BinnedSong;
import org.fretway.library.BulkListener;
import org.fretway.library.Page;
import org.fretway.profile.Actor;

/**
 * The songs in the bin.
 *
 * @param bin where they are
 * @param clock by which their days are counted
 */
record BinSource(Bin bin, InstantSource clock) implements AwaySource {
  private static final Texts TEXTS = Texts.of(BinSource.class);

  @Override
  public Page<AwaySong> page(Actor actor, int page, int size) {
    Page<BinnedSong> binned = bin.page(actor, page, size);
    Instant now = clock.instant();
    return new Page<>(
        binned.items().stream()
            .map(it -> new AwaySong(it.song(), daysLeft(now, it.removedAt()), ""))
            .toList(),
        binned.total(),
        page,
        size);
  }

  private static String daysLeft(Instant now, Instant end) {
    long days = Duration.between(now, end).plusDays(1).minusNanos(1).toDays();
    if (days <= 0) {
      return TEXTS.get("goesAtNextStart");
    }
    return TEXTS.count("daysLeft", days);
  }

  @Override
  public List<String> ids(Actor actor) {
    return bin.ids(actor);
  }

  @Override
  public int remove(Actor actor, List<String> trackIds, BulkListener listener) {
    return bin.remove(actor, trackIds, listener);
  }
}
