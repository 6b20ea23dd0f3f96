package org.fretway.convert;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fretway.format.SongFormats;
import org.jspecify.annotations.Nullable;

/**
 * Finds the songs among files and folders, each once. Links are followed, but no folder is searched
 * twice, so that circles end; the folder that is written to is left out where it lies inside.
 */
final class SongSearch extends SimpleFileVisitor<Path> {
  private static final int MAX_DEPTH = 100;

  private final SongFormats formats;
  private final Path output;
  private final BooleanSupplier cancelled;
  private final Set<Path> seen = new HashSet<>();
  private final List<Path> found = new ArrayList<>();
  private final List<Path> songs = new ArrayList<>();
  private final List<Outcome> failed = new ArrayList<>();

  SongSearch(SongFormats formats, Path output, BooleanSupplier cancelled) throws IOException {
    this.formats = formats;
    this.output = output.toRealPath();
    this.cancelled = cancelled;
  }

  /** Adds the songs of an input: itself, or all below it, in order of their paths. */
  void add(Path input) {
    try {
      if (!Files.exists(input)) {
        failed.add(new Outcome.Failed(input, "does not exist"));
      } else if (formats.sourceFor(input).isPresent()) {
        songs.add(input);
      } else if (Files.isDirectory(input)) {
        addAllBelow(input);
      } else {
        failed.add(new Outcome.Failed(input, "is not a song in a format that Fretway reads"));
      }
    } catch (IOException e) {
      failed.add(new Outcome.Failed(input, "can't be read: " + Problem.reason(e)));
    }
  }

  /** Returns the songs that were found, each once, by their real paths. */
  Map<Path, Path> songs() {
    Map<Path, Path> byRealPath = new LinkedHashMap<>();
    songs.forEach(song -> byRealPath.putIfAbsent(realPath(song), song));
    return byRealPath;
  }

  /** Returns what could not be searched, or is no song. */
  List<Outcome> failed() {
    return List.copyOf(failed);
  }

  private void addAllBelow(Path folder) throws IOException {
    if (seen.contains(folder.toRealPath())) {
      return;
    }
    found.clear();
    // Unless it is named itself, what was written before is not to be converted again.
    if (!Files.isSameFile(folder, output)) {
      seen.add(output);
    }
    int before = failed.size();
    Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, this);
    found.sort(null);
    songs.addAll(found);
    if (found.isEmpty() && failed.size() == before && !cancelled.getAsBoolean()) {
      failed.add(new Outcome.Failed(folder, "holds no song in a format that Fretway reads"));
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (cancelled.getAsBoolean()) {
      return FileVisitResult.TERMINATE;
    }
    if (!seen.add(realPath(folder))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (formats.sourceFor(folder).isPresent()) {
      found.add(folder);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && formats.sourceFor(file).isPresent()) {
      found.add(file);
    }
    return cancelled.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) {
    // A link that leads nowhere, or back to a folder above, hides no song.
    if (!Files.isSymbolicLink(file)) {
      failed.add(new Outcome.Failed(file, "can't be read: " + Problem.reason(problem)));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
    if (problem != null) {
      failed.add(new Outcome.Failed(folder, "can't be read: " + Problem.reason(problem)));
    }
    return FileVisitResult.CONTINUE;
  }

  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize(); // Whoever opens it will say what is wrong.
    }
  }
}
