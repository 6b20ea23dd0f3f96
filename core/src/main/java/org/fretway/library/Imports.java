package org.fretway.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.fretway.format.Limits;
import org.fretway.format.SongFormats;
import org.fretway.library.LibraryFolders.FileInFolder;
import org.fretway.profile.Actor;
import org.fretway.profile.Permission;
import org.fretway.storage.DiskFullException;
import org.fretway.storage.DiskSpace;

/**
 * Takes songs from elsewhere into the library folder: uploads, and files that are dropped on the
 * window. A file appears there under its name only when it is complete and was seen to be a song;
 * nothing is overwritten. Calls block until the songs are in the library. Every call needs {@link
 * Permission#UPLOAD}. Safe for several threads.
 */
public final class Imports {
  /** The most files that come in at once. */
  public static final int MAX_FILES = 100;

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int MAX_OF_ONE_NAME = 1000;
  private static final int MAX_ENTRIES = Limits.DEFAULT.maxEntries();
  private static final String CANCELLED = "The import was cancelled.";

  private final Library library;
  private final Scanner scanner;
  private final SongFormats formats;
  private final long maxBytes;
  private final Set<Path> tidied = ConcurrentHashMap.newKeySet();
  private final Object naming = new Object();

  /**
   * Creates the imports of a library.
   *
   * @param maxBytes size of one song, as file or as folder
   */
  public Imports(Library library, Scanner scanner, SongFormats formats, long maxBytes) {
    this.library = library;
    this.scanner = scanner;
    this.formats = formats;
    this.maxBytes = maxBytes;
  }

  /** Returns the size that one song may have, in bytes. */
  public long maxBytes() {
    return maxBytes;
  }

  /**
   * Begins to receive a file; the caller closes it.
   *
   * @param name as given; only its last part counts, and that is made safe
   */
  public IncomingFile receive(Actor actor, String name) {
    actor.require(Permission.UPLOAD);
    return IncomingFile.begin(this, name);
  }

  /**
   * Imports what a stream holds; the caller closes it.
   *
   * @param name as given; only its last part counts, and that is made safe
   * @throws DiskFullException if there is too little room for it; nothing is left then
   * @throws IOException if the stream can't be read to its end; nothing is left then
   */
  public ImportResult importStream(
      Actor actor, String name, InputStream content, ImportListener listener)
      throws IOException, InterruptedException {
    try (IncomingFile file = receive(actor, name)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      int length = content.read(buffer);
      while (length >= 0 && !file.refused()) {
        if (listener.cancelled()) {
          return ImportResult.refused(SafeName.base(name), CANCELLED);
        }
        file.write(ByteBuffer.wrap(buffer, 0, length));
        listener.copied(name, file.size());
        length = content.read(buffer);
      }
      return file.finish();
    }
  }

  /**
   * Returns the songs among files and folders: each itself, or all below a folder that is no song.
   * What holds none stays in the list, and is refused when it is imported.
   */
  public List<Path> gather(List<Path> paths, BooleanSupplier cancelled) {
    SongGathering gathering = new SongGathering(formats, cancelled);
    paths.forEach(gathering::add);
    return gathering.songs();
  }

  /**
   * Imports files and song folders of this machine, which are copied; those that are in a library
   * folder are only read.
   *
   * @return what became of each, in their order
   * @throws IllegalArgumentException if there are more than {@link #MAX_FILES}
   */
  public List<ImportResult> importPaths(Actor actor, List<Path> paths, ImportListener listener)
      throws InterruptedException {
    actor.require(Permission.UPLOAD);
    if (paths.size() > MAX_FILES) {
      throw new IllegalArgumentException("At most %d files come in at once.".formatted(MAX_FILES));
    }
    List<ImportResult> results = new ArrayList<>();
    for (Path path : paths) {
      String name = String.valueOf(path.getFileName());
      try {
        results.add(importPath(actor, path.toRealPath(), name, listener));
      } catch (IOException e) {
        results.add(ImportResult.refused(name, Problems.describe(e)));
      }
    }
    return results;
  }

  private ImportResult importPath(Actor actor, Path path, String name, ImportListener listener)
      throws IOException, InterruptedException {
    if (listener.cancelled()) {
      return ImportResult.refused(name, CANCELLED);
    }
    if (!accepts(path)) {
      return ImportResult.refused(name, ImportChecks.NO_SONG);
    }
    Optional<FileInFolder> inside = scanner.folders().containing(path);
    if (inside.isPresent()) {
      List<String> ids = scanner.importFile(inside.get().folder(), inside.get().file()).trackIds();
      return ImportResult.of(name, ImportResult.Status.IMPORTED, ids);
    }
    if (Files.isDirectory(path)) {
      return importFolder(path, name, listener);
    }
    try (InputStream content = Files.newInputStream(path)) {
      return importStream(actor, name, content, listener);
    }
  }

