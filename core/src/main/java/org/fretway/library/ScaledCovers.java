package org.fretway.library;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fretway.format.CoverImage;
import org.fretway.storage.BlobStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Smaller forms of covers, each made when it is first asked for and kept in a folder that may be
 * emptied at any time. Where one can't be made or kept, the cover itself does. Safe for several
 * threads.
 */
final class ScaledCovers {
  private static final Logger LOG = LoggerFactory.getLogger(ScaledCovers.class);

  /** A cover of 25 million pixels takes 100 MB while it is scaled. */
  private static final int AT_A_TIME = 2;

  /** Where the header of a PNG has its width; the height follows it. PNG specification, 11.2.2. */
  private static final int PNG_WIDTH_AT = 16;

  private static final String TEMPORARY = ".tmp";
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);
  private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})-[0-9]+\\.png");

  private final @Nullable Path folder;
  private final BlobStore blobs;
  private final Semaphore scaling = new Semaphore(AT_A_TIME);
  private final KeyedLocks<Path> making = new KeyedLocks<>();

  /**
   * Creates the scaled covers of a library.
   *
   * @param folder where they are kept; without one, nothing is scaled
   */
  ScaledCovers(@Nullable Path folder, BlobStore blobs) {
    this.folder = folder;
    this.blobs = blobs;
  }

  /**
   * Returns a cover in a size, or as it is if it is no larger.
   *
   * @throws IOException if the cover itself can't be read
   */
  CoverFile of(StoredFile cover, CoverSize size) throws IOException {
    if (folder != null && isLarger(cover, size)) {
      Path file = folder.resolve(name(cover.blobId(), size));
      try {
        Optional<CoverFile> kept = kept(file, cover, size);
        return kept.isPresent() ? kept.get() : make(file, cover, size);
      } catch (IOException e) {
        if (!blobs.exists(cover.blobId())) {
          throw e;
        }
        LOG.warn("a cover is served as it is, since {} can't be made: {}", file, e.toString());
      }
    }
    return new CoverFile(cover.blobId(), cover.size(), () -> blobs.open(cover.blobId()));
  }

  private static String name(String blob, CoverSize size) {
    return tag(blob, size) + ".png";
  }

  private static String tag(String blob, CoverSize size) {
    return blob + "-" + size.pixels();
  }

  private boolean isLarger(StoredFile cover, CoverSize size) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                Channels.newInputStream(blobs.open(cover.blobId())), 2 * PNG_WIDTH_AT))) {
      in.skipNBytes(PNG_WIDTH_AT);
      return Math.max(in.readInt(), in.readInt()) > size.pixels();
    }
  }

  private static Optional<CoverFile> kept(Path file, StoredFile cover, CoverSize size)
      throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile() || attributes.size() == 0 || !Files.isReadable(file)) {
        throw new IOException("it is there, but no file that can be read");
      }
      return Optional.of(
          new CoverFile(
              tag(cover.blobId(), size),
              attributes.size(),
              () -> Files.newByteChannel(file, StandardOpenOption.READ)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Makes a form once, however many ask for it at a time. */
  private CoverFile make(Path file, StoredFile cover, CoverSize size) throws IOException {
    return making.holding(
        file,
        () -> {
          Optional<CoverFile> kept = kept(file, cover, size);
          if (kept.isPresent()) {
            return kept.get();
          }
          scale(file, cover, size);
          return kept(file, cover, size)
              .orElseThrow(() -> new NoSuchFileException(file.toString()));
        });
  }

  private void scale(Path file, StoredFile cover, CoverSize size) throws IOException {
    Path parent = file.getParent();
    Files.createDirectories(parent);
    blobs.space().claim(cover.size());
    // Before the work, which a folder that can't be written would make for nothing.
    Path written = Files.createTempFile(parent, "cover", TEMPORARY);
    try {
      write(written, scaled(cover, size));
      try {
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private byte[] scaled(StoredFile cover, CoverSize size) throws IOException {
    scaling.acquireUninterruptibly();
    try (InputStream in = Channels.newInputStream(blobs.open(cover.blobId()))) {
      return CoverImage.toPng(in, size.pixels());
    } finally {
      scaling.release();
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      // Or a power cut could leave the name without the bytes.
      out.force(true);
    }
  }

  /** Removes all forms of a cover that is gone. */
  void forget(String blob) {
    if (folder != null) {
      for (CoverSize size : CoverSize.values()) {
        delete(folder.resolve(name(blob, size)));
      }
    }
  }

  /** Removes the forms of covers that are gone, and what a crash left. */
  void removeUnneeded() {
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (isUnneeded(file)) {
          delete(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("{} can't be looked through for covers that are not needed any more", folder, e);
    }
  }

  private boolean isUnneeded(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    Matcher matcher = NAME.matcher(name);
    if (matcher.matches()) {
      return !blobs.exists(matcher.group(1));
    }
    return name.endsWith(TEMPORARY)
        && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(LEFT_BEHIND));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} is not needed any more, but can't be removed", file, e);
    }
  }
}
