package org.fretway.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fretway.format.SongFormats;

/** Finds the song that a change is in: what changes inside a song that is a folder changes that. */
final class SongScopes {
  private final Library library;
  private final SongFormats formats;
  private final Map<ScanScope, Boolean> songs = new HashMap<>();

  SongScopes(Library library, SongFormats formats) {
    this.library = library;
    this.formats = formats;
  }

  /** Returns what to look at, each once. */
  List<ScanScope> of(List<ScanScope> changed) {
    return changed.stream().map(this::of).distinct().toList();
  }

  private ScanScope of(ScanScope changed) {
    for (int slash = changed.path().indexOf('/');
        slash >= 0;
        slash = changed.path().indexOf('/', slash + 1)) {
      ScanScope above = new ScanScope(changed.folder(), changed.path().substring(0, slash));
      if (songs.computeIfAbsent(above, this::isSong)) {
        return above;
      }
    }
    return changed;
  }

  /** Returns whether it is a song, or was one until now. */
  private boolean isSong(ScanScope scope) {
    return formats.sourceFor(scope.file()).isPresent()
        || library.isKnown(new SongPlace(scope.folder().name(), scope.path()));
  }
}
