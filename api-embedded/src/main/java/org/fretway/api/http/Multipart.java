package org.fretway.api.http;

import io.undertow.connector.ByteBufferPool;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MalformedMessageException;
import io.undertow.util.MultipartParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a form as it arrives, in little memory. Undertow's own form handler would keep every file
 * twice on the disk, and heads of any length in memory.
 */
public final class Multipart implements MultipartParser.PartHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Multipart.class);
  public static final String TYPE = "multipart/form-data";
  private static final int MAX_BOUNDARY = 70; // RFC 2046, section 5.1.1.
  private static final int BUFFER_BYTES = 16 * 1024;

  /** How much may come between two parts, or before the first: their heads. */
  private static final int MAX_HEAD_BYTES = 64 * 1024;

  /** A form has few fields, and files come a hundred at a time at most. */
  private static final int MAX_PARTS = 1000;

  /** What fields that are no files may hold: some lines of text. */
  private static final int MAX_FIELD_BYTES = 8 * 1024;

  private final Parts parts;
  private boolean inFile;
  private @Nullable String field;
  private final ByteArrayOutputStream fieldBytes = new ByteArrayOutputStream();
  private boolean progressed;
  private int count;

  private Multipart(Parts parts) {
    this.parts = parts;
  }

  /** Takes the parts one after the other. */
  public interface Parts {
    /**
     * Begins a file.
     *
     * @param field name of the part; empty if it has none
     * @param filename as the client gave it
     */
    void begin(String field, String filename) throws IOException;

    /** Takes more of the file, all that the buffer has. */
    void data(ByteBuffer bytes) throws IOException;

    /** Ends the file. */
    void end() throws IOException;

    /** Returns whether a part that is no file is taken; the others are passed over. */
    default boolean takes(String field) {
      return false;
    }

    /** Takes a part that is no file. */
    default void field(String field, String value) {}
  }

  /** Returns the boundary of a form, or empty if the header is not that of one. */
  static Optional<String> boundary(String contentType) {
    if (!contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE)) {
      return Optional.empty();
    }
    return Optional.ofNullable(Headers.extractQuotedValueFromHeader(contentType, "boundary"))
        .filter(boundary -> !boundary.isEmpty() && boundary.length() <= MAX_BOUNDARY);
  }

  /**
   * Reads a form to its end.
   *
   * @throws ApiException if it is too large, is no form, or breaks off
   */
  static void read(InputStream body, ByteBufferPool pool, String boundary, Parts parts) {
    Multipart handler = new Multipart(parts);
    MultipartParser.ParseState parser =
        MultipartParser.beginParse(
            pool, handler, boundary.getBytes(StandardCharsets.US_ASCII), "UTF-8");
    try {
      byte[] buffer = new byte[BUFFER_BYTES];
      int silent = 0;
      for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
        handler.progressed = false;
        parser.parse(ByteBuffer.wrap(buffer, 0, length));
        silent = handler.progressed ? 0 : silent + length;
        if (silent > MAX_HEAD_BYTES) {
          throw ApiException.badBody("The form has a part whose head is too long.");
        }
      }
    } catch (RequestTooBigException e) {
      throw ApiException.uploadTooLarge();
    } catch (MalformedMessageException e) {
      throw ApiException.badBody("The body is no form that can be read.");
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("A form did not arrive.", e);
      throw ApiException.badBody("The form broke off before its end.");
    }
    if (!parser.isComplete()) {
      throw ApiException.badBody("The form ends before its last boundary.");
    }
  }

  @Override
  public void beginPart(HeaderMap headers) {
    progressed = true;
    count++;
    if (count > MAX_PARTS) {
      throw ApiException.badBody("The form has more than %d parts.".formatted(MAX_PARTS));
    }
    String disposition = headers.getFirst(Headers.CONTENT_DISPOSITION);
    String filename =
        disposition == null
            ? null
            : Headers.extractQuotedValueFromHeaderWithEncoding(disposition, "filename");
    String name =
        disposition == null ? null : Headers.extractQuotedValueFromHeader(disposition, "name");
    inFile = filename != null;
    field = null;
    if (filename != null) {
      try {
        parts.begin(name == null ? "" : name, filename);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else if (name != null && parts.takes(name)) {
      field = name;
      fieldBytes.reset();
    }
  }

  @Override
  public void data(ByteBuffer buffer) throws IOException {
    progressed = true;
    if (inFile) {
      parts.data(buffer);
    } else if (field != null) {
      if (fieldBytes.size() + buffer.remaining() > MAX_FIELD_BYTES) {
        throw ApiException.badValue(
            field, "\"%s\" may have at most %,d bytes.".formatted(field, MAX_FIELD_BYTES));
      }
      while (buffer.hasRemaining()) {
        fieldBytes.write(buffer.get());
      }
    }
    buffer.position(buffer.limit());
  }

  @Override
  public void endPart() {
    progressed = true;
    if (inFile) {
      inFile = false;
      try {
        parts.end();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else if (field != null) {
      parts.field(field, text(field, fieldBytes.toByteArray()));
      field = null;
    }
  }

  private static String text(String field, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ApiException.badValue(field, "\"%s\" must be text in UTF-8.".formatted(field));
    }
  }
}
