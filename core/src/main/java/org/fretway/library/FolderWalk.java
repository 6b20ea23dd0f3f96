package org.fretway.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RecursiveAction;
import java.util.function.BooleanSupplier;
import org.fretway.format.SongFormats;
import org.fretway.library.FolderEntries.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One walk through library folders, several folders at a time. What a file looks like comes with
 * the walk, so that none is asked about twice.
 */
final class FolderWalk {
  private static final int MAX_DEPTH = 32;
  private static final String SAME_NAME =
      "Another file here has the same name but for bytes that are no text; rename one of them.";

  /** A folder on the network answers late, so more are asked than there may be cores. */
  private static final int AT_A_TIME = 4;

  private final SongFormats formats;
  private final SongListing listing;
  private final Courtesy courtesy;
  private final BooleanSupplier cancelled;
  private final List<Visit> begin = new ArrayList<>();
  // In order, and after all else: what is reached by itself is not taken for what a link leads to.
  private final PriorityBlockingQueue<Visit> links =
      new PriorityBlockingQueue<>(11, Comparator.comparing(Visit::folder));
  // So that links can't make a circle, and a library folder inside another counts once.
  private final Set<Object> visited = ConcurrentHashMap.newKeySet();
  private final Set<Object> roots = ConcurrentHashMap.newKeySet();

  /**
   * Prepares a walk.
   *
   * @param all every library folder; what is inside another belongs to the inner one
   * @param courtesy says when to list a folder
   */
  FolderWalk(
      SongFormats formats,
      SongListing listing,
      Collection<LibraryFolder> all,
      Courtesy courtesy,
      BooleanSupplier cancelled) {
    this.formats = formats;
    this.listing = listing;
    this.courtesy = courtesy;
    this.cancelled = cancelled;
    all.forEach(folder -> key(folder.path()).ifPresent(roots::add));
  }

  /** Returns what tells a folder from all others; empty if it is not there. */
  static Optional<Object> key(Path folder) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
      return Optional.of(key(folder, attributes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Object key(Path folder, BasicFileAttributes attributes) throws IOException {
    @Nullable Object key = attributes.fileKey();
    return key == null ? folder.toRealPath() : key;
  }

  /**
   * A folder to list.
   *
   * @param path from the library folder; empty for that itself
   */
  private record Visit(LibraryFolder library, Path folder, String path, int depth) {
    SongPlace place(Path name) {
      return new SongPlace(library.name(), path.isEmpty() ? name.toString() : path + "/" + name);
    }

    Visit into(Path name) {
      return new Visit(library, folder.resolve(name), place(name).path(), depth + 1);
    }
  }

  /** Adds what is to be looked at. */
  void add(ScanScope scope) {
    Path file = scope.file();
    int depth = file.getNameCount() - scope.folder().path().getNameCount();
    if (scope.isWhole()) {
      begin.add(new Visit(scope.folder(), file, "", 0));
      return;
    }
    List<FoundSong> found = new ArrayList<>();
    Path parent = Objects.requireNonNull(file.getParent());
    int slash = scope.path().lastIndexOf('/');
    String above = slash < 0 ? "" : scope.path().substring(0, slash);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Entry entry = new Entry(Objects.requireNonNull(file.getFileName()), attributes);
      look(new Visit(scope.folder(), parent, above, depth - 1), entry, found, begin);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return; // What was there is gone.
    } catch (IOException e) {
      listing.failed(new SongPlace(scope.folder().name(), scope.path()), Problems.describe(e));
    }
    listing.found(found);
  }

  /** Walks until all is listed. */
  void run() {
    try (ForkJoinPool pool = new ForkJoinPool(AT_A_TIME)) {
      pool.invoke(new Walk(begin));
      for (Visit link = links.poll(); link != null; link = links.poll()) {
        pool.invoke(new Walk(List.of(link)));
      }
    }
  }

  private final class Walk extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient List<Visit> visits;

    Walk(List<Visit> visits) {
      this.visits = List.copyOf(visits);
    }

    @Override
    protected void compute() {
      if (visits.size() == 1) {
        List<Visit> inside = list(visits.getFirst());
        if (!inside.isEmpty()) {
          new Walk(inside).compute();
        }
      } else {
        invokeAll(visits.stream().map(visit -> new Walk(List.of(visit))).toList());
      }
    }
  }

  /** Lists one folder and returns those in it. */
  private List<Visit> list(Visit visit) {
    List<Visit> inside = new ArrayList<>();
    courtesy.inTurn(() -> !cancelled.getAsBoolean(), () -> inside.addAll(listNow(visit)));
    return inside;
  }

  private List<Visit> listNow(Visit visit) {
    if (visit.depth > MAX_DEPTH) {
      String message = "Folders are read " + MAX_DEPTH + " deep; this is deeper.";
      listing.unreadable(visit.library, visit.path, message);
      return List.of();
    }
    try {
      FolderEntries entries = FolderEntries.of(visit.folder);
      Object key = key(visit.folder, entries.attributes());
      boolean elsewhere = visit.depth > 0 && roots.contains(key);
      return elsewhere || !visited.add(key) ? List.of() : look(visit, entries);
    } catch (IOException e) {
      String message = "The folder can't be read: " + Problems.describe(e);
      listing.unreadable(visit.library, visit.path, message);
      return List.of();
    }
  }

  private List<Visit> look(Visit visit, FolderEntries entries) {
    List<FoundSong> found = new ArrayList<>();
    List<Visit> inside = new ArrayList<>();
    if (visit.depth > 0 && formats.acceptFolder(visit.folder, entries.names())) {
      addFolder(visit, found);
    } else {
      Set<String> lossy = new HashSet<>();
      for (Entry entry : entries.all()) {
        String name = entry.name().toString();
        if (LossyNames.isLossy(name) && !lossy.add(name)) {
          listing.failed(visit.place(entry.name()), SAME_NAME);
        } else {
          look(visit, entry, found, inside);
        }
      }
    }
    listing.found(found);
    return inside;
  }

  private void look(Visit visit, Entry entry, List<FoundSong> found, List<Visit> inside) {
    Path path = visit.folder.resolve(entry.name());
    BasicFileAttributes attributes = entry.attributes();
    boolean link = attributes.isSymbolicLink();
    if (link) {
      try {
        attributes = Files.readAttributes(path, BasicFileAttributes.class);
      } catch (IOException e) {
        listing.brokenLink(visit.place(entry.name()));
        return;
      }
    }
    if (attributes.isDirectory()) {
      (link ? links : inside).add(visit.into(entry.name()));
    } else if (attributes.isRegularFile() && formats.acceptFile(path)) {
      found.add(new FoundSong(visit.place(entry.name()), path, FileStamp.ofFile(attributes)));
    }
  }

  private void addFolder(Visit visit, List<FoundSong> found) {
    SongPlace place = new SongPlace(visit.library.name(), visit.path);
    try {
      found.add(new FoundSong(place, visit.folder, FileStamp.of(visit.folder)));
    } catch (IOException e) {
      listing.failed(place, Problems.describe(e));
    }
  }
}
