package org.fretway.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which of the files that are new are ones that were elsewhere before. A file that is
 * still where it was is not moved but copied; of several with the same content, each is taken for
 * the one that is most like it, in an order that is always the same.
 */
final class MovedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(MovedFiles.class);
  private static final int MAX_PAIRS = 10_000;

  private final FingerprintsOf fingerprints;
  private final BooleanSupplier cancelled;

  /** Looks up what was stored as the fingerprints of files, by their first track. */
  @FunctionalInterface
  interface FingerprintsOf {
    Map<String, String> byTrack(Collection<String> trackIds);
  }

  MovedFiles(FingerprintsOf fingerprints, BooleanSupplier cancelled) {
    this.fingerprints = fingerprints;
    this.cancelled = cancelled;
  }

  /** A file that was known at one place and is at another. */
  record Move(KnownFile from, FoundSong to) {}

  private record Size(long bytes, int entries) {
    static Size of(FileStamp stamp) {
      return new Size(stamp.size(), stamp.entries());
    }
  }

  /**
   * Pairs files.
   *
   * @param fresh files at places where none was known
   * @param lost known files that are not at their place any more
   */
  List<Move> find(List<FoundSong> fresh, List<KnownFile> lost) {
    List<Move> moves = new ArrayList<>();
    if (fresh.isEmpty() || lost.isEmpty()) {
      return moves;
    }
    Set<KnownFile> left = new HashSet<>(lost);
    List<FoundSong> others = new ArrayList<>();
    Map<String, KnownFile> byPath = new HashMap<>();
    lost.forEach(file -> byPath.put(file.place().root() + "/" + file.place().path(), file));
    for (FoundSong song : fresh) {
      // Only the library folder is another one: such as when one inside it was taken off the list.
      KnownFile same = byPath.get(song.file().toString().replace('\\', '/'));
      if (same != null && stamp(same).equals(song.stamp()) && left.remove(same)) {
        moves.add(new Move(same, song));
      } else {
        others.add(song);
      }
    }
    moves.addAll(sameContent(others, lost.stream().filter(left::contains).toList()));
    return moves;
  }

  private static FileStamp stamp(KnownFile file) {
    return file.current().getFirst().stamp();
  }

  private List<Move> sameContent(List<FoundSong> fresh, List<KnownFile> lost) {
    Map<Size, List<KnownFile>> bySize = new HashMap<>();
    lost.stream()
        .filter(file -> file.current().getFirst().identified())
        .forEach(
            file ->
                bySize.computeIfAbsent(Size.of(stamp(file)), size -> new ArrayList<>()).add(file));
    Map<String, List<FoundSong>> found = new LinkedHashMap<>();
    Set<KnownFile> candidates = new HashSet<>();
    for (FoundSong song : fresh) {
      List<KnownFile> alike = bySize.getOrDefault(Size.of(song.stamp()), List.of());
      if (!alike.isEmpty() && !cancelled.getAsBoolean()) {
        candidates.addAll(alike);
        fingerprint(song)
            .ifPresent(print -> found.computeIfAbsent(print, same -> new ArrayList<>()).add(song));
      }
    }
    Map<String, List<KnownFile>> known = byFingerprint(candidates);
    List<Move> moves = new ArrayList<>();
    found.forEach(
        (print, songs) -> moves.addAll(pair(songs, known.getOrDefault(print, List.of()))));
    return moves;
  }

  private static Optional<String> fingerprint(FoundSong song) {
    try {
      return Optional.of(Fingerprint.of(song.file()));
    } catch (IOException e) {
      LOG.info("{} is taken for a new file: {}", song.file(), Problems.describe(e));
      return Optional.empty(); // The import will say why.
    }
  }

  private Map<String, List<KnownFile>> byFingerprint(Collection<KnownFile> files) {
    Map<String, KnownFile> byTrack = new HashMap<>();
    files.forEach(file -> byTrack.put(file.current().getFirst().id(), file));
    Map<String, List<KnownFile>> known = new HashMap<>();
    fingerprints
        .byTrack(byTrack.keySet())
        .forEach(
            (id, print) -> {
              KnownFile file = byTrack.get(id);
              if (file != null) {
                known.computeIfAbsent(print, same -> new ArrayList<>()).add(file);
              }
            });
    return known;
  }

  private static List<Move> pair(List<FoundSong> found, List<KnownFile> lost) {
    List<Move> pairs = new ArrayList<>();
    for (FoundSong song : found) {
      for (KnownFile file : lost) {
        if (pairs.size() < MAX_PAIRS) {
          pairs.add(new Move(file, song));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt(MovedFiles::unlikeness)
            .thenComparing(move -> move.from.place(), SongPlace.ORDER)
            .thenComparing(move -> move.to.place(), SongPlace.ORDER));
    Set<Object> taken = new HashSet<>();
    List<Move> moves = new ArrayList<>();
    for (Move move : pairs) {
      if (!taken.contains(move.from) && !taken.contains(move.to)) {
        taken.add(move.from);
        taken.add(move.to);
        moves.add(move);
      }
    }
    return moves;
  }

  /** Returns 0 for what went just now and has the same time and name, more for the others. */
  private static int unlikeness(Move move) {
    boolean wentLongAgo = move.from.current().stream().allMatch(KnownTrack::missing);
    boolean otherTime = stamp(move.from).modified() != move.to.stamp().modified();
    boolean otherName = !move.from.place().filename().equals(move.to.place().filename());
    return (wentLongAgo ? 4 : 0) + (otherTime ? 2 : 0) + (otherName ? 1 : 0);
  }
}
