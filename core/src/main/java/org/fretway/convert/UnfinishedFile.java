package org.fretway.convert;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that gets its name only once it is complete and on the disk. Until then it is hidden
 * beside its place, so that no scan takes it for a song; closed before, it is gone.
 */
final class UnfinishedFile implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path hidden;
  private final FileChannel channel;
  private final OutputStream out;

  private UnfinishedFile(Path hidden, FileChannel channel) {
    this.hidden = hidden;
    this.channel = channel;
    this.out =
        new BufferedOutputStream(new Written(Channels.newOutputStream(channel)), BUFFER_BYTES);
  }

  static UnfinishedFile in(Path folder) throws IOException {
    Path hidden = folder.resolve(".fretway-%s.part".formatted(UUID.randomUUID()));
    try {
      return new UnfinishedFile(
          hidden,
          FileChannel.open(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw new UnwritableException(e);
    }
  }

  /** Returns what the file is written to; its errors are {@link UnwritableException}s. */
  OutputStream out() {
    return out;
  }

  /**
   * Gives the file its name, in place of any other of that name.
   *
   * @throws UnwritableException if it can't be flushed or moved
   */
  void complete(Path target) throws IOException {
    out.flush();
    try {
      channel.force(true);
      channel.close();
      Files.move(
          hidden, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UnwritableException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(hidden);
  }

  /** The file can't be written, whatever can be read. */
  static final class UnwritableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnwritableException(IOException cause) {
      super("could not be written: " + Problem.reason(cause), cause);
    }
  }

  /** Tells errors of writing from those of reading. */
  private static final class Written extends FilterOutputStream {
    Written(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw new UnwritableException(e);
      }
    }
  }
}