  private ImportResult importFolder(Path path, String name, ImportListener listener)
      throws IOException, InterruptedException {
    try (Staging staging = Staging.in(folderForNewSongs())) {
      Path copy = staging.resolve(SafeName.of(name));
      long copied = 0;
      for (Path entry : Trees.entries(path, MAX_ENTRIES)) {
        if (listener.cancelled()) {
          return ImportResult.refused(name, CANCELLED);
        }
        copied += Files.isDirectory(entry) ? 0 : Files.size(entry);
        if (copied > maxBytes) {
          return ImportResult.refused(
              name, "The folder is larger than %,d bytes.".formatted(maxBytes));
        }
        space().claim(Files.isDirectory(entry) ? 0 : Files.size(entry));
        Files.copy(entry, copy.resolve(path.relativize(entry).toString()));
        listener.copied(name, copied);
      }
      return take(name, staging, SafeName.of(name));
    }
  }

  LibraryFolder folderForNewSongs() {
    LibraryFolder folder = scanner.folders().forNewSongs();
    if (tidied.add(folder.path())) {
      Staging.removeLeftovers(folder.path());
    }
    return folder;
  }

  /** Room in the store, which the content goes to after the file was copied. */
  DiskSpace space() {
    return library.blobs().space();
  }

  boolean accepts(Path file) {
    return formats.sourceFor(file).isPresent();
  }

  /**
   * Checks a song that is complete, gives it its place, and imports it.
   *
   * @throws DiskFullException if there is too little room for what it holds
   */
  ImportResult take(String given, Staging staging, String name)
      throws DiskFullException, InterruptedException {
    LibraryFolder folder = staging.library();
    Placed placed;
    try {
      ImportChecks.check(formats, staging.resolve(name));
      placed = place(staging, name);
      if (!placed.fresh()) {
        return alreadyThere(given, folder, placed.file());
      }
    } catch (IOException | RuntimeException | Error e) {
      throwIfFull(e);
      return ImportResult.refused(given, ImportChecks.sentence(e));
    }
    try {
      List<String> ids = scanner.importFile(folder, placed.file()).trackIds();
      return ImportResult.of(given, ImportResult.Status.IMPORTED, ids);
    } catch (IOException e) {
      ImportResult refused =
          remove(placed.file(), ImportResult.refused(given, ImportChecks.sentence(e)));
      throwIfFull(e);
      return refused;
    }
  }

  private static void throwIfFull(Throwable problem) throws DiskFullException {
    Optional<DiskFullException> full = DiskFullException.behind(problem);
    if (full.isPresent()) {
      throw full.get();
    }
  }

  private static ImportResult remove(Path file, ImportResult result) {
    try {
      Trees.remove(file);
      return result;
    } catch (IOException e) {
      return ImportResult.refused(
          result.name(), result.error().orElse("") + " It can't be removed from the library.");
    }
  }

  private ImportResult alreadyThere(String given, LibraryFolder folder, Path file)
      throws IOException, InterruptedException {
    List<String> known = library.trackIds(folder.place(file));
    boolean whole = !known.isEmpty() && !library.hasRemoved(folder.place(file));
    List<String> ids = whole ? known : scanner.importFile(folder, file).trackIds();
    return ImportResult.of(given, ImportResult.Status.ALREADY_THERE, ids);
  }

  /**
   * Where a song is now.
   *
   * @param fresh whether it came there just now, rather than having been there before
   */
  private record Placed(Path file, boolean fresh) {}

  private Placed place(Staging staging, String name) throws IOException {
    Path staged = staging.resolve(name);
    synchronized (naming) {
      for (int number = 1; number <= MAX_OF_ONE_NAME; number++) {
        String candidate = number == 1 ? name : SafeName.numbered(name, number);
        Path target = staging.library().path().resolve(candidate);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && move(staged, target)) {
          return new Placed(target, true);
        }
        if (accepts(target) && Trees.same(staged, target, MAX_ENTRIES)) {
          return new Placed(target, false);
        }
      }
    }
    throw new IOException("There are too many files of that name in the library");
  }

  /** Returns whether it moved; not if there is something by now. */
  private static boolean move(Path staged, Path target) throws IOException {
    try {
      if (!Files.isDirectory(staged)) {
        // A move of a file takes the place of another that came meanwhile; a link does not.
        Files.createLink(target, staged);
        return true;
      }
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // This file system has no such links; the move has to do.
      return moveWithoutLink(staged, target);
    }
    return moveWithoutLink(staged, target);
  }

  private static boolean moveWithoutLink(Path staged, Path target) throws IOException {
    try {
      Files.move(staged, target);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }
}
