package org.fretway.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fretway.storage.DiskFullException;
import org.jspecify.annotations.Nullable;

/**
 * A song file that is coming in piece by piece. Whatever is wrong with it shows at {@link
 * #finish()}; what was not finished leaves nothing behind when it is closed. Used from one thread.
 */
public final class IncomingFile implements AutoCloseable {
  private final Imports imports;
  private final String given;
  private final String name;
  private long size;
  private @Nullable Staging staging;
  private @Nullable FileChannel out;
  private @Nullable String refusal;
  private @Nullable DiskFullException full;

  private IncomingFile(Imports imports, String given, String name) {
    this.imports = imports;
    this.given = given;
    this.name = name;
  }

  static IncomingFile begin(Imports imports, String given) {
    IncomingFile file = new IncomingFile(imports, SafeName.base(given), SafeName.of(given));
    try {
      file.open();
    } catch (IOException e) {
      file.refuse(e);
    }
    return file;
  }

  private void open() throws IOException {
    if (name.isEmpty()) {
      refuse("The file has no name that could be used.");
      return;
    }
    imports.space().claim(0);
    Staging opened = Staging.in(imports.folderForNewSongs());
    staging = opened;
    Path file = opened.resolve(name);
    out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    // Asked before a byte has come, so that a film is not received to be refused.
    if (!imports.accepts(file)) {
      refuse(ImportChecks.NO_SONG);
    }
  }

  /** Takes more bytes; they are passed over once it is clear that the file can't come in. */
  public void write(ByteBuffer bytes) {
    FileChannel open = out;
    if (refusal != null || open == null) {
      bytes.position(bytes.limit());
      return;
    }
    size += bytes.remaining();
    if (size > imports.maxBytes()) {
      refuse("The file is larger than %,d bytes.".formatted(imports.maxBytes()));
      return;
    }
    try {
      imports.space().claim(bytes.remaining());
      while (bytes.hasRemaining()) {
        open.write(bytes);
      }
    } catch (IOException e) {
      bytes.position(bytes.limit());
      refuse(e);
    }
  }

  /** Returns how many bytes have come. */
  public long size() {
    return size;
  }

  /** Returns whether it is clear already that the file can't come in. */
  public boolean refused() {
    return refusal != null;
  }

  /** Lets go of the file after its last byte, where it is not finished at once. */
  public void pause() {
    FileChannel open = out;
    out = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      refuse(e);
    }
  }

  /**
   * Imports the file after its last byte, and waits for that.
   *
   * @return what became of it
   * @throws DiskFullException if there is too little room for it; nothing of it is left then
   */
  public ImportResult finish() throws DiskFullException, InterruptedException {
    pause();
    if (full != null) {
      throw full;
    }
    Staging staged = staging;
    String problem = refusal;
    if (problem == null && staged != null) {
      return imports.take(given, staged, name);
    }
    return ImportResult.refused(given, problem == null ? ImportChecks.NO_SONG : problem);
  }

  private void refuse(IOException why) {
    full = DiskFullException.behind(why).orElse(null);
    refuse(ImportChecks.sentence(why));
  }

  private void refuse(String why) {
    refusal = why;
    close();
  }

  /** Removes what is left of it. */
  @Override
  public void close() {
    pause();
    Staging staged = staging;
    staging = null;
    if (staged != null) {
      staged.close();
    }
  }
}
