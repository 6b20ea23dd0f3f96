package org.fretway.format.rocksmith;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.reading.BoundedInputStream;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;

/**
 * An archive of Rocksmith 2014, read in place: the table of contents and the names when it is
 * opened, a file when it is asked for. Source of the layout: Rocksmith2014.NET, PSARC.
 */
final class PsarcArchive implements AutoCloseable {
  private static final String NAMES = "list of names";

  private final ReadContext context;
  private final FileChannel channel;
  private final PsarcToc toc;
  private final Map<String, PsarcEntry> entries;

  private PsarcArchive(ReadContext context, FileChannel channel, PsarcToc toc) throws IOException {
    this.context = context;
    this.channel = channel;
    this.toc = toc;
    this.entries = Collections.unmodifiableMap(named());
  }

  /**
   * Opens an archive.
   *
   * @param keys what the user has given
   * @throws FormatException if it is damaged or breaks a limit, or with its shortfall if it is
   *     encrypted and its key is missing or another
   */
  static PsarcArchive open(ReadContext context, Optional<RocksmithKeys> keys) throws IOException {
    FileChannel channel = channel(context);
    try {
      return new PsarcArchive(context, channel, toc(context, channel, keys));
    } catch (IOException | RuntimeException e) {
      try (channel) {
        throw e;
      }
    }
  }

  private static FileChannel channel(ReadContext context) throws IOException {
    try {
      return FileChannel.open(context.file(), StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      throw context.broken("", "does not exist", e);
    } catch (AccessDeniedException e) {
      throw context.broken("", "can't be read; give yourself permission to read it", e);
    }
  }

  private static PsarcToc toc(
      ReadContext context, FileChannel channel, Optional<RocksmithKeys> keys) throws IOException {
    PsarcHeader header = header(context, channel);
    byte[] toc = new byte[header.tocEnd() - PsarcHeader.LENGTH];
    readFully(context, channel, PsarcHeader.LENGTH, toc);
    if (header.encrypted()) {
      RocksmithKeys.Archive key =
          keys.flatMap(RocksmithKeys::archive)
              .orElseThrow(() -> KeyShortfall.lacking(context, KeyShortfall.NO_ARCHIVE_KEY));
      PsarcToc.decrypt(toc, key);
      if (!PsarcToc.fits(header, toc)) {
        throw KeyShortfall.lacking(context, KeyShortfall.OTHER_ARCHIVE_KEY);
      }
    }
    return PsarcToc.read(context, header, toc, channel.size());
  }

  private static PsarcHeader header(ReadContext context, FileChannel channel) throws IOException {
    byte[] bytes = new byte[PsarcHeader.LENGTH];
    readFully(context, channel, 0, bytes);
    return PsarcHeader.read(context, ByteBuffer.wrap(bytes), channel.size());
  }

  /** Returns whether the table of contents of an archive is encrypted; reads only the header. */
  static boolean isEncrypted(ReadContext context) throws IOException {
    try (FileChannel channel = channel(context)) {
      return header(context, channel).encrypted();
    }
  }

  private static void readFully(ReadContext context, FileChannel channel, long at, byte[] bytes)
      throws IOException {
    ByteBuffer target = ByteBuffer.wrap(bytes);
    while (target.hasRemaining()) {
      if (channel.read(target, at + target.position()) < 0) {
        throw context.broken("", "is no complete PSARC archive; copy or download it again");
      }
    }
  }

  private Map<String, PsarcEntry> named() throws IOException {
    List<PsarcEntry> all = toc.entries();
    String[] names = names(all.getFirst().named(NAMES), all.size() - 1);
    Map<String, PsarcEntry> named = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      String name = names[i].strip();
      if (name.length() > context.limits().maxNameLength()) {
        throw context.broken(
            NAMES,
            "the archive has a name of more than %d characters"
                .formatted(context.limits().maxNameLength()));
      }
      // A name that could lead outside is no name that anything here asks for.
      if (PackagePath.isSafe(name)
          && named.putIfAbsent(key(name), all.get(i + 1).named(name)) != null) {
        context.warn(
            "%s is in the archive twice; the first was read.".formatted(context.clean(name)));
      }
    }
    return named;
  }

  private String[] names(PsarcEntry list, int files) throws IOException {
    long maxBytes = (files + 1L) * (context.limits().maxNameLength() + 2L);
    byte[] bytes;
    try (InputStream in = open(list, maxBytes)) {
      bytes = in.readAllBytes();
    }
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", files + 1);
    if (lines.length < files) {
      context.warn("The archive names only %d of its %d files.".formatted(lines.length, files));
    }
    return lines.length > files ? Arrays.copyOf(lines, files) : lines;
  }

  /** Names differ in case between what refers to them and what they are. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Returns the files that have a name, in their order. */
  Collection<PsarcEntry> entries() {
    return entries.values();
  }

  /** Returns a file by its path, whatever the case; empty if there is none. */
  Optional<PsarcEntry> entry(String path) {
    return Optional.ofNullable(entries.get(key(path)));
  }

  /**
   * Opens a file. The stream ends in a {@link FormatException} where it turns out to be damaged.
   *
   * @param maxBytes the most that may come out of it
   * @throws FormatException if it breaks a limit
   */
  InputStream open(PsarcEntry entry, long maxBytes) throws FormatException {
    if (entry.length() > maxBytes) {
      throw BoundedInputStream.tooBig(context, entry.name(), maxBytes);
    }
    Limits limits = context.limits();
    if (entry.length() > limits.ratioFreeBytes()
        && entry.length() / Math.max(1, entry.stored()) > limits.maxCompressionRatio()) {
      throw context.broken(
          entry.name(),
          "unpacks to more than %d times its size, as no music does; it is not read"
              .formatted(limits.maxCompressionRatio()));
    }
    return new PsarcBlocks(context, channel, toc, entry);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
