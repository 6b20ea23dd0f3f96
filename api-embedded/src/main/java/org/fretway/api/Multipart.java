package org.fretway.api;

import io.undertow.connector.ByteBufferPool;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MalformedMessageException;
import io.undertow.util.MultipartParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a form of files as it arrives, in little memory. Undertow's own form handler would keep
 * every file twice on the disk, and heads of any length in memory.
 */
final class Multipart implements MultipartParser.PartHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Multipart.class);
  static final String TYPE = "multipart/form-data";
  private static final int MAX_BOUNDARY = 70; // RFC 2046, section 5.1.1.
  private static final int BUFFER_BYTES = 16 * 1024;

  /** How much may come between two parts, or before the first: their heads. */
  private static final int MAX_HEAD_BYTES = 64 * 1024;

  /** Fields that are no files have no meaning here, so a client sends few. */
  private static final int MAX_PARTS = 1000;

  private final Parts parts;
  private boolean inFile;
  private boolean progressed;
  private int count;

  private Multipart(Parts parts) {
    this.parts = parts;
  }

  /** Takes the files one after the other. */
  interface Parts {
    /** Begins a file with the name that the client gave it. */
    void begin(String filename) throws IOException;

    /** Takes more of the file, all that the buffer has. */
    void data(ByteBuffer bytes) throws IOException;

    /** Ends the file. */
    void end() throws IOException;
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
    inFile = filename != null;
    if (filename != null) {
      try {
        parts.begin(filename);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void data(ByteBuffer buffer) throws IOException {
    progressed = true;
    if (inFile) {
      parts.data(buffer);
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
    }
  }
}
