package org.fretway.audio.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Bytes in memory as a file, which counts what is read of them and gives little at a time. */
public final class CountingChannel implements SeekableByteChannel {
  private static final int MOST_AT_ONCE = 5_000;

  private final byte[] bytes;
  private long position;
  private long bytesRead;
  private boolean open = true;

  /** Opens them at their start. */
  public CountingChannel(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns how many bytes were read, counting again what was read again. */
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (position >= bytes.length) {
      return -1;
    }
    int count = Math.min(MOST_AT_ONCE, Math.min(target.remaining(), bytes.length - (int) position));
    target.put(bytes, (int) position, count);
    position += count;
    bytesRead += count;
    return count;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long offset) {
    position = offset;
    return this;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
