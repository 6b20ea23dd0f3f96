package org.fretway.desktop.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.library.SongMeta;

/** Songs before and after, which a test says; notes what is asked of it. */
final class SuccessionFixture implements Succession {
  private final List<String> asked = new ArrayList<>();
  private Optional<SongMeta> next = Optional.empty();

  void comesNext(SongMeta song) {
    next = Optional.of(song);
  }

  /** Returns what was asked for: "next" or "previous". */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Optional<SongMeta> next() {
    return next;
  }

  @Override
  public void playNext() {
    asked.add("next");
  }

  @Override
  public void playPrevious() {
    asked.add("previous");
  }
}
