package org.fretway.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Forms of files. */
final class Forms {
  private static final String BOUNDARY = "xxFretwayFormxx";
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private Forms() {}

  /** Returns a form with one file. */
  static byte[] withFile(String filename, byte[] content) {
    return withFile("file", filename, content);
  }

  /** Returns a form with one file under a name of its own. */
  static byte[] withFile(String field, String filename, byte[] content) {
    return end(part("name=\"%s\"; filename=\"%s\"".formatted(field, filename), content));
  }

  /** Returns a form with one field that is no file. */
  static byte[] withField(byte[] content) {
    return end(part("name=\"field\"", content));
  }

  /** Returns a form with two files. */
  static byte[] withTwoFiles(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(part("name=\"file\"; filename=\"a.zip\"", content));
    out.writeBytes(part("name=\"file\"; filename=\"b.zip\"", content));
    return end(out.toByteArray());
  }

  private static byte[] part(String disposition, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, disposition)
            .getBytes(UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static byte[] end(byte[] parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(parts);
    out.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
    return out.toByteArray();
  }
}
