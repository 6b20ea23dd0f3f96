package org.fretway.format.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fretway.format.Limits;

/** A song as a zip archive, read in place and never unpacked to the disk. */
final class ZipFiles implements PackageFiles {
  private final ReadContext context;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;

  private ZipFiles(ReadContext context, ZipFile zip, Map<String, ZipEntry> entries) {
    this.context = context;
    this.zip = zip;
    this.entries = entries;
  }

  static ZipFiles open(ReadContext context, Path path) throws IOException {
    ZipTail.check(context, path);
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (IOException e) {
      throw context.broken(
          "",
          "is no complete zip archive (%s); copy or download it again"
              .formatted(ReadContext.cause(e)),
          e);
    }
    try {
      return new ZipFiles(context, zip, index(context, zip));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static Map<String, ZipEntry> index(ReadContext context, ZipFile zip) throws IOException {
    Limits limits = context.limits();
    Map<String, ZipEntry> entries = new HashMap<>();
    long total = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().length() > limits.maxNameLength()) {
        throw context.broken(
            "",
            "the archive has a name of more than %d characters".formatted(limits.maxNameLength()));
      }
      total += entry.getSize();
      if (entry.getSize() < 0 || total > limits.maxTotalBytes()) {
        throw context.broken(
            "", "the archive unpacks to more than %d bytes".formatted(limits.maxTotalBytes()));
      }
      if (!entry.isDirectory() && entries.put(entry.getName(), entry) != null) {
        throw context.broken(
            context.clean(entry.getName()), "is in the archive twice; remove one of the two");
      }
    }
    return entries;
  }

  @Override
  public boolean contains(PackagePath path) {
    return entries.containsKey(path.value());
  }

  @Override
  public InputStream open(PackagePath path, long maxBytes) throws IOException {
    ZipEntry entry = entries.get(path.value());
    if (entry == null) {
      throw context.broken(path.value(), "is missing from the song");
    }
    long size = entry.getSize();
    if (size > maxBytes) {
      throw BoundedInputStream.tooBig(context, path.value(), maxBytes);
    }
    Limits limits = context.limits();
    if (size > limits.ratioFreeBytes()
        && size / Math.max(1, entry.getCompressedSize()) > limits.maxCompressionRatio()) {
      throw context.broken(
          path.value(),
          "unpacks to more than %d times its size, as no music does; it is not read"
              .formatted(limits.maxCompressionRatio()));
    }
    try {
      // The declared size passed the limits, so it is the limit for what really comes out.
      return new BoundedInputStream(
          zip.getInputStream(entry), context, path.value(), size, entry.getCrc());
    } catch (IOException e) {
      throw context.broken(path.value(), "is damaged (%s)".formatted(ReadContext.cause(e)), e);
    }
  }

  @Override
  public List<PackageFile> list() throws IOException {
    List<PackageFile> files = new ArrayList<>();
    for (ZipEntry entry : entries.values()) {
      files.add(PackageFile.of(context, entry.getName(), entry.getSize()));
    }
    Collections.sort(files);
    return files;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
