package org.fretway.library;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fretway.library.ScanStatus.ScanError;

/** What went wrong with files of a scan, and where. Used by one thread at a time. */
final class ScanProblems {
  /** Where a problem is that no single file has. */
  static final SongPlace EVERYWHERE = new SongPlace("", "");

  private final Set<Problem> first = new LinkedHashSet<>();
  private final Map<SongPlace, Integer> failed = new HashMap<>();

  private record Problem(SongPlace place, ScanError error) {}

  /** Lists a problem, if there is still room in the list. */
  void list(SongPlace place, ScanError error) {
    if (first.size() < ScanStatus.MAX_ERRORS) {
      first.add(new Problem(place, error));
    }
  }

  /** Counts songs of a file that could not be imported. */
  void countFailed(SongPlace place, int songs) {
    if (songs > 0) {
      failed.merge(place, songs, Integer::sum);
    }
  }

  /** Takes over those of others that are at certain places. */
  void addAll(ScanProblems others, Predicate<SongPlace> places) {
    others.first.stream()
        .filter(problem -> places.test(problem.place))
        .forEach(problem -> list(problem.place, problem.error));
    others.failed.forEach((place, songs) -> countFailed(place, places.test(place) ? songs : 0));
  }

  /** Returns the first that were listed. */
  List<ScanError> errors() {
    return first.stream().map(Problem::error).toList();
  }

  /** Returns how many songs, or files whose songs nobody knows, could not be imported. */
  int failed() {
    return failed.values().stream().mapToInt(songs -> songs).sum();
  }
}
