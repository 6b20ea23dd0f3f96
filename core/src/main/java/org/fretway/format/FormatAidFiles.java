package org.fretway.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fretway.format.rocksmith.RocksmithKeys;
import org.fretway.format.wem.VorbisCodebooks;
import org.jspecify.annotations.Nullable;

/**
 * What the user has given for songs that can't be read without it, as files of the data folder:
 * {@code psarc-keys.json}, and {@code packed_codebooks_aoTuV_603.bin} or any other {@code
 * packed_codebooks*.bin}. A file may be put there by hand at any time. One that is broken counts as
 * none, and {@link #problems()} says so. Safe for use from several threads.
 */
public final class FormatAidFiles implements FormatAids.Source {
  /** The file of the keys, in their JSON form. */
  public static final String KEYS_FILE = "psarc-keys.json";

  /** The file of the codebooks. */
  public static final String CODEBOOKS_FILE = "packed_codebooks_aoTuV_603.bin";

  /** The largest file of keys that is read, in bytes; a real one has a few hundred. */
  public static final int MAX_KEYS_BYTES = 64 * 1024;

  /** The largest file of codebooks that is read, in bytes; real ones have about 70,000. */
  public static final int MAX_CODEBOOKS_BYTES = 4 * 1024 * 1024;

  private static final String CODEBOOKS = "packed_codebooks*.bin";

  private final Path folder;
  private final Supplier<Optional<Path>> vgmstream;
  private volatile @Nullable State state;

  /** Creates the source of a data folder, without vgmstream. */
  public FormatAidFiles(Path dataDir) {
    this(dataDir, Optional::empty);
  }

  /**
   * Creates the source of a data folder.
   *
   * @param vgmstream asked for the program each time; quick
   */
  public FormatAidFiles(Path dataDir, Supplier<Optional<Path>> vgmstream) {
    this.folder = dataDir;
    this.vgmstream = vgmstream;
  }

  /** By which a change of a file is noticed. */
  private record Stamp(Path file, long modified, long size, @Nullable Object key) {}

  private record State(
      Optional<Stamp> keys,
      Optional<Stamp> codebooks,
      Optional<Path> vgmstream,
      FormatAids aids,
      List<String> problems) {
    boolean isOf(
        Optional<Stamp> nowKeys, Optional<Stamp> nowCodebooks, Optional<Path> nowVgmstream) {
      return keys.equals(nowKeys)
          && codebooks.equals(nowCodebooks)
          && vgmstream.equals(nowVgmstream);
    }
  }

  @Override
  public FormatAids current() {
    return state().aids();
  }

  /** Returns one plain sentence for each file that is there but can't be used. */
  public List<String> problems() {
    return state().problems();
  }

  private State state() {
    Optional<Stamp> keys = stamp(folder.resolve(KEYS_FILE));
    Optional<Stamp> codebooks =
        stamp(folder.resolve(CODEBOOKS_FILE))
            .or(() -> codebookFiles().stream().findFirst().flatMap(FormatAidFiles::stamp));
    Optional<Path> program = vgmstream.get();
    State known = state;
    if (known != null && known.isOf(keys, codebooks, program)) {
      return known;
    }
    List<String> problems = new ArrayList<>();
    State read =
        new State(
            keys,
            codebooks,
            program,
            new FormatAids(
                keys.flatMap(stamp -> readKeys(stamp.file(), problems)),
                codebooks.flatMap(stamp -> readCodebooks(stamp.file(), problems)),
                program),
            problems);
    state = read;
    return read;
  }

  private static Optional<Stamp> stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isDirectory()
          ? Optional.empty()
          : Optional.of(
              new Stamp(
                  file,
                  attributes.lastModifiedTime().toMillis(),
                  attributes.size(),
                  attributes.fileKey()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      // It is there, and reading it will say what is wrong.
      return Optional.of(new Stamp(file, 0, 0, null));
    }
  }

  private List<Path> codebookFiles() {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, CODEBOOKS)) {
      found.forEach(files::add);
    } catch (IOException | DirectoryIteratorException e) {
      return List.of(); // A data folder that can't be read has greater problems than this one.
    }
    files.sort(null);
    return files;
  }

  private static Optional<RocksmithKeys> readKeys(Path file, List<String> problems) {
    try {
      byte[] json = PrivateFile.read(file, MAX_KEYS_BYTES);
      return Optional.of(RocksmithKeys.parse(new String(json, StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      problems.add(problem(file, e));
      return Optional.empty();
    }
  }

  private static Optional<VorbisCodebooks> readCodebooks(Path file, List<String> problems) {
    try {
      return Optional.of(VorbisCodebooks.of(PrivateFile.read(file, MAX_CODEBOOKS_BYTES)));
    } catch (IOException | IllegalArgumentException e) {
      problems.add(problem(file, e));
      return Optional.empty();
    }
  }

  private static String problem(Path file, Exception e) {
    String why = e instanceof IOException ? "It can't be read." : String.valueOf(e.getMessage());
    return "%s is left out: %s".formatted(file.getFileName(), why);
  }

  /** Returns how many codebooks there are; 0 if there are none. */
  public int codebookCount() {
    return state().aids().codebooks().map(VorbisCodebooks::count).orElse(0);
  }

  /**
   * Keeps keys, in place of any before.
   *
   * @param json their JSON form, which the caller has checked
   * @throws IOException if they can't be written
   */
  public synchronized void writeKeys(String json) throws IOException {
    PrivateFile.write(folder.resolve(KEYS_FILE), json.getBytes(StandardCharsets.UTF_8));
    state = null;
  }

  /**
   * Keeps codebooks, in place of any before.
   *
   * @param file the packed codebooks, which the caller has checked
   * @throws IOException if they can't be written
   */
  public synchronized void writeCodebooks(byte[] file) throws IOException {
    PrivateFile.write(folder.resolve(CODEBOOKS_FILE), file);
    state = null;
  }

  /** Removes the keys; nothing happens if there are none. */
  public synchronized void removeKeys() throws IOException {
    Files.deleteIfExists(folder.resolve(KEYS_FILE));
    state = null;
  }

  /** Removes all codebooks; nothing happens if there are none. */
  public synchronized void removeCodebooks() throws IOException {
    for (Path file : codebookFiles()) {
      Files.deleteIfExists(file);
    }
    state = null;
  }
}
