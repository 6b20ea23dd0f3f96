package org.fretway.api.resource;

import static org.fretway.api.resource.TrackChangeResource.ALBUM;
import static org.fretway.api.resource.TrackChangeResource.ARTIST;
import static org.fretway.api.resource.TrackChangeResource.COVER;
import static org.fretway.api.resource.TrackChangeResource.TITLE;
import static org.fretway.api.resource.TrackChangeResource.YEAR;

import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Multipart;
import org.fretway.library.TrackEdit;
import org.fretway.library.TrackEditor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the form that changes a track. Its picture waits in a temporary file. */
final class UploadedEdit implements Multipart.Parts, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UploadedEdit.class);
  private static final Set<String> TEXTS = Set.of(TITLE, ARTIST, ALBUM, YEAR, COVER);

  private final Map<String, String> texts = new HashMap<>();
  private @Nullable Path cover;
  private @Nullable FileChannel out;
  private long size;
  private boolean named;
  private @Nullable IOException failure;

  @Override
  public boolean takes(String field) {
    return TEXTS.contains(field);
  }

  @Override
  public void field(String field, String value) {
    if (field.equals(COVER)) {
      throw ApiException.badValue(COVER, "\"%s\" must be sent as a file.".formatted(COVER));
    }
    if (texts.put(field, value) != null) {
      throw givenTwice(field);
    }
  }

  private static ApiException givenTwice(String field) {
    return ApiException.badValue(field, "\"%s\" may be given only once.".formatted(field));
  }

  @Override
  public void begin(String field, String filename) {
    if (!field.equals(COVER)) {
      throw ApiException.badValue(
          field, "The only file that is taken here is \"%s\".".formatted(COVER));
    }
    if (cover != null) {
      throw givenTwice(COVER);
    }
    named = !filename.isEmpty();
    try {
      Path file = Files.createTempFile("fretway-cover", null);
      cover = file;
      out = FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (IOException e) {
      failure = e;
    }
  }

  @Override
  public void data(ByteBuffer bytes) {
    size += bytes.remaining();
    if (size > TrackEditor.MAX_COVER_BYTES) {
      throw ApiException.of(
              StatusCodes.REQUEST_ENTITY_TOO_LARGE,
              "body_too_large",
              "The cover may be at most %,d bytes.".formatted(TrackEditor.MAX_COVER_BYTES))
          .with(Headers.CONNECTION, "close");
    }
    FileChannel open = out;
    if (open != null && failure == null) {
      try {
        while (bytes.hasRemaining()) {
          open.write(bytes);
        }
      } catch (IOException e) {
        // Told after the form, which the client is not to blame for.
        failure = e;
      }
    }
  }

  @Override
  public void end() {
    closeOutput();
  }

  private void closeOutput() {
    FileChannel open = out;
    out = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  /**
   * Returns what is to be changed, once the form is there.
   *
   * @throws ApiException if the year is none
   * @throws IOException if the picture could not be kept
   */
  TrackEdit edit() throws IOException {
    if (failure != null) {
      throw failure;
    }
    Path picture = cover;
    // A browser sends a file without name and content where none was chosen.
    boolean chosen = picture != null && (named || size > 0);
    return new TrackEdit(
        Optional.ofNullable(texts.get(TITLE)),
        Optional.ofNullable(texts.get(ARTIST)),
        Optional.ofNullable(texts.get(ALBUM)),
        Optional.ofNullable(texts.get(YEAR)).map(UploadedEdit::year),
        chosen && picture != null
            ? Optional.of(() -> Files.newInputStream(picture))
            : Optional.empty());
  }

  private static OptionalInt year(String text) {
    if (text.isBlank()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw ApiException.badValue(
          YEAR,
          "\"%s\" must be a whole number from %d to %d."
              .formatted(YEAR, TrackEdit.MIN_YEAR, TrackEdit.MAX_YEAR));
    }
  }

  /** Removes the picture. */
  @Override
  public void close() {
    closeOutput();
    Path picture = cover;
    if (picture != null) {
      try {
        Files.deleteIfExists(picture);
      } catch (IOException e) {
        LOG.warn("{} is not needed any more, but can't be removed", picture, e);
      }
    }
  }
}
