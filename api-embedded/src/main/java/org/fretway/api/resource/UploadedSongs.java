package org.fretway.api.resource;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Multipart;
import org.fretway.library.ImportResult;
import org.fretway.library.Imports;
import org.fretway.library.IncomingFile;
import org.fretway.profile.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Hands the files of a form to the library while they arrive. They come in only after the whole
 * form is there: one that breaks off leaves nothing behind.
 */
final class UploadedSongs implements Multipart.Parts, AutoCloseable {
  private final Imports imports;
  private final Actor actor;
  private final List<IncomingFile> files = new ArrayList<>();
  private @Nullable IncomingFile current;

  UploadedSongs(Imports imports, Actor actor) {
    this.imports = imports;
    this.actor = actor;
  }

  @Override
  public void begin(String field, String filename) {
    if (files.size() == Imports.MAX_FILES) {
      throw ApiException.badBody(
          "At most %d files can be sent at once.".formatted(Imports.MAX_FILES));
    }
    IncomingFile file = imports.receive(actor, filename);
    files.add(file);
    current = file;
  }

  @Override
  public void data(ByteBuffer bytes) {
    IncomingFile file = current;
    if (file != null) {
      file.write(bytes);
    }
  }

  @Override
  public void end() {
    IncomingFile file = current;
    current = null;
    if (file != null) {
      file.pause();
    }
  }

  /**
   * Imports what has arrived.
   *
   * @throws ApiException if the form had no file
   */
  List<ImportResult> results() throws IOException {
    if (files.isEmpty()) {
      throw ApiException.badBody("The form has no file.");
    }
    List<ImportResult> results = new ArrayList<>();
    try {
      for (IncomingFile file : files) {
        results.add(file.finish());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("the server is closing").initCause(e);
    }
    return results;
  }

  /** Removes what has not come in. */
  @Override
  public void close() {
    files.forEach(IncomingFile::close);
  }
}
