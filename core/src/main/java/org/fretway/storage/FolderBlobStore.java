package org.fretway.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Keeps blobs as files of a local folder, {@code ab/abcdef…}. A blob appears under its name only
 * when it is complete: it is written to a temporary file and renamed.
 */
public final class FolderBlobStore implements BlobStore {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
  private static final int SHARD_LENGTH = 2;
  private static final String TEMPORARY_FOLDER = "tmp";
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path folder;
  private final DiskSpace space;
  private final Path temporary;
  // No two processes write into one store, but one may have been killed half way.
  private final String prefix = "blob" + ProcessHandle.current().pid() + "-";
  private final AtomicLong count = new AtomicLong();
  private final Set<String> shards = ConcurrentHashMap.newKeySet();

  /** As below, with the default reserve on the folder's disk. */
  public FolderBlobStore(Path folder) throws IOException {
    this(folder, DiskSpace.of(Files.createDirectories(folder), DiskSpace.DEFAULT_RESERVE));
  }

  /**
   * Opens a store, creating its folder if need be; what an interrupted write left is removed.
   *
   * @param space the room on the folder's disk
   * @throws IOException if the folder can't be written
   */
  public FolderBlobStore(Path folder, DiskSpace space) throws IOException {
    this.folder = folder;
    this.space = space;
    this.temporary = folder.resolve(TEMPORARY_FOLDER);
    Files.createDirectories(temporary);
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(temporary)) {
      for (Path leftover : leftovers) {
        Files.deleteIfExists(leftover);
      }
    }
  }

  @Override
  public String put(InputStream content) throws IOException {
    try {
      return store(content);
    } catch (IOException e) {
      throw DiskFullException.behind(e).<IOException>map(full -> full).orElse(e);
    }
  }

  private String store(InputStream content) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    int length = content.readNBytes(buffer, 0, buffer.length);
    MessageDigest digest = ContentHash.sha256();
    if (length < buffer.length) {
      // Most blobs are small: such a one is written only if it is not there, and under its name.
      digest.update(buffer, 0, length);
      String id = ContentHash.id(digest);
      space.claim(length);
      if (!exists(id)) {
        storeSmall(id, buffer, length);
      }
      return id;
    }
    return storeLarge(buffer, content, digest);
  }

  private void storeSmall(String id, byte[] content, int length) throws IOException {
    Path written = newFile();
    try {
      try (OutputStream out = create(written)) {
        out.write(content, 0, length);
      }
      moveToItsPlace(written, id);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(written);
      throw e;
    }
  }

  /** The folder may have been emptied, in which nothing but blobs is kept. */
  private OutputStream create(Path file) throws IOException {
    try {
      return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    } catch (NoSuchFileException e) {
      Files.createDirectories(temporary);
      return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    }
  }

  private Path newFile() {
    return temporary.resolve(prefix + count.incrementAndGet());
  }

  private void moveToItsPlace(Path written, String id) throws IOException {
    String shard = id.substring(0, SHARD_LENGTH);
    if (!shards.contains(shard)) {
      Files.createDirectories(shard(id));
      shards.add(shard);
    }
    try {
      move(written, path(id));
    } catch (NoSuchFileException e) {
      Files.createDirectories(shard(id));
      move(written, path(id));
    }
  }

  private String storeLarge(byte[] begin, InputStream rest, MessageDigest digest)
      throws IOException {
    Path written = newFile();
    boolean moved = false;
    try {
      try (OutputStream out = new DigestOutputStream(create(written), digest)) {
        space.claim(begin.length);
        out.write(begin);
        copy(rest, out, begin);
      }
      String id = ContentHash.id(digest);
      if (!exists(id)) {
        moveToItsPlace(written, id);
        moved = true;
      }
      return id;
    } finally {
      if (!moved) {
        Files.deleteIfExists(written);
      }
    }
  }

  private void copy(InputStream content, OutputStream out, byte[] buffer) throws IOException {
    int length = content.read(buffer);
    while (length >= 0) {
      space.claim(length);
      out.write(buffer, 0, length);
      length = content.read(buffer);
    }
  }

  // Two writers of the same bytes may both get here; the content is the same, so either may win.
  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public SeekableByteChannel open(String id) throws IOException {
    return Files.newByteChannel(path(id), StandardOpenOption.READ);
  }

  @Override
  public boolean exists(String id) {
    return Files.isRegularFile(path(id));
  }

  @Override
  public long size(String id) throws IOException {
    return Files.size(path(id));
  }

  @Override
  public DiskSpace space() {
    return space;
  }

  @Override
  public void delete(String id) throws IOException {
    Files.deleteIfExists(path(id));
  }

  @Override
  public void forEach(Consumer<String> action) throws IOException {
    try (DirectoryStream<Path> shards = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path shard : shards) {
        try (DirectoryStream<Path> blobs = Files.newDirectoryStream(shard)) {
          for (Path blob : blobs) {
            String name = String.valueOf(blob.getFileName());
            if (ID.matcher(name).matches()) {
              action.accept(name);
            }
          }
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  Path path(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not the id of a blob: " + id);
    }
    return shard(id).resolve(id);
  }

  private Path shard(String id) {
    return folder.resolve(id.substring(0, SHARD_LENGTH));
  }
}
